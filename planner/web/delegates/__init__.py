"""The delegate's page: a programme in the pocket of whoever has the link, without an account.

It shows the latest release and never the draft. It is one page: who stands in a corridor abroad with one bar of signal
should need one answer, and none at all once it was there, for a worker keeps it on the device. Everything on it works
without scripts; those only say what is on now, fold away days that are over and mark what has changed since one last
looked. Rejected: a page for each day or person, which is never there when it is needed, and an application to install.

The page brings no cookie, names no other host and is the same bytes as long as it says the same, so that to look again
costs a few hundred bytes. What its worker has kept goes as soon as the link is withdrawn.
"""
