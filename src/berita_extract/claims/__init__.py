"""Claims: taken as they are given, read, and judged against what the press states.

single       a sentence, a file, or the address of a stored article
lists        files of many claims
desk         one claim read, completed and judged
capitals     capitals where names have them: people type without any, headlines give them to every word
rank_alone   a claim of a rank and nothing else
restating    a claim of one result, said again in the plainest words
unread       what of a claim no record accounts for
plain_words  the words that change nothing in a claim
persons      results claimed for who holds an office
again        a zone or predicate that is claimed to have been held before
"""

from __future__ import annotations

from berita_extract.claims.desk import Desk
from berita_extract.claims.lists import BadClaim, ListedClaim, listed
from berita_extract.claims.single import Claim, ClaimError, file, given, is_address, sentence, stored

__all__ = [
    "BadClaim",
    "Claim",
    "ClaimError",
    "Desk",
    "ListedClaim",
    "file",
    "given",
    "is_address",
    "listed",
    "sentence",
    "stored",
]
