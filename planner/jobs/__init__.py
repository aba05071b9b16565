"""LONG WORK. What goes on beside the server: at a time, or because it takes longer than anybody waits for a page.

A job is a row. Who works on it holds a lease and says again and again that they are alive; a worker that is killed says
nothing, its lease runs out, and the next one goes on. What was handed over before counts nothing more (the ``holder``
is drawn anew at each try, a fencing token). So work is done in parts, each committed together with how far it is, and
a part that was committed is not done again. Arguments are JSON, and rights are asked for again when the work is done.

Rejected: a queue on a broker, which is one more thing to run and lost jobs when its worker was killed; threads in the
web server, which go with it. The table does on SQLite and on PostgreSQL, where waiting workers pass over what another
one has locked.
"""
