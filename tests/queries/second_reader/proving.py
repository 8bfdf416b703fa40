"""The proof of a request, and the decision that follows."""

from collections.abc import Callable
from typing import Any

from second_reader.documents import canonical, need
from second_reader.operations import families
from second_reader.settling import Settled
from second_reader.states import (
    ABSENT,
    COMBINATIONS,
    MET,
    NOT_MET,
    UNKNOWN,
    State,
    known,
    reaches,
    shown,
)

SPLITS = 20_000


def joined(how: str, verdicts: list[str]) -> str:
    """Strong Kleene: one not met decides an `and`, one met an `or`."""
    deciding, other = (NOT_MET, MET) if how == "and" else (MET, NOT_MET)
    if deciding in verdicts:
        return deciding
    return UNKNOWN if UNKNOWN in verdicts else other


class Case(Settled):
    """The proof that is made of what was received, and the decision."""

    def __init__(self, logic: dict[str, Any], certificate: dict[str, Any]) -> None:
        super().__init__(logic, certificate)
        self.criteria = {c["id"]: c["body"] for c in logic["criteria"]}
        self.proof: list[dict[str, Any]] = []
        self.open: list[tuple[str, list[str]]] = []  # what a completion may give
        self.given: dict[str, str] = {}  # what the completion at hand gives
        self.splits = 0

    def node(self, id_: str, body: Any, element: dict[str, State]) -> str:
        """Write a node and, below it, those of its body; its verdict."""
        need(len(self.proof) < COMBINATIONS, "an endless proof")
        entry = {"id": id_, "verdict": UNKNOWN}
        self.proof.append(entry)
        body = self.chosen(body)
        several = isinstance(body, dict) and bool({"and", "or"} & set(body))
        entry["verdict"] = self.judge(body, id_ if several else f"{id_}/1", element)
        return entry["verdict"]

    def judge(self, body: Any, at: str, element: dict[str, State]) -> str:
        """The verdict of a body at an address."""
        body, mark = self.chosen(body), len(self.open)
        if isinstance(body, str):
            return {"anything": MET, "nothing": NOT_MET}[body]
        if "criterion" in body:
            return self.node(body["criterion"], self.criteria[body["criterion"]], {})
        if "and" in body or "or" in body:
            ((how, parts),) = body.items()
            verdict = joined(
                how,
                [self.judge(p, f"{at}/{n}", element) for n, p in enumerate(parts, 1)],
            )
            if verdict != UNKNOWN:
                del self.open[mark:]  # what decides nothing need not be split on
            return verdict
        entry: dict[str, Any] = {"id": at, "verdict": UNKNOWN}
        self.proof.append(entry)
        name = (
            body["test"]
            if "test" in body
            else next(body[q] for q in ("some", "every", "latest") if q in body)
        )
        state = self.meant(name, element)
        entry["found"] = shown(state)
        verdict = (
            self.test(body, state, element)
            if "test" in body
            else (self.over(body, state, at))
        )
        if verdict == UNKNOWN and not element:
            verdict = self.completed(name, body, state)
        entry["verdict"] = verdict
        return verdict

    def over(self, body: dict[str, Any], state: State, at: str) -> str:
        """The verdict of some, every or latest of a list."""
        if state.kind != "list":
            return UNKNOWN
        numbered, mark = list(enumerate(state.elements, 1)), len(self.open)
        if "latest" in body:
            sure = [e["date"].values for e in state.elements]
            last = max((v for v in sure if len(v) == 1), default=())
            numbered = [
                (n, e)
                for n, e in numbered
                if len(e["date"].values) != 1 or e["date"].values == last
            ]
        verdicts = [self.node(f"{at}/{n}", body["body"], e) for n, e in numbered]
        del self.open[mark:]
        if "latest" in body and verdicts:
            return verdicts[0] if len(set(verdicts)) == 1 else UNKNOWN
        return joined("and" if "every" in body else "or", verdicts)

    def test(self, body: dict[str, Any], state: State, element: Any) -> str:
        """The verdict of a test of a state."""
        if "at_least" in body:
            return reaches(state, self.meant(body["at_least"], element))
        if "at_most" in body:
            return reaches(self.meant(body["at_most"], element), state)
        class_ = self.chosen(self.logic["classes"].get(body.get("isa"), {}))
        if state.kind == "strange" and class_.get("unlisted") == "closed":
            return NOT_MET
        if state.kind != "values":
            return UNKNOWN
        holds: dict[str, Callable[[str], bool]] = {
            "in": lambda v: v in body["in"],
            "other_than": lambda v: v not in body["other_than"],
            "names": lambda v: v in class_["names"],
            "names_other_than": lambda v: v not in class_["names_other_than"],
            "agents": lambda v: self.logic["agents"].get(v) in class_["agents"],
            "codes": lambda v: v in class_["codes"] or not families(self, v)[0],
        }
        (key,) = set(holds) & (set(body) | set(class_))
        found = {holds[key](v) for v in state.values}
        return UNKNOWN if len(found) != 1 else MET if found.pop() else NOT_MET

    def completed(self, name: str, body: dict[str, Any], state: State) -> str:
        """What the completion at hand gives; else unknown, to be split on."""
        words = "in" in body or "other_than" in body
        key, choices = canonical(body), [MET, NOT_MET]
        if words:
            all_ = self.logic["words"][self.types[name]["word"]]
            key, choices = (
                name,
                list(state.values)
                or [w for word in all_ for w in self.leaves_open(name, word)],
            )
        if key not in self.given:
            self.open.append((key, sorted(set(choices))))
            return UNKNOWN
        return self.test(body, known(self.given[key]), {}) if words else self.given[key]

    def completions(self, body: Any, given: dict[str, str]) -> set[str]:
        """The verdicts that the completions of what is unknown give a body."""
        self.splits += 1
        need(self.splits < SPLITS, "too many completions")
        proof, self.proof, self.open, self.given = self.proof, [], [], given
        found = {self.judge(body, "", {})}
        self.proof, self.given = proof, {}
        if found == {UNKNOWN}:
            ((key, choices), *_), found = self.open, set()
            for choice in choices:
                if len(found) < 2:
                    found |= self.completions(body, given | {key: choice})
        return found

    def procedure(self, name: str) -> tuple[list[str], str]:
        row = next(p for p in self.logic["procedures"] if p["procedure"] == name)
        return row["of"], self.chosen(row["value"])

    def routed(self) -> tuple[list[str], bool]:
        """The routes a request is referred by, and whether one is left open."""
        routes = {r["id"]: r["body"] for r in self.logic["routes"]}
        verdicts = {id_: self.node(f"route/{id_}", b, {}) for id_, b in routes.items()}
        met = [id_ for id_, verdict in verdicts.items() if verdict == MET]
        unknown = [id_ for id_, verdict in verdicts.items() if verdict == UNKNOWN]
        if met or not unknown:
            return met, False
        if self.completions({"or": [routes[id_] for id_ in unknown]}, {}) == {MET}:
            return unknown, False
        of, value = self.procedure("unknown_route")
        return [], any(
            MET in self.completions(routes[id_], {})
            for id_ in unknown
            if value == "open" or self.chosen(routes[id_])["test"] not in of
        )

    def edition(self) -> str:
        verdict, body = self.node("edition", self.logic["edition"], {}), self.logic
        if verdict != UNKNOWN:
            return "this" if verdict == MET else "earlier"
        state = self.states[self.chosen(body["edition"])["test"]]
        return "assumed" if state == ABSENT else "unknown"

    def path(self, root: str) -> str:
        """approve, deny or open."""
        found = {self.node(root, self.criteria[root], {})}
        if found == {UNKNOWN} and self.procedure("unknowns")[1] == "completions":
            found = self.completions({"criterion": root}, {})
        return {MET: "approve", NOT_MET: "deny"}.get(
            found.pop() if len(found) == 1 else UNKNOWN, "open"
        )

    def paths(self) -> tuple[dict[str, str], set[tuple[str, str | None]]]:
        """The results of the paths evaluated, and what the request comes to."""
        every = {p["path"]: p for p in self.logic["paths"]}
        asked = self.states[self.logic["paths"][0]["asked_by"]].values
        silent = self.procedure("unknown_path")[1]
        asked = asked or (tuple(every) if silent == "open" else (silent,))
        results = {n: self.path(p["root"]) for n, p in every.items() if n in asked}
        (gated, gate), other = self.procedure("second_path")
        counting = set(results)
        if gated in results and other != "none":
            verdict = next(n["verdict"] for n in self.proof if n["id"] == gate)
            if verdict != MET:
                counting.add(other)
                if other not in results:
                    results[other] = self.path(every[other]["root"])
            if verdict == NOT_MET:
                counting.remove(gated)
        return results, {
            (results[n], every[n]["months"] if results[n] == "approve" else None)
            for n in counting
        }

    def decide(self) -> dict[str, Any]:
        """The decision; the proof is made on the way."""
        decision: dict[str, Any] = {
            "outcome": "pend",
            "months": None,
            "paths": [],
            "edition": None,
        }
        decision["refers_to"], waits = self.routed()
        if decision["refers_to"]:
            return decision | {"outcome": "refer"}
        decision["edition"] = self.edition()
        if decision["edition"] == "earlier":
            return decision
        results, comes_to = self.paths()
        decision["paths"] = [{"path": n, "result": r} for n, r in results.items()]
        (result, months), *others = comes_to
        if others or waits or decision["edition"] == "unknown" or result == "open":
            return decision
        return decision | {"outcome": result, "months": months}
