"""Tables read in: handed in, looked at row by row, corrected, taken over in one step.

How a table is read stands whole in the address of the page that shows it: so looking changes nothing, "back" works, and
five thousand rows never travel along in a page. Only handing in and taking over are sent by POST.
"""
