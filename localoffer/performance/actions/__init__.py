"""What is done with measures: figures recorded, corrected and taken in, and targets set."""

from localoffer.performance.actions.aiming import set_target as set_target
from localoffer.performance.actions.importing import import_values as import_values
from localoffer.performance.actions.recording import correct_value as correct_value
from localoffer.performance.actions.recording import record_value as record_value
