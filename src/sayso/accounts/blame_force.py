"""Blame force: whether words make one side responsible, and it alone."""

from __future__ import annotations

import re

__all__ = ["ALONE_WORDS", "EXPLICIT"]

EXPLICIT = re.compile(
    r"\b(?:blam\w+|accus\w+|responsib\w+|behind|pointed|work\sof|claim\w*|carried\sout|planned|"
    r"order\w*|"
    r"it\s?(?:was|’s|'s)|nobody\selse|wasn[’']t|never|part\sin|taken\spart|involve\w*|"
    r"attackers?|gunmen\swere|these\sare|they\sare|"
    r"perpetrated|committed|staged|same|named|culprits?|did\s(?:it|this|not)|not\sours|not\sus|"
    r"that[’']s)\b|\bdid\W*$",
    re.IGNORECASE,
)
"""Words that lay a deed to one side alone."""
ALONE_WORDS = re.compile(
    r"\b(?:it|this|that)\s(?:was|is|had\sbeen)\s[^.;:!?]{3,60}?\s(?:who|that|which)\s(?!was\b|"
    r"were\b)|\b(?:nobody|no\sone)\selse\b|"
    r"\balone\b",
    re.IGNORECASE,
)
"""Words that say that one side, and no other, did it."""
