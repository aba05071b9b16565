"""WHAT IS SHOWN. A trip as one audience sees it, as an immutable value.

Rejected: templates that hide what somebody may not see. They leak at the first forgotten ``if``; here it is not there.
Only `build` knows the database; shape, audience, names, days, clashes and changes are plain Python over the shape.
"""
