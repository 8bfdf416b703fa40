"""The command line.

Exit status 0: answered, whatever the answer; 2: the input is at fault;
1: mednec is.
"""

from __future__ import annotations

import sys

import click

from ._commands import (
    auditing,
    certifying,
    comparing,
    deciding,
    interviewing,
    knowing,
    shell,
    tracing,
)
from ._commands.console import complain, prepare_streams
from .errors import MednecError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mednec")
def cli() -> None:
    """Coverage decisions for blinatumomab (MCG 09-J2000-26), with their reasons.

    A FILE is a request in YAML, or in JSON if its name ends in .json; - is
    standard input.
    """


for _command in (
    deciding.decide,
    deciding.why,
    deciding.why_not,
    deciding.what_would_approve,
    deciding.what_if,
    deciding.missing,
    deciding.letter,
    shell.shell,
    interviewing.interview,
    certifying.certify,
    certifying.verify,
    auditing.audit,
    auditing.ledger,
    knowing.ways,
    knowing.rule,
    knowing.lookup,
    tracing.trace,
    knowing.schema,
    knowing.rulebook,
    comparing.diff,
    knowing.doctor,
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
