"""The settings, on a data folder of their own that goes when the tests end."""

import os
import tempfile

_data_folder = tempfile.TemporaryDirectory(prefix="localoffer-tests-")
os.environ |= {
    "LOCALOFFER_DATA": _data_folder.name,
    "LOCALOFFER_HTTPS": "off",
    "LOCALOFFER_ALLOWED_HOSTS": "localhost,127.0.0.1,testserver",
}

from config.settings import *  # noqa: E402, F403 - the environment comes first
