# Everything that a fresh machine with Python 3.11+ (with venv), make and git needs. The environment is made from uv.lock.

PYTHON ?= python3
UV_VERSION := 0.13.9
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)

export UV_PROJECT_ENVIRONMENT := .venv
export UV_PYTHON_DOWNLOADS := never
export UV_COMPILE_BYTECODE := 1

.DEFAULT_GOAL := help
.PHONY: help run ui test test-fast bench check format docs clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: .venv/.ready ## read the landing (FANGZHI_LANDING, default seeds/pages), audit and publish: warehouse/current
	.venv/bin/fangzhi run

ui: .venv/.ready ## open the Dagster UI on http://127.0.0.1:3000
	.venv/bin/fangzhi ui

test: .venv/.ready ## run all tests
	.venv/bin/pytest

bench: .venv/.ready ## measure speed and accuracy on generated pages (SIZE=3000) and write docs/benchmarks.md
	.venv/bin/python -m benchmarks --size $(or $(SIZE),3000)

test-fast: .venv/.ready ## run the tests that take no more than a second or two each
	.venv/bin/pytest -m "not slow"

check: .venv/.ready ## formatter, linter, strict type check, SQL lint
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/sqlfluff lint --disable-progress-bar sql

format: .venv/.ready ## format the code
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

docs: .venv/.ready ## write docs/data-dictionary.md from sql/schema
	.venv/bin/python -m orchestration.dictionary

clean: ## remove the environment and the sample warehouse
	rm -rf .venv .uv warehouse/.work warehouse/.dagster warehouse/releases warehouse/current

.venv/.ready: pyproject.toml uv.lock
	@command -v uv >/dev/null 2>&1 || test -x .uv/bin/uv || { $(PYTHON) -m venv .uv && .uv/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION); }
	$(UV) sync --frozen --quiet --python $(PYTHON)
	@touch $@
