"""Every sentence with which a table is refused, or a row of it, in one place for translators."""

from planner.values.text import N_

# the file as a whole
EMPTY = N_("The file is empty.")
TOO_LARGE = N_("The file is larger than %(limit)s MB.")
TOO_MANY_ROWS = N_("There are %(count)s rows in this table; at most %(limit)s can be taken over at once.")
TOO_LONG_SHEET = N_(
    "There are %(count)s rows in the sheet “%(sheet)s”; at most %(limit)s can be taken over at once."
    " Take the sheet out, or hand in the other ones by themselves."
)
TOO_MANY_CELLS = N_("There are %(count)s columns in this table; at most %(limit)s are possible.")
PASSWORD = N_("This file is protected by a password. Save it without one.")
UNREADABLE = N_("This is no table that can be read here. Save it as XLSX, ODS or CSV.")
CARDS = N_("Address cards hold people, and nothing else. Hand in a table here, as XLSX, ODS, XLS or CSV.")
NO_ROWS = N_("There is nothing in this table.")

# a row
NO_NAME = N_("There is no name in this row.")
BAD_EMAIL = N_("“%(value)s” is not an e-mail address.")
BAD_DATE = N_("“%(value)s” is not a date. Write it like 2026-11-25.")
BAD_LANGUAGE = N_("“%(value)s” is not a language. Use a tag such as de, en or ja.")
BAD_SIDE = N_("“%(value)s” is neither the delegation nor the hosts.")
NO_GROUP = N_("There is no group “%(value)s” on this trip.")
NO_PERSON = N_("“%(value)s” is not on this trip.")
NOT_YET = N_(
    "“%(value)s” is not on this trip yet, only in this table. Take the table over without this column first, and then"
    " once more with it."
)
SEVERAL = N_("“%(value)s” may mean several people. Add the e-mail address.")
TWICE = N_("Row %(row)s means the same person.")
TWICE_SAID = N_("Row %(row)s says the same.")
SEVERAL_SAID = N_("“%(value)s” stands there several times. Give the day and the time as they are there.")
ENDS_EARLIER = N_("The last day lies before the first.")
NO_HOST = N_("“%(value)s” is none of the hosts. A counterpart is one of them, and is named in the row of who travels.")
NO_TITLE = N_("There is no title in this row.")
BAD_TIME = N_("“%(value)s” is not a time. Write it like 14:30.")
NO_DAY = N_("There is a time in this row, and no day.")
BAD_FORM = N_("“%(value)s” is no form of a session. Use keynote, panel, talk or poster session.")
NO_ROOM = N_("“%(value)s” is no place on this trip, and the conference has none whose room it could be.")
TOO_LONG = N_("This is too long. At most %(limit)s letters.")
DIRECTION = N_("There is an invisible character here that changes the direction of writing (%(code)s). Take it out.")
