"""Words: text cut as Universal Dependencies cuts English."""

from __future__ import annotations

import re

__all__ = ["find_words"]

ABBREVIATION = (
    r"(?:[A-Z]\.)+(?:[A-Z]\.)?|"  # U.S.  J.
    r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Cpl|Maj|Cmdr|Adm|Rev|Hon|Pres|St|Jr|Sr|"
    r"vs|etc|cf|al|Inc|Ltd|Co|Corp|Bros|Dept|Univ|Mt|Ft|Ave|Blvd|Nos|Vol|Fig|Figs|pp|ca|approx|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.|"
    r"No\.(?=\s?\d)|[ap]\.m\.|[Ii]\.e\.|[Ee]\.g\.|Ph\.D\.?"
)

KEPT_HYPHEN = (
    r"(?:[Nn]on|[Rr]e|[Cc]o|[Ee]x|[Aa]nti|[Pp]re|[Pp]ost|[Ss]emi|[Ss]ub|[Mm]ulti|[Uu]n|[Dd]e|[Ee]|[Mm]id|"
    r"[Ii]nter|[Ii]ntra|[Pp]ro|[Cc]ounter|[Aa]|[Xx]|[Mm]icro|[Mm]acro|[Uu]ltra|[Bb]i|[Tt]ri|[Cc]ross)"
    r"-[a-z]\w*"
)

SUFFIX = r"(?:[’'](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)(?!\w))"

PLAIN = r"(?<!\w)(?!(?:[Cc]annot|[Gg]onna|[Ww]anna|[Gg]otta)\b)[A-Za-z]+(?=[\ ,\n])"
"""Letters between marks that end any word: none of the other forms below can begin here."""

WORD = re.compile(
    rf"""
    {PLAIN}                                                 # most words, at once
    | (?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]]      # addresses
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
    | [@#]\w+
    | (?<!\w)(?:{ABBREVIATION})(?!\w)
    | \w+?(?=[Nn][’'][Tt](?!\w))                           # do|n't
    | [Nn][’'][Tt](?!\w)
    | {SUFFIX}
    | (?<!\w)(?:[ODLdl][’'])[A-Z]\w+ | o[’']clock
    | [Cc]an(?=not\b) | [Gg]on(?=na\b) | [Ww]an(?=na\b) | [Gg]ot(?=ta\b)
    | (?<=\n)\d+\.(?=\s)                                    # 2. in a list
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|[ap]m)?(?!\w)
    | {KEPT_HYPHEN}
    | (?:\w|[\u0300-\u036f\u200c\u200d\u00ad])+
    | \.\.+ | --+ | [?!]{{2,}}
    | \S
    """,
    re.VERBOSE,
)


def find_words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut text[start:end] into words.

    Contractions are cut ("do|n't", "minister|'s"), most compounds at their hyphens
    ("nine|-|month"), abbreviations keep their dots. White space is in no word, and every other
    character is in exactly one.

    Returns:
        start and end of each word in `text`, in reading order.
    """
    return [match.span() for match in WORD.finditer(text, start, end)]
