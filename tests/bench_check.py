"""How long it takes to check a file of 200 rows against the public record, once the program is running.

`make bench-check`. Starts a Neo4j of its own and removes it afterwards.
"""

import random
import time
from statistics import median

from recorded import recorded

from loaders import pipeline
from loaders.known import Known

ROWS = 200
LIMIT = 0.3
"""Seconds."""


def lists(names: list[str]) -> dict[str, bytes]:
    """A file of each of three tables, half of its organizations known and half of them new."""
    draw = random.Random(0)
    who = [draw.choice(names) if at % 2 else f"Colectivo Sin Fila {at}" for at in range(ROWS)]
    regions = ["Cusco", "piura", "LIMA", "Callao", "Áncash"]
    told = {
        "organizaciones": [
            "Organización,Región,Fecha de ingreso",
            *(f"{o},{regions[n % 5]},{n % 28 + 1} de marzo de 2019" for n, o in enumerate(who)),
        ],
        "asistencias": [
            "Reunión,Fecha,Organización,Asistió",
            *(f"Taller {n % 9},12/0{n % 9 + 1}/2021,{o},X" for n, o in enumerate(who)),
        ],
        "compromisos": [
            "Compromiso,Organización,Fecha límite,Monto (S/)",
            *(f'Difundir {n % 40},{o},2027-05,"1,2{n % 90 + 10}.50"' for n, o in enumerate(who)),
        ],
    }
    return {f"{table}.csv": "\n".join(rows).encode() for table, rows in told.items()}


def main() -> None:
    with recorded() as store:
        known = Known.read(store)
        names = sorted(
            row["name"] for row in store.reading(lambda tx: tx.run("MATCH (o:Organization) RETURN o.name AS name"))
        )
        print(f"Revisar un archivo de {ROWS} filas contra el registro público (mediana de 9):")
        for name, content in lists(names).items():
            took = []
            for _ in range(9):
                began = time.perf_counter()
                reports = pipeline.check([pipeline.read_bytes(name, content)], known)
                took.append(time.perf_counter() - began)
            report = reports[0]
            print(f"{name}: {median(took):.3f} s (límite: {LIMIT} s), la primera vez {took[0]:.3f} s; {report.verdict}")
        took = []
        for _ in range(5):
            began = time.perf_counter()
            Known.read(store)
            took.append(time.perf_counter() - began)
        print(f"leer lo que ya consta: {median(took):.3f} s")


if __name__ == "__main__":
    main()
