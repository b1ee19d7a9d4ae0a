"""Names each static file after its content, so that a browser may keep it for ever."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Also renames files that one script module imports from another, or they would lose long caching."""

    support_js_module_import_aggregation = True
