"""What is said of a line that cannot be understood as it stands."""

from planner.values.text import N_

NO_CLOCK = N_("“%(words)s” is not a clock time.")
NO_DAY = N_("There is no such day as “%(words)s”.")
NO_DAY_OF_TRIP = N_("The trip has no day %(number)s; it has %(count)s.")
WRONG_WEEKDAY = N_("“%(words)s”: that date is another day of the week.")
SEVERAL_DAYS = N_("“%(words)s” may be two days. Write it like 24.11. or 2026-11-24.")
ENDS_EARLIER = N_("“%(words)s” ends before it begins.")
NOTHING_BEFORE = N_("“%(words)s” needs something on that day to hang on, and there is nothing yet.")
NO_DAY_YET = N_("“%(words)s” needs a day. Name one, such as Tuesday or 24.11.")
NO_GROUP = N_("No group here is called “%(words)s”.")
NO_PERSON = N_("Nobody here is called “%(words)s”, and no venue.")
NO_VENUE = N_("No venue here is called “%(words)s”; the words stay in the title.")
NO_PART = N_("“%(words)s” is no part that somebody takes; the words stay in the title.")
SEVERAL = N_("“%(words)s” may mean several.")
SEVERAL_VENUES = N_("“%(words)s” may be several venues; the words stay in the title alone.")
TWO_VENUES = N_("A second venue: “%(words)s”. An engagement has one.")
NO_TITLE = N_("What is it? There are no words left for a title.")
LONG_TITLE = N_("The title is too long: %(count)s characters, and at most %(most)s fit.")
