"""Works out the days by which a council may lawfully decide: notices, call-in, retention. Plain Python."""
