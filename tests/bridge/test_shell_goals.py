"""Goals at the desk: what they may call, and what becomes of those that may not."""

from __future__ import annotations

from pathlib import Path

import pytest
from mednec import KnowledgeBase
from mednec._shell import goals as goals_module
from mednec._shell.goals import Goals, GoalStopped
from mednec.errors import LimitExceeded
from piped import DENIED, shell

#: Goals that must not do what they say.
HOSTILE = [
    "shell(ls)",
    "halt",
    "system:halt",
    "open(f, write, S)",
    "assertz(x)",
    "call(assertz, x)",
    "retractall(guidelines:guideline(_))",
    "G = halt, call(G)",
    "catch(halt, _, true)",
    "findall(X, (X = 1, halt), L)",
    "consult(f)",
    "use_module(library(process))",
    "tell(f)",
    "thread_create(true, _)",
    "set_prolog_flag(double_quotes, codes)",
    "op(700, xfx, foo)",
    "b_setval(summary_at_hand, x)",
    "sandbox:safe_goal(x)",
    "@(halt, user)",
    "freeze(X, halt), X = 1",
    "nb_setval(k, v)",
    "getenv('HOME', X)",
    "directory_files('.', L)",
    "prompt(_, x)",
    "abort",
    "message_to_string(format('~@', [halt]), S)",
    "put_attr(X, freeze, user:halt), X = 1",
    "freeze(X, true), get_attrs(X, A), setarg(2, A, user:halt), X = 1",
    "format('~W', [a, [portray(true), portray_goal(x)]])",
    "format('~2W', [a, [portray(true), P]])",
    "format([0'~, 0'W], [a, P])",
    "term_string(a, S, [portray(true), P])",
    "gensym(a, X)",
    "given(F, V), nb_setarg(1, V, x)",
    "maplist(call, [halt])",
    "maplist([G]>>call(G), [halt])",
    "maplist([_]>>halt, [a])",
    "call([X]>>X, halt)",
    "foldl(halt, [a], b, c)",
    "aggregate_all(count, halt, N)",
    "forall(true, user:halt)",
    "bagof(X, Y^(X = 1, halt), L)",
    "setof(X, Y^Z, L)",
    "limit(1, halt)",
    "order_by([asc(X)], halt)",
    "\\+ halt",
    "(true -> halt ; true)",
    "when(true, halt)",
    "tnot(halt)",
    "listing(halt)",
    "format('~@', [halt])",
    "print(x)",
    "member(X, [halt]), X",
]


#: A goal, and what is said in place of an answer: what is thrown calls nothing.
THROWN = [
    ("throw(error(format('~@', [halt]), _))", "The goal threw error(format("),
    ("throw(error(type_error(a, b), context(format('~@', [halt]), _)))", "Type error"),
    ("throw(error(X, Y))", "The goal threw error("),
    ("throw(unusable_command(X))", "The goal threw unusable_command("),
    ("X is foo + 1", "is not a function"),
    ("numlist(1, 200000, L)", "over a million characters"),
]


def test_no_goal_does_what_a_goal_may_not() -> None:
    done = shell([f"?- {goal}." for goal in HOSTILE] + ["?- X = alive."], DENIED)
    assert done.returncode == 2
    assert done.stdout.splitlines()[1:] == ["X = alive."]
    told = done.stderr.splitlines()
    assert len(told) == len(HOSTILE)
    refusals = ("not for goals", "must stand", "is not known")
    assert all(any(said in line for said in refusals) for line in told)


def test_what_a_goal_throws_is_said_and_calls_nothing() -> None:
    done = shell([f"?- {goal}." for goal, _ in THROWN], DENIED)
    assert done.returncode == 2
    told = done.stderr.splitlines()
    for (_, said), line in zip(THROWN, told, strict=True):
        assert said in line


def test_what_a_goal_prints_does_nothing_to_a_terminal() -> None:
    goal = "?- char_code(C, 27), atomic_list_concat([a, C, b], A), writeln(A), fail."
    done = shell([goal, "?- X = 1."], DENIED)
    assert done.stdout.splitlines()[1:] == ["a\\x1bb", "false.", "X = 1."]


def test_a_goal_that_goes_on_or_eats_memory_ends() -> None:
    lines = [
        "?- repeat, fail.",
        "?- numlist(1, 1000000000, L).",
        "?- length(L, 40), foldl([_, A, B]>>atom_concat(A, A, B), L, abc, X).",
        "?- X = alive.",
    ]
    done = shell(lines, DENIED)
    assert done.stdout.splitlines()[1:] == ["X = alive."]
    inferences, stack, memory = done.stderr.splitlines()
    assert "inferences" in inferences
    assert "stack" in stack
    assert "more memory" in memory


def test_a_goal_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    goals, goal = Goals(), "X = 1"
    options = {"format": "yaml", "goal": str(len(goal))}
    with monkeypatch.context() as patched:
        patched.setattr(goals_module, "SECONDS", 0)
        with pytest.raises(GoalStopped) as stopped:
            goals.ask(options, f"{goal}{{}}".encode())
    assert stopped.value.why == "time"
    assert goals.ask(options, f"{goal}{{}}".encode())["answer"] == "X = 1."
    goals.stop()


def test_goals_are_bounded_in_the_engine_too() -> None:
    base, goal = KnowledgeBase(), "repeat, fail"
    with pytest.raises(LimitExceeded):
        base.ask(
            "goal", {"format": "yaml", "goal": str(len(goal))}, f"{goal}{{}}".encode()
        )


def test_goals_are_about_the_request_as_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "odd.yaml"
    file.write_text("regimen: whatever\n")
    done = shell(["?- outcome(O)."], "--lenient", str(file))
    assert done.stdout.splitlines()[1:] == ["O = pend."]
