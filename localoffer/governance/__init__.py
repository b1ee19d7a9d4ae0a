"""How a change is lawfully made: matters, reports, decisions, delegation, call-in, work plans."""
