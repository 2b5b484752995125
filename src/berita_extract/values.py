"""Values of results as they were stated, and when two of them can both be right."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

Value = Decimal | str


def decimals(score: Decimal) -> int:
    """How many decimals a score was stated with."""
    exponent = score.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def rounded(score: Decimal, places: int) -> Decimal:
    """A score rounded half up, as the press does: 83,45 → 83,5."""
    return score.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def agree(first: Value, second: Value) -> bool:
    """True if two values can both be right: equal, or equal after rounding to the coarser decimals."""
    if isinstance(first, Decimal) and isinstance(second, Decimal):
        places = min(decimals(first), decimals(second))
        return rounded(first, places) == rounded(second, places)
    return first == second
