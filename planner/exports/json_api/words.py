"""Words of the JSON that are more than a string: what they look like and how their schemas call them."""

from typing import NewType

Key = NewType("Key", str)
"""A key that leads to something in the same document."""
Clock = NewType("Clock", str)
"""A clock time of the 24-hour day."""
Zone = NewType("Zone", str)
"""A time zone's IANA name."""
Address = NewType("Address", str)
"""An audience's address."""
