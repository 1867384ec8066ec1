# Dos órdenes hacen todo: `make demo` abre el explorador, `make test` corre todas las pruebas.
# Sirve cualquier make, también el 3.81 que trae macOS.
SHELL := bash
PYTHON ?= python3
BIN := .venv/bin
# Sellos: mientras sean más nuevos que los candados, no hay nada que traer y pip no se llama.
RUN := .venv/.run
DEV := .venv/.dev

.PHONY: demo test lint types neo4j-current bench bench-people bench-network bench-check bench-pages bench-analysis screenshots readme lock clean

demo: $(RUN)
	@$(BIN)/tejido demo

test: $(DEV)
	@$(BIN)/python -m pytest

lint: $(DEV)
	@$(BIN)/ruff check --no-cache . && $(BIN)/ruff format --check .

types: $(DEV)
	@$(BIN)/mypy

# El contrato del almacén y todas las preguntas, contra el Neo4j actual en vez del LTS.
neo4j-current: $(DEV)
	@TEJIDO_NEO4J=current $(BIN)/python -m pytest tests/graph/test_store.py tests/test_queries.py

# Cuánto tarda en abrir el explorador: la primera vez, con el servidor apagado y con él encendido.
bench: $(DEV)
	@$(BIN)/python tests/bench.py

# Veinte personas explorando a la vez: cuánto tarda cada cambio de página (p50, p95) y cuánta memoria lleva.
bench-people: $(DEV)
	@$(BIN)/python tests/bench_people.py

# La página Red con 3,000 organizaciones: el primer dibujo, volver a dibujar, del clic a la ficha.
bench-network: $(DEV)
	@$(BIN)/python tests/bench_network.py

# Cuánto tarda revisar un archivo de 200 filas contra el registro público.
bench-check: $(DEV)
	@$(BIN)/python tests/bench_check.py

# Cuánto tarda calcular lo que dice cada página del registro público, sin nada guardado.
bench-pages: $(DEV)
	@$(BIN)/python tests/bench_pages.py

# Cuánto tarda el análisis de redes de 500 a 100,000 organizaciones, y cuántas veces lo que NetworkX solo.
bench-analysis: $(DEV)
	@$(BIN)/python tests/bench_analysis.py && $(BIN)/python tests/bench_reading.py

screenshots: $(DEV)
	@$(BIN)/python tests/screenshots.py

# Las tablas del README que salen del código.
readme: $(DEV)
	@$(BIN)/python tests/readme.py

# Los candados: versiones y huellas para todos los sistemas, sin nombrar ningún servidor.
# `make lock LOCK=--upgrade` sube las versiones; sin eso se conservan las que ya están.
lock: $(DEV)
	@$(BIN)/python tests/lock.py $(LOCK)

clean:
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Un Python de Debian puede tener pip y no ensurepip: entonces el pip de fuera llena la carpeta .venv.
PIP = if $(BIN)/python -c 'import pip' 2>/dev/null; then pip='$(BIN)/python -m pip'; \
	else pip='$(PYTHON) -m pip --python $(BIN)/python'; fi

# Solo paquetes ya hechos (no hace falta compilador), solo los del candado, con su huella.
# De lo que dice pip se muestra lo grande que va llegando, con su tamaño.
define install
	@set -o pipefail; $(PIP); \
	PYTHONUNBUFFERED=1 $$pip --disable-pip-version-check install --progress-bar off --no-deps --only-binary :all: \
		--require-hashes -r $(1) | sed -n 's/^ *Downloading \([^ ]*\)-\([0-9][^-]*\)-[^ ]* (\(.* MB\)).*/  \1 \2, \3/p' >&2 || { \
	echo "No se pudieron traer las bibliotecas. Revise la conexión y repita la orden: lo que ya llegó no se trae otra vez." >&2; \
	exit 1; }
endef

$(RUN): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	echo "Tejido necesita Python 3.11 o más nuevo, y «$(PYTHON)» es: $$($(PYTHON) --version 2>&1 | tail -n 1)." >&2; \
	echo "Instálelo y repita la orden; si ya lo tiene con otro nombre, dígalo así: make demo PYTHON=python3.12" >&2; exit 1; }
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	$(PYTHON) -m venv --clear .venv >/dev/null 2>&1 || $(PYTHON) -m venv --clear --without-pip .venv || { \
	echo "No se pudo crear la carpeta .venv: hace falta espacio y permiso para escribir aquí." >&2; exit 1; }
	@echo "Se preparan las bibliotecas de Python: se traen unos 200 MB, una sola vez." >&2
	$(call install,requirements.lock)
	@$(PIP); $$pip --disable-pip-version-check install --quiet --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(DEV): $(RUN) requirements-dev.lock
	@echo "Se preparan las bibliotecas de las pruebas: se traen unos 90 MB, una sola vez." >&2
	$(call install,requirements-dev.lock)
	@touch $@
