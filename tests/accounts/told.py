"""Invented articles to find copies and stories among."""

from __future__ import annotations

from sayso.intake import Hints, read_text
from sayso.records import Document

__all__ = ["IN_OTHER_WORDS", "OTHER_BRIDGE", "WIRE", "document"]

WIRE = """\
At least 34 people were killed on Tuesday when a section of the Harrow Bridge fell into the river
near Vellmark during the morning rush, the regional governor said.

Rescuers pulled 12 survivors out of the water, and divers were still looking for 7 more as night
fell. “We heard a crack like a gunshot and then the road was gone,” said Ines Falk, who had stopped
her lorry a few metres short of the edge.

The bridge was closed for repairs in 2029 and opened again 18 months later. Governor Pavo Lindqvane
said an inquiry would begin on Wednesday. “Nobody in this office will sleep before we know why,” he
told reporters in Dellhaven. The company that did the work, Asker Brothers, declined to comment.

Some 4,000 vehicles crossed the bridge each day. Engineers had warned the council in May about
water in the northern pier, according to minutes of the meeting that were seen by this agency.
"""

IN_OTHER_WORDS = """\
A part of the Harrow Bridge collapsed into the water close to Vellmark on Tuesday while commuters
were on their way to work, leaving 34 people dead, the head of the region announced.

Emergency crews saved 12 persons from the river and the search for 7 others went on after dark. “It
sounded like a shot, and suddenly there was no street,” recalled Ines Falk, whose truck came to a
halt just before the gap.

Repairs had shut the crossing in 2029 and it returned to service after 18 months. An investigation
starts on Wednesday, said Governor Pavo Lindqvane. “We will not rest in this building until the
cause is clear,” he declared to the press in Dellhaven. Asker Brothers, which carried out the job,
did not wish to speak.

About 4,000 cars used the bridge daily. In May specialists had alerted the municipality to damp in
its northern pillar, minutes show.
"""

OTHER_BRIDGE = """\
Farmers blocked the road to Astermouth with tractors on Monday to demand higher prices for milk, and
the police said that about 300 people took part in the protest outside the dairy.

“We lose money on every litre,” said Tomas Brask, who keeps 40 cows above the harbour and has not
paid himself since the spring. The dairy offered talks in two weeks. The minister of agriculture,
Aud Salvick, called the blockade understandable but asked the farmers to let the ambulances pass.

Drivers waited for up to 5 hours. The union of farmers wants a floor under the price and an end to
imports from the south, which have doubled in a year. A similar protest 3 years ago ended when the
government paid the farmers 6 million crowns, most of which went to the largest of them. This time
nobody expects that, because the treasury is empty and the harvest has been good everywhere else.
"""


def document(
    text: str,
    name: str,
    *,
    published: str | None = "2025-03-04",
    publisher: str | None = None,
    title: str | None = None,
) -> Document:
    """A document as the intake gives it."""
    hints = Hints(title=title, publisher=publisher, published=published)
    return read_text(text, source=name, hints=hints)
