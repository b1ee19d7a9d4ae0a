"""Tests of the Open Referral UK feed."""
