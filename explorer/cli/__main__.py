"""`python -m explorer.cli` is `tejido`."""

import sys

from explorer.cli.main import main

sys.exit(main())
