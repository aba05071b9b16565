"""WHAT IS PUBLISHED: releases as their audiences hold them. Verbs that also render, for web, commands and jobs alike.

An action knows no output, and an export no database; here both meet. A release is made by
:func:`planner.actions.releases.publish`; what is rendered of it once and kept, so that it is the same for everybody who
asks again, is brought out from here.
"""
