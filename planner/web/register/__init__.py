"""The register of agreements: all that an organizer may see, whichever trip they were signed on.

What is within reach is what stands on trips of which somebody is a member; a deleted trip is out of reach. An agreement
that was entered for two trips stands here twice, with the chain of renewals between them: nobody merges what two
offices may have written down differently. Titles are kept as JSON, in which no database looks for an "ü", so what is
sought is compared here, on rows that hold nothing but what a line shows.
"""
