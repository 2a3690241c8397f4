"""`python -m colligate`."""

from colligate.cli import run

if __name__ == "__main__":
    run()
