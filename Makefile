# make demo        serve the sample newsroom on loopback, crawl it, show facts and two verdicts
# make newsroom    only serve the sample newsroom, until Ctrl-C
# make test        the fast tests (about six minutes on two cores, loopback only, no root); those of scans are skipped without tesseract
# make test-all    make test, and then the slow ones: a real WordPress, a built wheel
# make bench       speed and memory as ratios, of facts and verdicts and of the crawl too, and whether time grows with the length of hostile pages
# make lint        ruff and mypy --strict
# make confidence  learn anew how sure a record is, after rules or gold changed, and write the figures into docs/extraction.md
# make verdicts    judge claims built from the articles with gold, true ones and false ones, against a database of them
# make readme      write what the commands of README.md print into it, and the table of docs/outlets.md
# make reports     lay out the PDF reports of the tests anew (needs LibreOffice and Chromium)
# make lock        write the two lock files anew from pyproject.toml
# make clean       remove the environment, built files and what the demo left
#
# Every target makes the environment itself. PYTHON=python3.12 chooses another interpreter, VENV=dir another place.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11.0 --generate-hashes --no-emit-index-url --no-header
PYTEST := $(BIN)/python -m pytest

.DEFAULT_GOAL := help
.PHONY: help demo newsroom readme reports test test-all bench confidence verdicts lint lock clean

help:
	@sed -n '/^#/!q; s/^# \{0,1\}//p' Makefile

demo: $(READY)
	@$(BIN)/python -m demo

newsroom: $(READY)
	@$(BIN)/python -m demo --serve

test: $(READY)
	$(PYTEST) -n auto --dist loadfile -m "not slow"

test-all: test
	$(PYTEST) -m slow

bench: $(READY)
	@status=0; for each in ratios growth facts crawling; do $(BIN)/python benchmarks/$$each.py || status=1; done; exit $$status

# GOLD="file …" is measured too, and nothing is learned from it
confidence: $(READY)
	$(BIN)/python -m tools.confidence $(GOLD)

# GOLD="file …" instead of the articles of the tests; ARTICLES=n of them
verdicts: $(READY)
	$(BIN)/python -m tools.verdicts $(if $(GOLD),$(GOLD),tests/verdicts/articles.jsonl) $(if $(ARTICLES),--articles $(ARTICLES))

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

readme: $(READY)
	UPDATE_README=1 $(PYTEST) tests/test_readme.py tests/test_outlet_docs.py
	$(PYTEST) tests/test_readme.py tests/test_outlet_docs.py

reports: $(READY)
	$(BIN)/python -m tests.reports.make $(NAMES)

# requirements.txt is what a user of the package gets, requirements-dev.txt adds the tools of a checkout at the same versions
lock: $(READY)
	$(LOCK) --upgrade pyproject.toml --output-file requirements.txt
	$(LOCK) --upgrade pyproject.toml --group dev --constraint requirements.txt --output-file requirements-dev.txt

clean:
	rm -rf $(VENV) build dist data/var/demo .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(READY): requirements-dev.txt pyproject.toml
	@command -v $(PYTHON) >/dev/null \
	  || { echo "berita-extract: no $(PYTHON) found; install Python 3.11 or newer, or run make PYTHON=…" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "berita-extract: $$($(PYTHON) --version 2>&1) is too old; Python 3.11 or newer is needed: make PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	  || { echo "berita-extract: $(PYTHON) cannot make environments; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@$(BIN)/python -c 'import pip' 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	@echo "setting up $(VENV) (a minute or two)"
	@$(BIN)/python -m pip -qq --disable-pip-version-check install --require-hashes -r requirements-dev.txt
	@$(BIN)/python -m pip -qq --disable-pip-version-check install --no-deps --no-build-isolation --editable .
	@touch $@
