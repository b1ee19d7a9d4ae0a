"""Publishes offers as an Open Referral UK feed, and takes in the feeds of others for a person to approve."""
