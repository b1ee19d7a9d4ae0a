"""What is kept of measures: figures, the files they came in, and targets."""

from localoffer.performance.models.targets import MeasureTarget as MeasureTarget
from localoffer.performance.models.values import MeasureFile as MeasureFile
from localoffer.performance.models.values import MeasureValue as MeasureValue
from localoffer.performance.models.values import Status as Status
