"""Takes in council documents, keeps a person's word on what was read, and makes matters of them."""

from localoffer.governance.reading.actions.adding import read_document as read_document
from localoffer.governance.reading.actions.settling import DocumentUsed as DocumentUsed
from localoffer.governance.reading.actions.settling import Said as Said
from localoffer.governance.reading.actions.settling import settle_fields as settle_fields
from localoffer.governance.reading.actions.using import Made as Made
from localoffer.governance.reading.actions.using import NotSettled as NotSettled
from localoffer.governance.reading.actions.using import add_to_matter as add_to_matter
from localoffer.governance.reading.actions.using import make_matter as make_matter
from localoffer.governance.reading.actions.wanting import Wanted as Wanted
