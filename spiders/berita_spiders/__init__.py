"""The spiders: they fetch pages into the archive and write the ledger, and never say what a page means.

__main__   one process crawls the given outlets: python -m berita_spiders --db PATH --archive DIR
settings   what holds for every crawl
spider     OutletSpider: asks for what is due, which is also what `storing` found
guards     who may be asked at all
patience   how often, and who is left alone for a while
storing    response → archive, links, ledger, before anything else sees it
addresses  which addresses belong to an outlet, and which of them are articles
lists      plain lists of addresses, and the outlet that each belongs to
discover   bytes of a response → the addresses in it
declared   what a home page says of its site's sources
paging     how listings and stories of several pages go on
backfill   one process fills in old months in one way: python -m berita_spiders.backfill; it is made of
           backfill_asking (one request after another), backfill_own and backfill_archives (what is asked of whom)
"""
