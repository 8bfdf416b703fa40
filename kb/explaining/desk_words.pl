:- module(desk_words,
          [ desk_saying/2,              % ?Key, ?Text
            goal_form/2                 % ?Form, ?Meaning
          ]).

/** <module> What the desk says of the sitting itself
*/

%!  desk_saying(?Key, ?Text:string) is nondet.
%
%   True when Text is said for Key; {braces} stand for what it is said of.

desk_saying(welcome,
            "Ask why, what if, what would approve; help lists what can be said.").
desk_saying(offered,
            "A request of {day} was not saved; restore takes it up.").
desk_saying(restored,   "The request of {day} is taken up.").
desk_saying(none_kept,  "No unsaved request is kept.").
desk_saying(saved,      "Saved to {file}.").
desk_saying(exists,
            "{file} is there already; say it again to write over it.").
desk_saying(yaml_only, "A request is written as YAML: save FILE.yaml.").
desk_saying(readings_apart,
            "The readings are not in the file: {readings}.").
desk_saying(no_file,    "Say where: save FILE.").
desk_saying(loaded,     "{file}: {told}").
desk_saying(nothing_to_undo, "There is nothing to take back.").
desk_saying(kept,       "What is not saved is kept; restore takes it up in the \c
                         next sitting.").
desk_saying(not_kept,   "What is not saved cannot be kept here: {why}.").
desk_saying(more,       "    ; for another answer, or go on: ").
desk_saying(no_more,    "Further answers were not asked for.").
desk_saying(stopped,    "The goal was stopped.").
desk_saying(too_long,   "The goal took longer than {seconds} seconds; it was \c
                         stopped.").
desk_saying(too_large,  "The goal asked for more memory than goals have; it was \c
                         stopped.").

%!  goal_form(?Form, ?Meaning:string) is nondet.
%
%   True when a goal may call a predicate of Form, which is true when Meaning.

goal_form(outcome(outcome),
          "The outcome is approve(months), deny, pend or refer(routes).").
goal_form(verdict(criterion, verdict),
          "The criterion comes out as met, not_met or unknown.").
goal_form(blocker(criterion),
          "The criterion stands in the way of an approval.").
goal_form(missing(finding),
          "The finding is not known and can still change the outcome.").
goal_form(depends_on(question),
          "Another reading of the question alone changes the outcome.").
goal_form(flag(flag),
          "The request is odd in that way.").
goal_form(given(finding, value),
          "The value was received of the finding.").
goal_form(state(finding, state),
          "The state is what may be true of the finding, given or derived.").
goal_form(outcome_if(changes, outcome),
          "It would be the outcome with the changes, such as [mrd = none].").
goal_form(criterion(criterion, statement, body),
          "The criterion says the statement, and is met if the body is.").
goal_form(way(path, number, conditions),
          "The conditions suffice on the path.").
goal_form(limit(limit, value, unit),
          "The criteria compare with the value by that name.").
goal_form(question(question, asked, option),
          "The question of interpretation can be read as the option.").
goal_form(agent(drug, group),
          "The drug is listed in the group.").
goal_form(entry(topic, fields),
          "The document says the fields about the topic.").
