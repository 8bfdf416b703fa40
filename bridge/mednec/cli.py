"""The command line.

Exit status 0: answered, whatever the answer; 2: the input is at fault;
1: mednec is.
"""

from __future__ import annotations

import sys

import click

from . import _auditing, _certifying, _comparing, _deciding, _knowing, _tracing
from ._console import complain, prepare_streams
from .errors import MednecError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mednec")
def cli() -> None:
    """Coverage decisions for blinatumomab (MCG 09-J2000-26), with their reasons.

    A FILE is a request in YAML, or in JSON if its name ends in .json; - is
    standard input.
    """


for _command in (
    _deciding.decide,
    _deciding.why,
    _deciding.why_not,
    _deciding.what_would_approve,
    _deciding.what_if,
    _deciding.missing,
    _certifying.certify,
    _certifying.verify,
    _auditing.audit,
    _auditing.ledger,
    _knowing.ways,
    _knowing.rule,
    _knowing.lookup,
    _tracing.trace,
    _knowing.schema,
    _knowing.rulebook,
    _comparing.diff,
    _knowing.doctor,
):
    cli.add_command(_command)


def main() -> None:
    """Run the command line and end the process with its exit status."""
    prepare_streams()
    try:
        status = cli.main(standalone_mode=False)
    except MednecError as fault:
        complain(fault)
        status = fault.exit_status
    except (click.exceptions.Abort, KeyboardInterrupt):
        status = 130
    except click.ClickException as fault:
        fault.show()
        status = fault.exit_code
    sys.exit(status)
