"""Works out, from answers and a date, what someone is due and why."""
