"""Every sentence with which a trip file is refused, in one place for translators."""

from planner.values.text import N_

# the file as a whole
TOO_LARGE = N_("The file is larger than %(limit)s MB.")
NOT_UTF8 = N_("The file is not UTF-8 text. Save it as UTF-8.")
EMPTY = N_("The file is empty.")
UNREADABLE = N_("The file cannot be read from here on: %(reason)s.")
CONTROL = N_("There is a control character here (%(code)s). Take it out.")
DIRECTION = N_("There is an invisible character here that changes the direction of writing (%(code)s). Take it out.")
SECOND_DOCUMENT = N_("A second document begins here. A trip file holds one.")
TAG = N_("Tags such as %(tag)s are not part of the trip file. Take it out.")
ALIAS = N_("Anchors and aliases (& and *) are not part of the trip file. Write the value out.")
TOO_DEEP = N_("This is nested more than %(limit)s levels deep.")
TOO_MUCH = N_("The file holds more than %(limit)s values.")
TOO_CROWDED = N_("Too many different companies of people take part in the items of this file.")
TOO_MANY_PROBLEMS = N_("There are more problems. Mend these first.")
VERSION_MISSING = N_("Say “planner: 1” on top, the version of the format.")
VERSION_UNKNOWN = N_("This file is of version %(value)s of the format; only version 1 can be read here.")

# keys
NOT_A_WORD = N_("A key must be a single word.")
TWICE = N_("“%(key)s” stands here twice; the first is in line %(line)s.")
UNKNOWN_KEY = N_("“%(key)s” is not known here. Known are: %(allowed)s.")
UNKNOWN_KEY_NEAR = N_("“%(key)s” is not known here. Did you mean “%(near)s”?")
MISSING = N_("“%(key)s” is missing.")

# shapes
NOT_A_MAP = N_("This must be a map of keys and values.")
NOT_A_LIST = N_("This must be a list.")
TOO_MANY = N_("There are %(count)s entries in this list; at most %(limit)s are possible.")
NOT_A_SCALAR = N_("This must be a single value, neither a list nor a map.")
NOT_A_TEXT = N_("This must be a text, or a map with a text for each language.")
REPEATED = N_("“%(value)s” stands twice in this list.")

# values
TOO_LONG = N_("This has %(count)s characters; at most %(limit)s are possible.")
NOT_ONE_LINE = N_("This must be a single line.")
BAD_ID = N_(
    "“%(value)s” is not an id. Use small letters, digits and hyphens, such as “city-hall”; at most 80 characters."
)
RESERVED_ID = N_("“%(value)s” means something else in addresses. Choose another id.")
BAD_UID = N_("“%(value)s” is not a UID. Use letters, digits and . _ : @ -; at most 200 characters.")
BAD_UUID = N_("“%(value)s” is not a UUID.")
BAD_DATE = N_("“%(value)s” is not a date. Write it like 2026-11-25.")
NO_SUCH_DATE = N_("There is no such day as %(value)s.")
YEAR_OUT_OF_RANGE = N_("The year of %(value)s must lie between 1900 and 2199.")
BAD_CLOCK = N_('“%(value)s” is not a clock time. Write it in quotes, like "09:30" or "21:15".')
MIDNIGHT = N_('24:00 is not used. Write "00:00" of the next day.')
BAD_ZONE = N_("“%(value)s” is not a time zone. Use a name such as Europe/Berlin or Asia/Tokyo.")
BAD_ZONE_NEAR = N_("“%(value)s” is not a time zone. Did you mean %(near)s?")
BAD_WORD = N_("“%(value)s” is not one of: %(allowed)s.")
BAD_FLAG = N_("“%(value)s” is neither true nor false.")
BAD_NUMBER = N_("“%(value)s” is not a whole number from %(least)s to %(most)s.")
BAD_COLOUR = N_('“%(value)s” is not a colour. Write it like "#8c1d2f".')
BAD_POINT = N_("A point is a latitude from -90 to 90 and a longitude from -180 to 180, such as [36.07, 140.12].")
BAD_COUNTRY = N_("“%(value)s” is not a country. Use two capital letters, such as JP or DE.")
BAD_WEBSITE = N_("“%(value)s” is not a web address. It must begin with https:// or http://.")
BAD_EMAIL = N_("“%(value)s” is not an e-mail address.")
BAD_LANGUAGE = N_("“%(value)s” is not a language. Use a tag such as de, en or ja.")

# references
ID_TAKEN = N_("“%(value)s” is used already in line %(line)s; an id may stand only once in a file.")
UID_TAKEN = N_("This UID is used already in line %(line)s.")
NO_SUCH = {
    "group": N_("There is no group “%(value)s” in this file."),
    "person": N_("There is no person “%(value)s” in this file."),
    "institution": N_("There is no institution “%(value)s” in this file."),
    "venue": N_("There is no venue “%(value)s” in this file."),
    "engagement": N_("There is no engagement “%(value)s” in this file."),
    "item": N_("There is no engagement, leg or stay “%(value)s” in this file."),
    "agreement": N_("There is no agreement “%(value)s” in this file."),
    "aim": N_("There is no aim “%(value)s” in this file."),
}
COUNTERPART_OF_HOST = N_("A counterpart is named by who travels, not by the host.")
COUNTERPART_NO_HOST = N_("“%(value)s” is not one of the hosts.")
NOT_A_PARTY = N_("“%(party)s” is not a party to this agreement.")
CIRCLE = N_("This leads back to itself: %(keys)s.")
IN_AND_OUT = N_("“%(value)s” is both in and out.")

# times
ENDS_BEFORE = N_("%(last)s lies before %(first)s.")
NO_NIGHT = N_("The day of check-out must lie after the day of check-in.")
TOO_FAR_APART = N_("More than %(limit)s days lie between the two dates. Is the year right?")
ENDS_EARLIER = N_("It ends before it begins. If it ends on a later day, say so with “end_date”.")
ARRIVES_EARLIER = N_("It arrives at %(arrives)s UTC, but it leaves at %(leaves)s UTC.")
ARRIVES_DAYS_EARLIER = N_("It arrives more than a day before it leaves.")
NO_ZONE_KNOWN = N_("Say the zone of this place, such as “zone: Asia/Tokyo”.")
TIME_WITHOUT_DATE = N_("A clock time needs its date.")
DATE_NEEDED = N_("Say on which date.")
END_WITHOUT_START = N_("An end needs a start. For “at the latest” write “until”.")
NOT_TOGETHER = N_("These do not go together in a time: %(keys)s.")
PLACE_NEEDED = N_("Say the place, or its code.")
