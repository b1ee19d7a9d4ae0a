"""The thing that runs through plan, consultation, report, meeting, decision, call-in, publication and review."""
