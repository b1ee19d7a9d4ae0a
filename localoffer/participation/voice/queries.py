"""What other rooms may ask of the standing voice. Each needs the council's scope around it."""

from localoffer.participation.feedback.queries import feedback_about as feedback_about
from localoffer.participation.feedback.queries import feedback_for_everyone as feedback_for_everyone
from localoffer.participation.forums.queries import forums_told as forums_told
from localoffer.participation.pilots.queries import pilots_told as pilots_told
from localoffer.participation.pledges.queries import pledges_of as pledges_of
from localoffer.participation.pledges.queries import pledges_told as pledges_told
from localoffer.participation.pledges.queries import principles_asked as principles_asked
from localoffer.participation.reviews.queries import open_gaps as open_gaps
from localoffer.participation.reviews.queries import reviews_of as reviews_of
from localoffer.participation.take_up.queries import take_up_told as take_up_told
from localoffer.participation.voice.promised import days_promised as days_promised
