"""The forms of the journey, built from the rulebook's own questions."""

from localoffer.checker.forms.choosing import CouncilForm, OpenForm, TopicsForm
from localoffer.checker.forms.question import QuestionForm, question_form

__all__ = ["CouncilForm", "OpenForm", "QuestionForm", "TopicsForm", "question_form"]
