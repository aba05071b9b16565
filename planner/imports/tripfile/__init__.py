"""The trip file: one YAML or JSON document that holds a whole trip, read into a :class:`Programme`.

The text is taken apart into the events of a YAML parser and put together here as nodes that know their line, column and
path. Nothing is ever constructed by the parser: no tags, no anchors or aliases (so no alias can multiply what is
read), no second document, a limit on bytes, depth, nodes and problems. Scalars are read from their source text, so an
unquoted ``14:00`` is two o'clock and not 840, and an institution in Norway has the country ``NO``.

Where the rules leave a choice:

- Ids are small letters, digits, ``-`` and ``_``, at most 80 characters, and unique among everything in the file.
- Texts are stripped at both ends. Control characters are refused, and so are the invisible characters that override,
  embed or isolate a direction of writing (U+202A to U+202E, U+2066 to U+2069): they make a text look like another.
- Names, titles and other single lines hold up to 200 characters, some less, everything longer up to 8,000.
- A zone that is not said is the venue's, else the trip's home zone; for the end of a flight it is the airport's. Any
  other end of a leg has to say its zone.
- ``null`` and an empty value mean the same as an omitted key.

Beyond the fields everybody knows, the file holds:

- ``trip``: ``note`` (shown on the trip's page), ``accent`` (a colour), ``uid`` (the UUID from which items' are made),
  ``summary`` (how it went as a whole, for the visit report)
- ``institutions``: ``kind``, ``address``, and for the staff ``email``, ``phone`` and ``note``; ``venues``: ``place``
- ``people``: ``spoken_address`` (said without the name), ``predicate`` (H. E.), ``suffix`` (Jr., MdB), ``biography``,
  ``counterpart`` (of somebody who travels: the host whom they meet as their equal),
  ``restricted: {diet, allergies, access_needs, passport, emergency_contact, delete_on}``;
  whoever saves them without a day lets them be deleted thirty days after the trip
- engagements, legs and stays: ``uid``, where it is not made from the trip's
- ``engagements``: ``session`` (keynote, panel, talk, poster_session), ``interpretation``, ``lead_minutes`` (how long
  before the beginning one should be there), ``for_hosts`` (stands in the hosts' own programme), ``abstract``,
  ``languages`` (in which it is held), ``posters: [{number, title, authors, presenter, abstract}]``, ``account`` (how it
  went, for the visit report)
- ``legs``: ``carrier``, ``vehicles: [{name, capacity, driver, phone, people}]`` (``people`` in the order of the seats,
  ``capacity`` without the driver); ``stays``: the ``number`` of a room; legs and stays: ``status``, ``visibility`` and
  ``notes``, as engagements have them
- ``agreements``: ``notice_months``, the ``function`` of a signatory, ``witnesses``, ``originals`` (how many),
  ``languages``, ``flags`` (countries' codes or words, from the left), ``renews_uid`` (the UUID of an agreement of
  another trip, made from that trip's ``uid`` and its id there)
- ``acknowledged``: clashes that somebody lets be, each ``{clash, reason, by, on}``: the clash by the key under which
  ``planner trip clashes --json`` names it, the name of who said so, the date. One of no clash any more does no harm.

Photographs and signed documents are not in the file, which holds words; whoever replaces a trip keeps those that are
there. A ``uid`` that the file does not name is "" in what is read: whoever saves it makes one.
"""

from planner.imports.tripfile.problems import Problem, TripFileRefused
from planner.imports.tripfile.reader import read_tripfile

__all__ = ["Problem", "TripFileRefused", "read_tripfile"]
