"""Who sees what: a programme is cut down to what one audience may know, and what is cut away is absent.

Every audience looks through a lens, which takes fields away from every entry, and at a selection of the items. Only
what the remaining entries still refer to is kept beside them, so nothing can leak through a reference. Rejected: asking
at each field who is looking; the rule would stand in forty places and be missing in the forty-first.

================== ===== ========== ========= ========== =============== =======
what               staff everyone   group     person     host            public
================== ===== ========== ========= ========== =============== =======
items              all   not staff  its own,  its own    held or marked  public
                         only       joint                for hosts
legs, stays        all   as items   as items  as items   none            none
notes              all   public and delegation           public          public
booking codes      all   none       none      own        none            none
rooms, vehicles    all   none       none      own        none            none
delegation         all   all: name, function, groups     the same        none
hosts' people      all   those who are named in an item that is seen     with a
                                                                         public part
who takes part     all   all        all       all        all             none
phones             all   responsible          own, resp. responsible     none
e-mail             all   none       none      own        none            none
present from, to   all   all        all       all        none            none
restricted data    if    none       none      own        ``diets``       none
                   asked
venues             all   those of items that are seen                    no note
alternative venue  all   yes        yes       yes        yes             none
be there, dress    all   yes        yes       yes        dress           none
institutions       all   those of people, venues, items and agreements that are seen, no office's
                         telephone or e-mail
photos, lives      all   all        all       all        all             none
agreements         all   those that an item which is seen signs          no terms
their documents    all   none       none      none       none            none
how it went        all   none       none      none       none            none
aims               all   all        all       all        none            none
results, actions   all   none       none      none       none            none
why clashes may be all   none       none      none       none            none
================== ===== ========== ========= ========== =============== =======

- "staff" is without restricted data but with the counts of diets, "staff+restricted" has both.
- A group's items are those that name it and those for all groups. An item for single people is theirs, not a group's.
- A person's items are those which they attend or in which they have a part; an item for staff only is in nobody's.
  Their own record is whole. Somebody of the host side looks through the hosts' lens.
- Hosts hold what takes place in their house, what they organise and where one of their people has a part. "host" names
  the hosts in general: what any of them holds or is marked for them. Diets are counted over those who take part.
- A time that follows something which is not seen says the part of the day instead, a session whose conference is not
  seen stands alone.
- ``changed_at`` is the last change of what is seen, so what only others see does not make a calendar new.
"""

from planner.programme.audience.address import Audience, Circle, audiences_of
from planner.programme.audience.views import Views, personal_programmes, seen_by

__all__ = ["Audience", "Circle", "Views", "audiences_of", "personal_programmes", "seen_by"]
