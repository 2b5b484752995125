"""Where a text names the assessment that is collected, where only who assesses, and where another scheme."""

from __future__ import annotations

import pytest

from berita_extract import reference
from berita_extract.mentions import lexicon

# (text, [(as printed, what it names)]); "target" is the assessment collected, "assessor" who does it
SCHEMES = [
    ("Penilaian Kepatuhan Standar Pelayanan Publik", [("Penilaian Kepatuhan Standar Pelayanan Publik", "target")]),
    ("penilaian  kepatuhan", [("penilaian  kepatuhan", "target")]),  # small letters, two blanks
    ("Predikat Kepatuhan", [("Predikat Kepatuhan", "target")]),
    ("Ombudsman", [("Ombudsman", "assessor")]),
    ("Ombudsman RI", [("Ombudsman RI", "assessor")]),
    ("Ombudsman Republik Indonesia", [("Ombudsman Republik Indonesia", "assessor")]),
    ("ORI", [("ORI", "target")]),
    ("Ombudmsan menilai", [("Ombudmsan", "target")]),  # a misprint that the reference lists
    ("Ombudsmann menilai", [("Ombudsmann", "assessor")]),  # and one that it does not
    ("para ombudsmen", [("ombudsmen", "assessor")]),
    ("omnibus yang lewat", []),  # too far from it
    ("nilai SAKIP", [("SAKIP", "sakip")]),
    ("Indeks Kepuasan Masyarakat", [("Indeks Kepuasan Masyarakat", "ikm")]),
    ("skor SPBE", [("SPBE", "spbe")]),
    ("evaluasi reformasi birokrasi", [("evaluasi reformasi birokrasi", "reformasi-birokrasi")]),
    ("LAKIPnya", []),  # no word of its own
    ("kepatuhan pajak", []),
    ("originalitas", []),  # "ORI" inside a word
    ("nilai SAKIP dan kata Ombudsman", [("SAKIP", "sakip"), ("Ombudsman", "assessor")]),  # in text order
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SCHEMES)
def test_schemes(text: str, expected: list[tuple[str, str]]) -> None:
    found = lexicon(reference.load()).schemes.scan(text)
    kinds = ["assessor" if m.assessor else "target" if m.target else m.scheme for m in found]
    assert list(zip([m.span.of(text) for m in found], kinds, strict=True)) == expected


def test_every_name_of_every_scheme_is_found_as_it_stands() -> None:
    known = reference.load()
    scanner = lexicon(known).schemes
    names = [(name, scheme.id) for scheme in known.schemes.values() for name in scheme.names]
    lost = []
    for name, scheme in names:
        words = f"tentang {name} kemarin"
        if (name, scheme) not in [(m.span.of(words), m.scheme) for m in scanner.scan(words)]:
            lost.append((name, scheme))
    assert not lost
