:- module(meanings,
          [ meaning/3                   % ?Group, ?Construct, ?Sentence
          ]).

/** <module> What the constructs of a rule book mean

Together with the sentences of operations.pl this is all that someone needs
who writes a checker and has never seen this program.
*/

%!  meaning(?Group, ?Construct, ?Sentence) is nondet.
%
%   True when Sentence says what Construct means.  Group is `states`,
%   `received`, `bodies`, `tests`, `classes` or `deciding`.

meaning(received, known,
    "The value was given: a word, an exact decimal, an ISO date or text.").
meaning(received, conflict,
    "Different values were given for one finding; never for a part or a list.").
meaning(received, absent,
    "No value: not_stated (left out), asked_unknown or not_performed.").
meaning(received, impossible,
    "What was given cannot be true: a number that its type does not allow, or a \c
     date that the calendar does not have or from before 1900.").
meaning(received, unrecognized,
    "What was given is no word or value of the type.").
meaning(received, strange,
    "A drug name that is none of the agents and aliases, capitals, spaces and \c
     trade mark signs aside, nor two names of one agent, the second in brackets.").
meaning(received, items,
    "A complete list; an empty one says that there is nothing in it.  A finding \c
     with `least` is given with at least that many elements or not at all; in an \c
     element a part with `with` is given, if only as absent, wherever the part \c
     named there has a value.").

meaning(states, known,
    "One value.").
meaning(states, one_of,
    "One of several values.").
meaning(states, range,
    "A number or date between two bounds, each included or not.").
meaning(states, strange,
    "A name that is not listed.").
meaning(states, absent,
    "Any value of the type.").
meaning(states, settling,
    "A known value is known, unless it is a vague word whose condition holds: then \c
     it is one of the values that word leaves open.  Conflicting values are each \c
     replaced in that way; one value that remains is known, several are one of; \c
     with an impossible, unrecognized or unlisted value among them they are absent. \c
     Impossible and unrecognized values are absent, an unlisted drug is strange.  \c
     Absent: where the finding is declared same_as another, that one's state \c
     unless it is not stated; where it is declared assumed, the value assumed (for \c
     a list, the empty list); else absent.").
meaning(states, derived,
    "A derived finding stands in place of the finding of its name, its operation \c
     seeing that finding, and lists, as they were settled and all others as \c
     derived, in the order given; a derived part of an element sees that part as \c
     it was settled and all others as derived.").
meaning(states, lifted,
    "An operation with `each_value` whose input is one of several values is \c
     computed for each: one value or several where all results are values, absent \c
     where one is, else the range around them.").

meaning(bodies, and,
    "Not met if a part is not met; else unknown if a part is unknown; else met.").
meaning(bodies, or,
    "Met if a part is met; else unknown if a part is unknown; else not met.").
meaning(bodies, criterion,
    "The verdict of the criterion named.").
meaning(bodies, some,
    "The body of at least one element of the list: as `or` over the elements, not \c
     met of an empty list, unknown where the list is absent.").
meaning(bodies, every,
    "The body of each element: as `and` over the elements, met of an empty list, \c
     unknown where the list is absent.").
meaning(bodies, latest,
    "The body of the elements that may be the latest by their part `date`: those \c
     of the last known date and those whose date is not one known day; their verdict where they agree, else \c
     unknown; not met of an empty list, unknown where the list is absent.").
meaning(bodies, reading,
    "The body under the option selected for the question; the first option of a \c
     question is the one that holds where none is selected.").
meaning(bodies, anything,
    "Met.").
meaning(bodies, nothing,
    "Not met.").

meaning(tests, general,
    "Met if the test holds of every value the state allows, not met if of none, \c
     else unknown; unknown of a state that is absent.").
meaning(tests, in,
    "The value is one of the words; unknown of a strange name.").
meaning(tests, other_than,
    "The value is none of the words; unknown of a strange name.").
meaning(tests, isa,
    "The value belongs to the class.").
meaning(tests, at_least,
    "The number or date is not before the limit, or the finding, compared with.").
meaning(tests, at_most,
    "The number or date is not after the limit, or the finding, compared with.").

meaning(classes, agents,
    "Agents of one of the groups; a strange name: unknown if the class is open, \c
     not met if it is closed.").
meaning(classes, names,
    "The agents named; unknown of a strange name.").
meaning(classes, names_other_than,
    "Any agent but those named; unknown of a strange name.").
meaning(classes, codes,
    "The codes listed, and any code that names no rival disease.").
meaning(classes, code_families,
    "A code speaks of each diagnosis of which it begins with a prefix, or is the \c
     beginning of one.  Otherwise C00-D09 and D37-D49 are another neoplasm, D10-D36, \c
     D3A, D50-D99 and all of R to Z name no rival disease, and the rest are another \c
     disease.  In the third place a letter comes after the digits: D0A is between \c
     D09 and D10.").

meaning(deciding, routing,
    "Routes are examined first: one that is met refers the request.  Routes that \c
     are unknown: if every completion meets one of them the request is referred to \c
     all of these; else, if one can be met, it pends, unless the procedure unknown_route of the \c
     finding has that route not taken.").
meaning(deciding, edition,
    "Then the body of the edition: not met pends the request; unknown for a date \c
     that was left out, asked and unknown or not performed assumes this edition, \c
     for another reason the request pends.").
meaning(deciding, paths,
    "Then the path asked for.  Where that is not known, every path it may be; \c
     where it is absent, what the procedure unknown_path says: open means all of \c
     them.  Their results must agree, else the request pends.").
meaning(deciding, result,
    "A path whose root criterion is met approves for its months, not met denies, \c
     unknown: what every completion agrees on, and open where two disagree; under \c
     the procedure unknowns = kleene it is open.").
meaning(deciding, completion,
    "A completion gives each unknown finding of the tests in and other_than one of \c
     the words its state allows (absent: all words of the type, a vague word \c
     replaced by what it leaves open), and each other test, and each some, every or \c
     latest, of unknown verdict met or not met as a whole; what is written alike \c
     agrees.").
meaning(deciding, second_path,
    "Under the procedure second_path a path whose gate criterion is not met has \c
     the result and the months of the other path; where the gate is unknown both \c
     must agree.  The other path is evaluated behind the one asked for.").
