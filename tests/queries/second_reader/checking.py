"""A certificate against a rule book."""

import itertools
import re
from typing import Any

from second_reader.documents import agree, digest, need, objects
from second_reader.operations import OPERATIONS
from second_reader.proving import Case

MEMBERS = {
    "decision",
    "findings",
    "format",
    "hash",
    "proof",
    "readings",
    "rulebook",
    "sources",
    "trusted",
}


def lint(logic: dict[str, Any]) -> None:
    """The rule book names nothing unknown, and no criterion is below itself."""
    questions = {q["id"]: sorted(q["options"]) for q in logic["questions"]}
    names = (
        {f["name"] for f in logic["findings"]}
        | {"code", "agent"}
        | {d.get("finding", d.get("part")) for d in logic["derived"]}
        | {p["name"] for parts in logic["records"].values() for p in parts}
    )
    criteria = {c["id"]: c["body"] for c in logic["criteria"]}
    meant = {
        "test": names,
        "criterion": criteria,
        "isa": logic["classes"],
        "apply": OPERATIONS,
        "reading": questions,
        "at_least": names | set(logic["limits"]),
        "at_most": names | set(logic["limits"]),
    }
    for part in ("criteria", "routes", "edition", "classes", "derived", "procedures"):
        for each in objects(logic[part]):
            for key in set(each) & set(meant):
                need(each[key] in meant[key], f"unknown {key}: {each[key]}")
            if "reading" in each:
                need(set(each["options"]) <= set(questions[each["reading"]]), "options")
    plain = {f["name"] for f in logic["findings"] if f["omitted"] == "unknown"}
    for finding in logic["findings"]:
        omitted = finding["omitted"]
        if isinstance(omitted, dict) and "same_as" in omitted:
            need(omitted["same_as"] in plain, "a same_as of no plain finding")
    below = {
        c: {o["criterion"] for o in objects([body]) if "criterion" in o}
        for c, body in criteria.items()
    }
    while leaves := [c for c, under in below.items() if not under & set(below)]:
        below = {c: under for c, under in below.items() if c not in leaves}
    need(not below, f"a cycle of criteria: {', '.join(sorted(below))}")


def check(certificate: dict[str, Any], book: dict[str, Any]) -> list[dict[str, Any]]:
    """The nodes of the certificate; an error where it does not follow."""
    need(set(certificate) == MEMBERS, "members missing or unknown")
    rest = {member: v for member, v in certificate.items() if member != "hash"}
    agree(certificate["hash"], digest(rest), "hash")
    logic = book["logic"]
    agree(
        certificate["rulebook"],
        {
            "guideline": book["guideline"],
            "edition": book["edition"],
            "logic_digest": digest(logic),
            "text_digest": digest(book["texts"]),
        },
        "digests",
    )
    questions = {q["id"]: q["options"] for q in logic["questions"]}
    agree(sorted(certificate["readings"]), sorted(questions), "readings")
    for question, option in certificate["readings"].items():
        need(option in questions[question], f"readings: {question} has no {option}")
    for member in ("sources", "proof", "trusted"):
        need(isinstance(certificate[member], list), f"{member}: no list")
    for source in certificate["sources"]:
        of = re.sub(r"\[[0-9]+\]$", "", source["of"])
        need(any(of == f["name"] for f in logic["findings"]), f"a source of {of}")
        need(all(isinstance(v, str) for v in source.values()), f"a source of {of}")
    trusted = certificate["trusted"]
    need(bool(trusted) and all(isinstance(t, str) for t in trusted), "trusted")
    lint(logic)
    case = Case(logic, certificate)
    decision = case.decide()
    for said, node in itertools.zip_longest(certificate["proof"], case.proof):
        agree(said, node, f"node {(node or said)['id']}")
    agree(certificate["decision"], decision, "decision")
    return case.proof
