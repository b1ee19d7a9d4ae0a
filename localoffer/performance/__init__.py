"""How the council is doing: what is measured, against which target, beside whom, and whether the promise works."""
