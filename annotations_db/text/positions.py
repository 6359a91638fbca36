"""Fractional keys: strings that order things by hand, so that moving one rewrites no other.

A key is a whole number and a fraction. Its first letter says how many digits the number has ("a"
one, "b" two …, and downwards "Z" one, "Y" two …), so that adding at either end costs one more
character only after sixty times as many. Keys compare as bytes, as SQLite compares them.
"""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)
_LOWEST = DIGITS[0]
_HEADS_UP = "abcdefghijklmnopqrstuvwxyz"
_HEADS_DOWN = "ZYXWVUTSRQPONMLKJIHGFEDCBA"


def between(low: str | None, high: str | None) -> str:
    """A key strictly between two others; None stands for the start or the end.

    Grows by one character at most over the longer of the two, and never ends in the lowest digit.
    Raises ValueError where a key is not ours or ``low`` is not below ``high``.
    """
    if low is not None and high is not None and low >= high:
        message = f"no key lies between {low!r} and {high!r}"
        raise ValueError(message)
    if low is None:
        return "a1" if high is None else _before(high)
    return _after(low) if high is None else _inside(low, high)


def _before(high: str) -> str:
    number, fraction = _parted(high)
    if fraction:
        return number + _half("", fraction) if number.endswith(_LOWEST) else number
    lower = _stepped(number, -1)
    return lower if lower is not None else number[:-1] + _LOWEST + _half("", None)


def _after(low: str) -> str:
    number, fraction = _parted(low)
    higher = _stepped(number, 1)
    return higher if higher is not None else number + _half(fraction, None)


def _inside(low: str, high: str) -> str:
    number, fraction = _parted(low)
    upper, upper_fraction = _parted(high)
    if number == upper:
        return number + _half(fraction, upper_fraction)
    higher = _stepped(number, 1)
    if higher is not None and higher < high:
        return higher
    return number + _half(fraction, None)


def _parted(key: str) -> tuple[str, str]:
    """The number with its head, and the fraction."""
    length = 1 + _digits_of(key[:1])
    number, fraction = key[:length], key[length:]
    if len(number) < length or key.endswith(_LOWEST) or not set(key) <= set(DIGITS):
        message = f"{key!r} is not a position"
        raise ValueError(message)
    return number, fraction


def _digits_of(head: str) -> int:
    heads = _HEADS_UP if head in _HEADS_UP else _HEADS_DOWN
    if not head or head not in heads:
        message = f"{head!r} begins no position"
        raise ValueError(message)
    return heads.index(head) + 1


def _stepped(number: str, step: int) -> str | None:
    """The next number up or down whose last digit is not the lowest; None beyond the last one."""
    head, digits = number[0], [DIGITS.index(each) for each in number[1:]]
    lowest = [0] * (len(digits) - 1) + [1]
    highest = [_BASE - 1] * len(digits)
    if digits == (highest if step > 0 else lowest):
        return _other_length(head, step)
    place = len(digits) - 1
    while True:
        floor = 1 if place == len(digits) - 1 else 0
        digits[place] += step
        if floor <= digits[place] < _BASE:
            return head + "".join(DIGITS[each] for each in digits)
        digits[place] = floor if step > 0 else _BASE - 1
        place -= 1


def _other_length(head: str, step: int) -> str | None:
    heads = _HEADS_DOWN[::-1] + _HEADS_UP
    place = heads.index(head) + step
    if not 0 <= place < len(heads):
        return None
    count = _digits_of(heads[place])
    if step > 0:
        return heads[place] + _LOWEST * (count - 1) + DIGITS[1]
    return heads[place] + DIGITS[-1] * count


def _half(low: str, high: str | None) -> str:
    """A fraction between two; ``high`` None is one."""
    kept: list[str] = []
    while True:
        first = DIGITS.index(low[0]) if low else 0
        second = DIGITS.index(high[0]) if high else _BASE
        if second - first > 1:
            return "".join(kept) + DIGITS[(first + second) // 2]
        if second - first == 1 and high is not None and len(high) > 1:
            return "".join(kept) + high[0]
        kept.append(DIGITS[first])
        high = high[1:] if high and second == first else None
        low = low[1:]
