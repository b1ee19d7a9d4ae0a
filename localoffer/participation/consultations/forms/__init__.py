"""The forms of consultations: what anybody says, and what staff do."""
