:- module(commands,
          [ command/4,                  % ?Phrase, ?Argument, ?Does, ?Meaning
            command_line/3,             % +Line, -Command, -Argument
            command_said/2              % +Line, -Phrase
          ]).
:- use_module('../../kb/explaining/desk_lines').
:- use_module('../../kb/request/scalars').
:- use_module('../../kb/vocabulary/findings').
:- use_module(library(apply), [maplist/3]).
:- use_module(library(error), [must_be/2]).
:- use_module(library(lists), [append/3, last/2, member/2]).

/** <module> What an analyst can say at the desk

A line is a phrase and perhaps an argument.  Phrases are told apart by their
words, whatever their case; a question mark at the end is courtesy.
*/

%!  command(?Phrase, ?Argument, ?Does, ?Meaning) is nondet.
%
%   True when Phrase is a command that takes Argument: `none`, or what it is
%   called, as maybe(Name) where it can be left out.  Does is ask(Verb,
%   Options) for a question of the catalogue, or what becomes of the sitting.

command("why",         maybe(criterion), ask("why", []),
        "What decides, what would change it, what to know; of one criterion \c
         with its whole proof.").
command("why not",     none,             ask("why_not", []),
        "What stands in the way of an approval.").
command("why full",    none,             ask("why", ["extent"-"full"]),
        "The answer with the whole proof.").
command("why for",     audience,         ask("why", []),
        "The answer for the provider or the auditor.").
command("what if",     changes,          ask("what_if", []),
        "Both decisions side by side; the request stays as it is.").
command("what would approve", none,      ask("what_would_approve", []),
        "Each least set of changes, and where it leads.").
command("missing",     none,             ask("missing", []),
        "What to ask, where the answer usually stands, what it settles.").
command("letter to",   recipient,        ask("letter", []),
        "The letter that tells the decision, with blanks for the plan.").
command("set",         changes,          set,
        "Give findings these values; several are joined by `and`.").
command("unset",       finding,          unset,
        "Leave a finding out.").
command("interview",   none,             interview,
        "Be asked for what can still change the answer.").
command("undo",        none,             undo,
        "Take the last change back.").
command("show",        none,             show,
        "The request as it stands.").
command("compare",     maybe(file),      compare,
        "Now against the request as it was loaded or saved, or against \c
         another.").
command("new",         none,             new,
        "Begin an empty request.").
command("load",        file,             load,
        "Go on with the request in a file.").
command("save",        maybe(file),      save,
        "Write the request to a file, YAML.").
command("restore",     none,             restore,
        "Take up a request that an earlier sitting did not save.").
command("reading",     maybe(reading),   reading,
        "Read a question of interpretation in another way; alone, how each \c
         is read.").
command("readings",    none,             ask("readings", []),
        "The outcome under each other reading.").
command("ways",        maybe(path),      ask("ways", []),
        "Every way to be approved.").
command("rule",        maybe(criterion), ask("rule", []),
        "How a criterion is written, and where it stands.").
command("lookup",      maybe(topic),     ask("lookup", []),
        "What the document says about a topic; alone, the topics.").
command("?-",          goal,             goal,
        "Ask the knowledge base in Prolog.").
command("help",        maybe(command),   help,
        "What can be said here.").
command("quit",        none,             quit,
        "Leave; what is not saved is kept for the next sitting.").

%   meant(?Said, ?Phrase): other words for a command

meant("why not approved",    "why not").
meant("why not met",         "why").
meant("why is",              "why").
meant("what is missing",     "missing").
meant("what can i say",      "help").
meant("what would approve it", "what would approve").
meant("exit",                "quit").
meant("bye",                 "quit").
meant("open",                "load").
meant("write",               "save").
meant("look up",             "lookup").
meant("?",                   "help").

said_for(Said, Phrase) :-
    command(Phrase, _, _, _),
    Said = Phrase.
said_for(Said, Phrase) :-
    meant(Said, Phrase).

%!  command_line(+Line:string, -Command, -Argument:string) is det.
%
%   True when Line says Command, command(Phrase, Takes, Does), and Argument,
%   "" where it has none.  A value for a finding needs no `set`, and a
%   criterion alone asks why.
%
%   @error unusable_command(Why)

command_line(Line, command(Phrase, Takes, Does), Argument) :-
    must_be(string, Line),
    line_said(Line, Phrase, Argument0),
    command(Phrase, Takes, Does, _),
    !,
    argument(Takes, Phrase, Argument0, Argument).

%!  command_said(+Line:string, -Phrase) is det.
%
%   True when Line says Phrase, with what it takes or without.
%
%   @error unusable_command(Why)

command_said(Line, Phrase) :-
    line_said(Line, Phrase, _).

line_said(Line0, "?-", Goal) :-
    split_string(Line0, "", " \t", [Line]),
    string_concat("?-", Goal, Line),
    !.
line_said(Line0, Phrase, Argument) :-
    normalize_space(string(Line1), Line0),
    courteous(Line1, Line),
    split_string(Line, " ", "", Words),
    maplist(string_lower, Words, Lower),
    findall(Length-(Phrase0-Rest),
            ( said_for(Said, Phrase0),
              split_string(Said, " ", "", SaidWords),
              append(SaidWords, _, Lower),
              said_length(SaidWords, Length),
              after_words(SaidWords, Words, Rest)
            ),
            Found),
    (   keysort(Found, Sorted),
        last(Sorted, _-(Phrase1-Argument1))
    ->  Phrase = Phrase1,
        Argument = Argument1
    ;   unsaid(Line, Words, Phrase, Argument)
    ).

%   As a value, a question mark says that it is unknown.

courteous(Line0, Line) :-
    (   string_concat(Line1, "?", Line0),
        Line1 \== "",
        normalize_space(string(Line2), Line1),
        \+ string_concat(_, "=", Line2)
    ->  normalize_space(string(Line), Line1)
    ;   Line = Line0
    ).

said_length(Words, Length) :-
    length(Words, Length).

after_words(Said, Words, Rest) :-
    length(Said, N),
    length(Before, N),
    append(Before, After, Words),
    !,
    atomic_list_concat(After, ' ', Atom),
    atom_string(Atom, Rest).

%   What begins with no phrase

unsaid(Line, _, "set", Line) :-
    sub_string(Line, Before, 1, _, "="),
    sub_string(Line, 0, Before, _, Left0),
    normalize_space(string(Left), Left0),
    finding_name(Left),
    !.
unsaid(Line, [Line], "why", Line) :-
    sub_string(Line, _, 1, _, "."),
    !.
unsaid(Line, Words, _, _) :-
    findall(Said, said_for(Said, _), Phrases),
    (   member(N, [3, 2, 1]),
        length(Prefix, N),
        append(Prefix, _, Words),
        atomic_list_concat(Prefix, ' ', Atom),
        atom_string(Atom, Text0),
        string_lower(Text0, Text),
        nearest(Text, Phrases, Nearest),
        Nearest \== none
    ->  format(string(Why), "`~w` is no command; is `~w` meant?", [Line, Nearest])
    ;   format(string(Why), "`~w` is no command; `help` says what is.", [Line])
    ),
    throw(unusable_command(Why)).

finding_name(Text) :-
    finding(Name, _, _, _),
    atom_string(Name, Text),
    !.

%   An argument where one is wanted, and only there

argument(none, _, "", "") :-
    !.
argument(none, Phrase, Argument, _) :-
    format(string(Why), "`~w` takes nothing after it, not `~w`.",
           [Phrase, Argument]),
    throw(unusable_command(Why)).
argument(maybe(_), _, Argument, Argument) :-
    !.
argument(Takes, Phrase, "", _) :-
    !,
    example(Takes, Example),
    format(string(Why), "`~w` wants something after it, as in `~w ~w`.",
           [Phrase, Phrase, Example]),
    throw(unusable_command(Why)).
argument(_, _, Argument, Argument).
