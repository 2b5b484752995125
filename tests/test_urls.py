"""What an address alone says of its page; most addresses here were seen in print or in a search index."""

from __future__ import annotations

from datetime import date

import pytest

from berita_extract import reference
from berita_extract.urls import clean, domain, is_whole, likelihood, period_of, same_site, split_page, words_of


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../dua/#komentar", "https://a.example/2024/dua/"),
        ("/satu?utm_source=whatsapp&id=3", "https://a.example/satu?id=3"),
        ("/satu/?share=twitter", "https://a.example/satu/"),
        ("HTTPS://A.example:443", "https://a.example/"),
        ("mailto:redaksi@a.example", None),
        ("javascript:void(0)", None),
        ("http://a.example:port/", None),
        ("/" + "a" * 3000, None),
    ],
)
def test_the_form_of_an_address_in_the_ledger(link: str, expected: str | None) -> None:
    assert clean(link, "https://a.example/2024/satu/") == expected


@pytest.mark.parametrize(
    ("url", "story", "number"),
    [
        ("https://a.example/a-b?page=2", "https://a.example/a-b", 2),
        ("https://a.example/a-b/?page=all", "https://a.example/a-b", 1),
        ("https://a.example/a-b?page=1", "https://a.example/a-b", 1),
        ("https://a.example/a-b?single=1", "https://a.example/a-b", 1),
        ("https://a.example/a-b?showpage=all", "https://a.example/a-b", 1),
        ("https://a.example/a-b?halaman=2&id=7", "https://a.example/a-b?id=7", 2),
        ("https://a.example/a-b?hal=3", "https://a.example/a-b", 3),
        ("https://a.example/a-b-c/2", "https://a.example/a-b-c", 2),
        ("https://a.example/a-b-c/2/", "https://a.example/a-b-c", 2),
        ("https://a.example/a-b/page/3/", "https://a.example/a-b", 3),
        ("https://a.example/a-b/hal-2", "https://a.example/a-b", 2),
        ("https://a.example/a-b/page5", "https://a.example/a-b", 5),
        ("https://a.example/2024/01/zona-hijau/2/", "https://a.example/2024/01/zona-hijau", 2),
        ("https://a.example/detail-berita/45", "https://a.example/detail-berita/45", 1),  # stories by number
        ("https://a.example/berita/31", "https://a.example/berita/31", 1),
        ("https://a.example/zona-hijau-kota/2024", "https://a.example/zona-hijau-kota/2024", 1),
        ("https://a.example/2024/01/30/a-b", "https://a.example/2024/01/30/a-b", 1),
        ("https://a.example/2024/01/30", "https://a.example/2024/01/30", 1),
        ("https://a.example/?p=1234", "https://a.example?p=1234", 1),
        ("https://a.example/?p=45", "https://a.example?p=45", 1),  # an early post, no page 45
        ("https://a.example/a-b?p=2", "https://a.example/a-b", 2),
        ("https://a.example/a-b?utm_source=x&fbclid=y", "https://a.example/a-b", 1),
        ("halaman.html", "halaman.html", 1),
        # as they stand in known_scores.csv
        (
            "https://jambiekspres.bacakoran.co/read/3062/terkait-pelayanan-publik/15",
            "https://jambiekspres.bacakoran.co/read/3062/terkait-pelayanan-publik",
            15,
        ),
        (
            "https://www.tribunsumbar.com/berita/26804/ombudsman-ri-penilaian/halaman/2",
            "https://tribunsumbar.com/berita/26804/ombudsman-ri-penilaian",
            2,
        ),
        (
            "https://lintasbabel.inews.id/read/256396/bangka-tengah-raih-predikat/all",
            "https://lintasbabel.inews.id/read/256396/bangka-tengah-raih-predikat",
            1,
        ),
        (
            "https://sulsel.fajar.co.id/2023/02/14/dpmptsp-maros-terima-raport-hijau-dari-ombudsman/3/amp",
            "https://sulsel.fajar.co.id/2023/02/14/dpmptsp-maros-terima-raport-hijau-dari-ombudsman",
            3,
        ),
        (
            "https://sultra.tribunnews.com/amp/2023/01/27/selain-pemprov-sultra?page=4",
            "https://sultra.tribunnews.com/2023/01/27/selain-pemprov-sultra",
            4,
        ),
        (
            "https://m.antaranews.com/amp/berita/2612849/bpom-raih-predikat",
            "https://antaranews.com/berita/2612849/bpom-raih-predikat",
            1,
        ),
        (
            "https://lenterasultra.com/web/amp/2019/12/19/empat-daerah-dapat-rapor-merah",
            "https://lenterasultra.com/web/2019/12/19/empat-daerah-dapat-rapor-merah",
            1,
        ),
        ("https://keprisatu.com/pengaduan-paling-banyak/?amp=1", "https://keprisatu.com/pengaduan-paling-banyak", 1),
        (
            "https://wartapajajaran.com/2023/12/begini-alasan-pemkab/?pgrelated=3",
            "https://wartapajajaran.com/2023/12/begini-alasan-pemkab",
            1,
        ),
        ("https://beritabanjarmasin.com/2022/02/a.html?m=0", "https://beritabanjarmasin.com/2022/02/a.html", 1),
    ],
)
def test_which_page_of_which_story(url: str, story: str, number: int) -> None:
    assert split_page(url) == (story, number)
    assert split_page(story) == (story, 1)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/a-b?page=all",
        "https://a.example/d-71/a-b?single=1",
        "https://a.example/a-b?showpage=all",
        "https://a.example/a-b/?all=1",
        "https://a.example/read/25/bangka-tengah-raih/all",
        "https://a.example/amp/read/25/bangka-tengah-raih/all",
    ],
)
def test_an_address_of_all_pages_at_once(url: str) -> None:
    assert is_whole(url)
    assert split_page(url)[1] == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/a-b?page=1",
        "https://a.example/a-b?page=2",
        "https://a.example/tag/all",
        "https://a.example/indeks-berita/all",
        "https://a.example/a-b?single=0",
    ],
)
def test_an_address_of_one_page_or_of_a_list(url: str) -> None:
    assert not is_whole(url)


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("www.kompas.com", "kompas.com"),
        ("m.banten.antaranews.com", "banten.antaranews.com"),
        ("amp.kompas.com", "kompas.com"),
        ("m.antaranews.com", "antaranews.com"),
        ("m.com", "m.com"),  # a name of its own
        ("m.co.id", "m.co.id"),
        ("m.go.id:8080", "m.go.id:8080"),
        ("amplas.example.com", "amplas.example.com"),
        ("127.0.0.1:8000", "127.0.0.1:8000"),
    ],
)
def test_hosts_that_show_the_same_pages(host: str, site: str) -> None:
    assert same_site(host) == site


def test_what_one_owner_registers() -> None:
    assert domain("dinsos.serangkab.go.id") == "serangkab.go.id"
    assert domain("amp.kompas.com") == "kompas.com"
    assert domain("tempo.co") == "tempo.co"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/2024/01/25/zona-hijau/", date(2024, 1, 25)),
        ("https://a.example/2024/01/zona-hijau.html", date(2024, 1, 1)),
        ("https://bali.bisnis.com/read/20181214/538/869602/sembilan-daerah", date(2018, 12, 14)),
        ("https://radarkediri.jawapos.com/politik/21/03/2023/ombudsman-serahkan/", date(2023, 3, 21)),
        ("https://www.cnnindonesia.com/nasional/20240125123456-20-1234567/zona", date(2024, 1, 25)),
        ("https://megapolitan.kompas.com/read/2022/03/04/20063541/zona", date(2022, 3, 4)),
        ("https://a.example/2024/13/45/zona/", None),
        ("https://a.example/2023/02/30/zona/", date(2023, 2, 1)),  # no such day; the month may still be right
        ("https://news.detik.com/berita/d-20240125/zona", None),
        ("https://a.example/read/2024012/zona", None),
        ("https://a.example/zona-hijau-2024", None),
    ],
)
def test_the_day_in_an_address(url: str, expected: date | None) -> None:
    found = period_of(url)
    assert (found and found[0]) == expected


def test_an_address_with_a_month_covers_the_month() -> None:
    assert period_of("https://a.example/2024/02/zona/") == (date(2024, 2, 1), date(2024, 2, 29))


def test_a_slug_that_names_the_assessment_goes_before_one_that_does_not() -> None:
    words = words_of(reference.load().target.search)
    slugs = [
        "https://a.example/pemkot-cimahi-raih-zona-hijau-kepatuhan-dari-ombudsman",
        "https://a.example/ombudsman-terima-laporan",
        "https://a.example/pelayanan-publik-dinilai-baik",
        "https://a.example/layanan-di-kantor",
        "https://a.example/?p=9608",
        "https://a.example/harga-cabai-naik-lagi",
    ]
    found = [likelihood(url, words) for url in slugs]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == len(found)
    assert 0 == found[-1] < found[0] < 1
