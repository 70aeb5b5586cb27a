"""`python -m footex`: the command."""

from footex.cli import main

if __name__ == "__main__":
    main()
