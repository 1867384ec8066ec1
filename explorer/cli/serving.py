"""The explorer's own process: Streamlit, of whose words on the terminal none is shown, because ours are Spanish."""

import sys
from typing import Any

from streamlit import cli_util
from streamlit.web import cli

from explorer.cli.main import say


def _silent(_: str, **__: Any) -> None: ...


def main() -> None:
    """Run the script and the options of the command line as `streamlit run` would, until it is closed."""
    cli_util.print_to_cli = _silent
    try:
        cli.main(["run", *sys.argv[1:]], prog_name="tejido")
    except SystemExit as ended:
        if not ended.code:
            say("El explorador se cerró. Lo que estaba guardado sigue guardado; se abre otra vez con «tejido explore».")
        raise


if __name__ == "__main__":
    main()
