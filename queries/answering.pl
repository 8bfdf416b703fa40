:- module(answering,
          [ given_answer/4              % +Name, +Answer, -Finding, -Document
          ]).
:- use_module(asking).
:- use_module('../kb/explaining/interview_words').
:- use_module('../kb/request/answers').
:- use_module('../kb/vocabulary/findings').
:- use_module(library(lists), [member/2]).

/** <module> What somebody gives for a finding
*/

%!  given_answer(+Name:string, +Answer:string, -Finding, -Document) is det.
%
%   True when Document is what Answer says of the Finding called Name.
%
%   @error unknown_name(finding, Name, Known)
%   @error unusable_command(Why) where an element of a list says nothing

given_answer(Name, Answer, Finding, Document) :-
    named_finding(Name, Finding),
    answer_document(Finding, Answer, Document),
    (   not_understood(Finding, Document)
    ->  answer_hint(Finding, Hint),
        format(string(Why), "`~w` is not understood for ~w: ~w.",
               [Answer, Name, Hint]),
        throw(unusable_command(Why))
    ;   true
    ).

%   An element of a list of records that was left as it is

not_understood(Finding, array(Documents)) :-
    finding(Finding, list(record(_)), _, _),
    member(plain(_), Documents),
    !.
