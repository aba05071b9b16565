"""What everybody may see of a trip: its page, the same inside other sites, its calendar and its JSON.

Made of the newest release and never of the draft, for the audience "public", and only where the organizers have said
so; any other trip answers as one that does not exist. Answers bring no cookie, hold no script and name no other host.
They are the same bytes for everybody, so caches may keep them for a few minutes; the language stands in the address.
"""
