"""What other rooms may ask of measures. Each needs the council's scope around it."""

from localoffer.performance.queries.comparing import compared as compared
from localoffer.performance.queries.readings import Reading as Reading
from localoffer.performance.queries.readings import Scored as Scored
from localoffer.performance.queries.scorecard import scorecard as scorecard
from localoffer.performance.queries.scorecard import scored as scored
from localoffer.performance.queries.values import standing_value as standing_value
from localoffer.performance.queries.values import standing_values as standing_values
