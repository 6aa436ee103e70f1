"""`python -m orchestration` is the command `fangzhi`."""

from orchestration.cli import main

main()
