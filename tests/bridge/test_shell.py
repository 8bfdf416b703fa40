"""The desk with its commands on standard input, and the parts it is made of."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from mednec import KnowledgeBase
from mednec._shell import goals as goals_module
from mednec._shell.completing import Completions
from mednec._shell.desk import Desk
from mednec._shell.goals import Goals, GoalStopped
from mednec._shell.sitting import Sitting, State
from mednec._shell.unsaved import Keeper
from mednec.errors import LimitExceeded, UnknownName, UnusableCommand

ROOT = Path(__file__).parents[2]
DENIED = "queries/cases/ph-positive-no-tki-ever.yaml"


def shell(lines: list[str], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mednec", "shell", *arguments],
        cwd=ROOT,
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def test_a_change_is_told_in_a_line_and_taken_back() -> None:
    done = shell(["set philadelphia_status = negative", "undo"], DENIED)
    assert done.stdout.splitlines() == [
        "ph-positive-no-tki-ever: Denied: It will not be used in any of the five "
        "covered ways.",
        "Approved for 6 months: the criteria are met. Before: deny.",
        "Denied: It will not be used in any of the five covered ways. "
        "Before: approve, 6 months.",
    ]
    assert (done.returncode, done.stderr) == (0, "")


#: What stands between the answers to other lines.
END = "X = next.\n"

#: A line, and what is said of it.
SAID = [
    ("why not approved?", "What stands in the way"),
    ("WHY", "What would change the answer"),
    ("why 1.b.iii", "Why initiation.1.b.iii comes out as it does"),
    ("1.b.iii", "Why initiation.1.b.iii comes out as it does"),
    ("why continuation.2", "It was not examined for this request."),
    ("why is 1.b.iii not met", "Why initiation.1.b.iii comes out as it does"),
    ("why was it denied", "What would change the answer"),
    ("why full", "The proof"),
    ("why for provider", "What you can send or change"),
    ("letter to member", "[[ To be filled in by the plan: the signature"),
    ("what if dose = 30 mcg/day", "2 mcg/day above the daily dose limit"),
    (
        "what if philadelphia_status = negative and cd19.status = negative",
        "The disease is CD19-negative",
    ),
    ("what would approve", "With time or treatment"),
    ("missing", "Nothing that is not known can matter."),
    ("set cd19.status = positive", "The outcome is as before."),
    ("cd19.status = negative", "The outcome is as before; initiation.1.a is not met"),
    ("unset philadelphia_status", "Pended for: Philadelphia chromosome status."),
    ("show", "line_of_business: commercial"),
    ("rule 1.b", "initiation.1.b"),
    ("ways continuation", "continuation, way 2"),
    ("lookup codes", "ICD-10-CM C91.02"),
    ("lookup boxed warning", "cytokine release syndrome"),
    ("readings", "Every single switch"),
    ("reading", "One TKI is enough."),
    ("reading q08", "q08  Is consolidation"),
    ("compare", "Nothing is given otherwise."),
    ("compare queries/cases/brian-l.yaml", "APPROVE, 6 months -> DENY"),
    ("new", "Pended for: line of business"),
    ("load queries/cases/brian-l.yaml", "brian-l: Approved for 6 months"),
    ("help", "what would approve  Each least set of changes"),
    ("help ?-", "outcome_if(Changes, Outcome)"),
    ("dose = 9 mcg/day days 1-7, 28 mcg/day", "The outcome is as before."),
    ("help set", "set dose = 28 mcg/day  Give findings"),
    ("?- verdict(C, met), C = 'initiation.1.d'.", "C = 'initiation.1.d' ;\nfalse."),
    ("?- member(X, [a, b]).", "X = a ;\nX = b."),
    ("?- writeln(hello).", "hello\ntrue."),
    ("?- fail.", "false."),
    ("?- dif(X, a).", "dif(X, a)."),
    ("?- X = f(X).", "X = f(X)."),
    ("?- limit(mrd_threshold, V, U).", "V = 0.1,\nU = percent."),
    (
        "?- member(P, [negative]), outcome_if([philadelphia_status = P], O).",
        "O = approve(6).",
    ),
    ("reading q05 = whole_class", "The outcome is as before."),
    ("compare", "q05  How far must a contraindication to TKIs reach? Before: One"),
]


def test_what_is_said() -> None:
    lines = [
        each for line, _ in SAID for each in (f"load {DENIED}", line, "?- X = next.")
    ]
    done = shell(lines, DENIED)
    assert (done.returncode, done.stderr) == (0, "")
    parts = done.stdout.split(END)[:-1]
    for (line, said), part in zip(SAID, parts, strict=True):
        assert said in part, line


#: A line, what is said of it on standard error, and the status.
REFUSED = [
    ("wat would aprove", "is `what would approve` meant?"),
    ("frobnicate", "`help` says what is."),
    ("undo", "There is nothing to take back."),
    ("undo it", "takes nothing after it"),
    ("set", "as in `set dose = 28 mcg/day`"),
    ("set dose", "write NAME = VALUE"),
    ("set dos = 28 mcg/day", "is dose meant?"),
    ("set dose = lots", "`lots` is not understood for dose: such as 28 mcg/day"),
    ("set philadelphia_status = maybe", "given:   maybe"),
    ("unset ph", "is not a known finding"),
    ("why 1", "1 may be initiation.1 or continuation.1."),
    ("why 9.z", "9.z is not a known criterion"),
    ("reading q05 = class", "is whole_class meant?"),
    ("reading q99 = x", "q99 is not a known question"),
    ("lookup xyzzy", "xyzzy is not a known topic"),
    ("ways sideways", "sideways is not a known path"),
    ("load nowhere.yaml", "nowhere.yaml"),
    ("save", "Say where: save FILE."),
    ("save x.json", "A request is written as YAML"),
    ("save nowhere/x.yaml", "nowhere/x.yaml"),
    ("restore", "No unsaved request is kept."),
    ("?- ", "as in `?- verdict(Criterion, not_met).`"),
    ("?- foo(", "That is no goal."),
    ("?- foo(x).", "foo/1 is not known."),
    ("?- atom_length(X, Y).", "not sufficiently instantiated"),
    ("?- outcome_if([cd19 = x], O).", "cd19 is not a known finding."),
    ("?- outcome_if([dose = x], O).", "dose"),
    ("?- throw(x).", "The goal threw x."),
]

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


def test_what_cannot_be_done_is_said_and_the_sitting_goes_on() -> None:
    lines = [line for line, _ in REFUSED]
    done = shell(["save", *lines, "?- X = alive."], "--reading", "q05=any_agent")
    assert done.returncode == 2
    assert "X = alive." in done.stdout
    for line, said in REFUSED:
        assert said in done.stderr, line


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


def test_what_is_saved_is_the_request(tmp_path: Path) -> None:
    file = tmp_path / "saved.yaml"
    done = shell(
        [
            "philadelphia_status = negative",
            f"save {file}",
            "mrd = none",
            "save",
            "show",
        ],
        "--reading",
        "q05=whole_class",
        DENIED,
    )
    assert done.stdout.count(f"Saved to {file}.") == 2
    assert "The readings are not in the file: q05=whole_class." in done.stdout
    assert KnowledgeBase().decide(file).outcome == "approve"


def test_a_change_leaves_what_else_was_reported_and_when() -> None:
    case = "queries/cases/relapsed-and-refractory.yaml"
    done = shell(["why full", "?- X = next.", "age_years = 43", "why full"], case)
    before, after = done.stdout.split(END)
    for text in (before, after):
        assert "(Clinic note, 2026-05-13; Transplant consult, 2026-05-18)" in text


def test_no_file_is_written_over_unasked(tmp_path: Path) -> None:
    file = tmp_path / "there.yaml"
    file.write_text("mine\n")
    assert "say it again" in shell([f"save {file}"], DENIED).stdout
    assert file.read_text() == "mine\n"
    shell([f"save {file}", "new", f"save {file}"], DENIED)
    assert file.read_text() == "mine\n"
    shell([f"save {file}", f"save {file}"], DENIED)
    assert file.read_text() != "mine\n"


def test_what_is_taken_back_after_a_save_is_a_change_to_what_was_saved() -> None:
    sitting = Sitting(KnowledgeBase(), {}, lenient=False)
    sitting.begin("weight_kg: 70\n", "first.yaml")
    sitting.change(request="weight_kg: 71\n")
    sitting.saved("second.yaml")
    sitting.undo()
    assert sitting.state.request == "weight_kg: 70\n"
    assert (sitting.state.file, sitting.state.changed) == ("second.yaml", True)
    sitting.change(request="{}\n", outset="{}\n", file=None)
    sitting.saved("third.yaml")
    sitting.undo()
    assert sitting.state.file == "second.yaml"


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "there.yaml"
    file.write_text("weight_kg: 70\n")
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    code = "import resource as r; r.setrlimit(r.RLIMIT_FSIZE, (0, 0))"
    code += "; import signal as s; s.signal(s.SIGXFSZ, s.SIG_IGN)"
    code += "; from mednec.cli import main; import sys; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, "shell", str(link)],
        input="weight_kg = 71 kg\nsave\nshow\n",
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 2
    assert "Could not open file" in done.stderr
    assert "weight_kg: 71" in done.stdout
    assert file.read_text() == "weight_kg: 70\n"
    shell(["weight_kg = 71 kg", "save"], str(link))
    assert file.read_text() == "weight_kg: 71\n"
    assert link.is_symlink()
    assert sorted(tmp_path.iterdir()) == [link, file]


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    done = shell([f"save {'x' * 300}.yaml", "show"], DENIED)
    assert done.returncode == 2
    assert "line_of_business" in done.stdout


def test_lines_that_are_no_text_are_told_and_the_others_done() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mednec", "shell", DENIED],
        cwd=ROOT,
        input=b"\xff\nset request_id = \xfe\nshow\r\n",
        capture_output=True,
    )
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == ["a line is UTF-8 text"] * 2
    assert b"line_of_business" in done.stdout


class Person:
    """Who answers with some lines, and then says nothing more."""

    attended = True

    def __init__(self, *lines: str) -> None:
        self._lines = iter(lines)

    def line(self, _: str) -> str | None:
        return next(self._lines, None)


def test_a_person_has_as_many_answers_as_are_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    base = KnowledgeBase()
    sitting = Sitting(base, {}, lenient=False)
    person = Person(*[";"] * 120)
    desk = Desk(sitting, base.ask("sayings")["sayings"], person, None)
    desk.take("?- between(1, inf, X).")
    desk.close()
    assert capsys.readouterr().out.splitlines()[-1] == "X = 121"


def test_a_value_that_is_there_already_leaves_the_text_as_it_is() -> None:
    sitting = Sitting(KnowledgeBase(), {}, lenient=False)
    text = "# As it came\nweight_kg: 70\n"
    sitting.begin(text, "came.yaml")
    assert sitting.said("weight_kg = 70 kg")["request"] == text
    assert sitting.said("unset height_cm")["request"] == text


def test_what_is_pasted_is_taken_line_by_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    base = KnowledgeBase()
    sitting = Sitting(base, {}, lenient=False)
    desk = Desk(sitting, base.ask("sayings")["sayings"], Person(), None)
    assert desk.take("set weight_kg = 70 kg\nset height_cm = 170 cm") == 0
    assert sitting.state.request == "weight_kg: 70\nheight_cm: 170\n"
    assert desk.take("show\nage_years: 5") == 2
    assert "age_years" not in capsys.readouterr().out
    assert desk.take("?- X = 1,\n   Y = 2.\nfrobnicate") == 2
    assert capsys.readouterr().out == "X = 1,\nY = 2.\n"
    desk.close()


def test_a_question_mark_says_that_a_value_is_unknown() -> None:
    done = shell(["set philadelphia_status = ?", "show"], DENIED)
    assert "philadelphia_status: unknown" in done.stdout


def test_an_interview_within_a_sitting() -> None:
    done = shell(["interview", "positive"], "queries/cases/ph-status-blank.yaml")
    assert "That settles it: DENY." in done.stdout


def test_json_and_what_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / "request.json"
    file.write_text(json.dumps({"request_type": "initiation", "weight_kg": 70}))
    assert "request_type: initiation" in shell(["show"], str(file)).stdout
    file.write_text('{"request_type": "other"}')
    done = shell(["show"], str(file))
    assert (done.returncode, done.stdout) == (2, "")
    assert "the request is refused" in done.stderr
    assert "Pended" in shell(["show"], "--lenient", str(file)).stdout


def test_a_reading_that_is_none_is_refused_at_once() -> None:
    assert shell(["why"], "--reading", "q05=x").returncode == 2


def test_a_state_that_is_refused_is_not_at_hand() -> None:
    sitting = Sitting(KnowledgeBase(), {}, lenient=False)
    with pytest.raises(UnknownName):
        sitting.read({"q05": "x"})
    assert sitting.state == State()
    assert sitting.undo() is None


def test_an_empty_line_says_nothing_and_quit_ends() -> None:
    done = shell(["", "  ", "quit", "frobnicate"], DENIED)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture(scope="module")
def completions() -> Completions:
    return Completions(KnowledgeBase().ask("sayings"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("wh", "what would approve"),
        ("why 1.b.ii", "1.b.iii"),
        ("why init", "initiation.1.b.iii"),
        ("set phil", "philadelphia_status = "),
        ("what if dose = 28 mcg/day and cd", "cd19.status = "),
        ("set philadelphia_status = ", "negative"),
        ("set a = b and cd19.status = pos", "positive"),
        ("unset m", "mrd"),
        ("reading q0", "q05 = "),
        ("reading q05 = wh", "whole_class"),
        ("lookup do", "dosing"),
        ("ways cont", "continuation"),
        ("why for au", "auditor"),
        ("letter to m", "member"),
        ("?- verdict(C, V), out", "outcome_if"),
        ("help what", "what if"),
    ],
)
def test_what_can_be_said_next(completions: Completions, text: str, word: str) -> None:
    found = dict(completions.after(text))
    assert word in found
    assert text.lower().endswith(word[: found[word]].lower())


def test_files_that_can_be_named(
    completions: Completions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "requests").mkdir()
    (tmp_path / "requests" / "one.yaml").touch()
    monkeypatch.chdir(tmp_path)
    assert ("requests/", 1) in completions.after("load r")
    assert ("one.yaml", 0) in completions.after("load requests/")
    assert list(completions.after("load nowhere/")) == []


def test_what_is_kept_is_offered_when_its_sitting_is_over(tmp_path: Path) -> None:
    state = State(request="weight_kg: 70\n", readings={"q05": "whole_class"})
    over = subprocess.run(
        [sys.executable, "-c", _KEEPS, str(tmp_path), state.request], check=True
    )
    assert over.returncode == 0
    keeper = Keeper(tmp_path)
    found = keeper.latest()
    assert found is not None
    assert (found.request, found.readings) == (state.request, {"q05": "whole_class"})
    assert found.path.stat().st_mode & 0o077 == 0
    keeper.keep(state)
    assert keeper.latest() == found
    found.path.write_text("not JSON")
    assert keeper.latest() is None
    keeper.forget()
    assert list(tmp_path.iterdir()) == [found.path]


def test_a_request_that_is_left_unsaved_for_another_stays_kept(
    tmp_path: Path,
) -> None:
    base, keeper = KnowledgeBase(), Keeper(tmp_path)
    sitting = Sitting(base, {}, lenient=False)
    desk = Desk(sitting, base.ask("sayings")["sayings"], Person(), keeper)
    for line in ("weight_kg = 70 kg", "new", "weight_kg = 71 kg", f"load {DENIED}"):
        desk.take(line)
    kept = [json.loads(path.read_text())["request"] for path in tmp_path.iterdir()]
    assert sorted(kept) == ["weight_kg: 70\n", "weight_kg: 71\n"]


def test_what_is_taken_up_and_cannot_be_kept_again_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = tmp_path / "20260101T000000-999999999.json"
    left.write_text(json.dumps({"request": "weight_kg: 70\n", "readings": {}}))
    base, keeper = KnowledgeBase(), Keeper(tmp_path)

    def full(_: State) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keeper, "keep", full)
    sitting = Sitting(base, {}, lenient=False)
    Desk(sitting, base.ask("sayings")["sayings"], Person(), keeper).take("restore")
    assert sitting.state.request == "weight_kg: 70\n"
    assert left.exists()


def test_what_cannot_be_taken_up_does_not_hide_what_can(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contents = [
        {"request": "weight_kg: 70\n", "readings": {}},
        {"request": "{", "readings": {}},
        {"request": "weight_kg: 71\n", "readings": {"q05": "no_more"}},
    ]
    for hour, content in enumerate(contents):
        kept = tmp_path / f"20260101T{hour:02}0000-999999999.json"
        kept.write_text(json.dumps(content))
    base = KnowledgeBase()
    sitting = Sitting(base, {}, lenient=False)
    desk = Desk(sitting, base.ask("sayings")["sayings"], Person(), Keeper(tmp_path))
    assert desk.take("restore") == 0
    assert sitting.state.request == "weight_kg: 70\n"
    refused = capsys.readouterr().err
    assert "no_more is not a known option" in refused
    assert all(f"T0{hour}0000" in refused for hour in (1, 2))


_KEEPS = """
import sys
from pathlib import Path
from mednec._shell.sitting import State
from mednec._shell.unsaved import Keeper
Keeper(Path(sys.argv[1])).keep(State(sys.argv[2], {"q05": "whole_class"}))
"""


def test_a_sitting_that_goes_on_is_not_offered(tmp_path: Path) -> None:
    kept = tmp_path / f"20260101T000000-{os.getppid()}.json"
    kept.write_text(json.dumps({"request": "{}", "readings": {}}))
    assert Keeper(tmp_path).latest() is None


def test_lines_that_are_no_command_have_a_class_of_their_own() -> None:
    with pytest.raises(UnusableCommand):
        KnowledgeBase().ask("desk", {"format": "yaml"}, b"frobnicate\n{}")


def test_each_command_is_done_by_something() -> None:
    for command in KnowledgeBase().ask("sayings")["commands"]:
        line = f"{command['phrase']} {command['example']}".strip()
        said = KnowledgeBase().ask("desk", {"format": "yaml"}, f"{line}\n{{}}".encode())
        assert hasattr(Desk, f"_{said['does']}"), line
