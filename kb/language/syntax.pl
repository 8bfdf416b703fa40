:- module(syntax,
          [ op(1150, xfx, if),
            op(1100, xfx, ::),
            op(790,  xfx, means),
            op(760,  xfy, or),
            op(740,  xfy, and),
            op(700,  xfx, in),
            op(700,  xfx, other_than),
            op(700,  xfx, isa),
            op(700,  xfx, at_least),
            op(700,  xfx, at_most),
            conjuncts/2,                % +Body, -Conjuncts
            disjuncts/2,                % +Body, -Disjuncts
            quantified/4,               % ?Body, ?Quantifier, ?List, ?Inner
            test/4,                     % ?Test, ?Subject, ?Comparison, ?Object
            tested_finding/2,           % +Body, -Finding
            name_in/2                   % +Term, -Name
          ]).

:- use_module(library(lists), [member/2]).

/** <module> How a criterion is written

A criterion is one plain fact of if/2:

```
Id :: "What it asks for" if Body
```

where Body is one of

  * `Body and Body`, `Body or Body`
  * the Id of another criterion
  * `some(List, Body)`, `every(List, Body)`, `latest(List, Body)`: a body
    about the elements of a list finding
  * `reading(Question, [Option means Body, ...])`: the body of the option
    selected; the first is the default
  * `anything`, `nothing`: always and never met, inside an option only
  * a test, with a plain name of a finding on its left: `=`, `in`,
    `other_than` (words), `isa` (a class), `at_least`, `at_most` (a limit
    or another finding)

A finding whose name has a dot is quoted.  Numbers never stand in a
body; they stand in the table of limits.
*/

%!  conjuncts(+Body, -Conjuncts:list) is det.
%
%   True when Conjuncts are the bodies that `and` joins in Body.

conjuncts(Body, Conjuncts) :-
    joined(Body, (and), Conjuncts, []).

%!  disjuncts(+Body, -Disjuncts:list) is det.
%
%   True when Disjuncts are the bodies that `or` joins in Body.

disjuncts(Body, Disjuncts) :-
    joined(Body, (or), Disjuncts, []).

joined(Body, Operator, Parts, Tail) :-
    (   Body =.. [Operator, Left, Right]
    ->  joined(Left, Operator, Parts, Middle),
        joined(Right, Operator, Middle, Tail)
    ;   Parts = [Body|Tail]
    ).

%!  quantified(?Body, ?Quantifier, ?List, ?Inner) is semidet.
%
%   True when Body says of the list finding List that Quantifier
%   (`some`, `every` or `latest`) of its elements meet Inner.

quantified(some(List, Inner),   some,   List, Inner).
quantified(every(List, Inner),  every,  List, Inner).
quantified(latest(List, Inner), latest, List, Inner).

%!  test(?Test, ?Subject, ?Comparison, ?Object) is semidet.
%
%   True when Test compares the finding Subject with Object.  Comparison
%   is `in` or `other_than` (Object a list of words), `isa` (a class),
%   `at_least` or `at_most` (a limit or finding).

test(Subject = Word,            Subject, in,         [Word]).
test(Subject in Words,          Subject, in,         Words).
test(Subject other_than Words,  Subject, other_than, Words).
test(Subject isa Class,         Subject, isa,        Class).
test(Subject at_least Limit,    Subject, at_least,   Limit).
test(Subject at_most Limit,     Subject, at_most,    Limit).

%!  tested_finding(+Body, -Finding) is nondet.
%
%   True when Body, a test or a reading of tests, tests Finding.

tested_finding(reading(_, Options), Finding) :-
    !,
    member((_ means Body), Options),
    tested_finding(Body, Finding).
tested_finding(Test, Finding) :-
    test(Test, Finding, _, _).

%!  name_in(+Term, -Name) is nondet.
%
%   True when the atom Name stands somewhere in Term, a body or an operation.

name_in(Term, Name) :-
    (   atom(Term)
    ->  Name = Term
    ;   compound(Term),
        arg(_, Term, Arg),
        name_in(Arg, Name)
    ).
