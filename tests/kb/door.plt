:- use_module('../../kb/load').
:- use_module(requests).
:- use_module('../../kb/request/admission').
:- use_module('../../kb/request/json').
:- use_module('../../kb/vocabulary/findings').
:- use_module('../../kb/vocabulary/words').
:- use_module(library(lists), [member/2, memberchk/2, nth1/3]).
:- use_module(library(plunit)).

/*  What the door takes, what it refuses and with which words.  */

%   ask_object(+Verb, +Json, -Key, -Answer): the one member of the answer.

ask_object(Verb, Json, Key, Answer) :-
    format(string(In), "~w format=json\n~w", [Verb, Json]),
    catalogue:ask(In, Out),
    json_document(Out, Document),
    Document = object([Key-Answer]).

problems(Json, Kind, Problems) :-
    ask_object(decide, Json, "error", object(Pairs)),
    memberchk("kind"-quoted(Kind), Pairs),
    memberchk("problems"-array(Problems), Pairs).

problem(Json, Path, Given, Allowed, Nearest, Message) :-
    problems(Json, "refused", [object(Pairs)]),
    memberchk("path"-quoted(Path), Pairs),
    memberchk("given"-quoted(Given), Pairs),
    memberchk("allowed"-array(Texts), Pairs),
    findall(Word, member(quoted(Word), Texts), Allowed),
    memberchk("nearest"-Near, Pairs),
    once(member(Near, [quoted(Nearest), Nearest])),
    memberchk("message"-quoted(Message), Pairs).

%   worded(?Enumeration, +Text, -Path, -Json): a request with Text where a
%   word of Enumeration belongs.

worded(Enumeration, Text, Path, Json) :-
    finding(Finding, word(Enumeration), _, _),
    format(string(Path), "~w", [Finding]),
    (   atomic_list_concat([Group, Field], '.', Finding)
    ->  format(string(Json), "{\"~w\":{\"~w\":\"~w\"}}", [Group, Field, Text])
    ;   format(string(Json), "{\"~w\":\"~w\"}", [Finding, Text])
    ).
worded(Enumeration, Text, Path, Json) :-
    part(Record, Part, word(Enumeration), _),
    format(string(Path), "~w[0].~w", [Record, Part]),
    format(string(Json), "{\"~w\":[{\"~w\":\"~w\"}]}", [Record, Part, Text]).

%   misspelled(Field, Given, Nearest)

misspelled(line_of_business, "Commercial", "commercial").
misspelled(diagnosis, "b cell all", "b_cell_precursor_all").
misspelled(diagnosis, "B-ALL", "b_cell_precursor_all").
misspelled(regimen, "mono-therapy", "monotherapy").
misspelled(disease_status, "relapse", "relapsed").
misspelled(treatment_phase, "Consolidation ", "consolidation").
misspelled(philadelphia_status, "postive", "positive").
misspelled('nccn.category', "2a", "2A").
misspelled(diagnosis, "", null).

%   refused(Json, Path, Given, Words): Words stand in the message.

refused("{\"diagnossis\":\"cll\"}", "diagnossis", "diagnossis", "diagnosis meant").
refused("{\"cd19\":{\"statsu\":\"positive\"}}", "cd19.statsu", "cd19.statsu", "cd19.status meant").
refused("{\"dose\":[{\"value\":28,\"unit\":\"mcg/day\",\"untis\":1}]}", "dose[0].untis", "untis", "unit").
refused("[{}]", "", "a list", "object").
refused("{\"cd19\":\"positive\"}", "cd19", "positive", "object").
refused("{\"diagnosis\":{\"name\":\"cll\"}}", "diagnosis", "an object", "single value").
refused("{\"diagnosis\":[[\"cll\"]]}", "diagnosis", "a list", "single value").
refused("{\"request_id\":{}}", "request_id", "an object", "single value").
refused("{\"dose\":28}", "dose", "28", "list").
refused("{\"dose\":{\"value\":28,\"unit\":\"mcg/day\"}}", "dose", "an object", "list").
refused("{\"dose\":[28]}", "dose[0]", "28", "object").
refused("{\"dose\":[]}", "dose", "[]", "at least one").
refused("{\"dose\":[{\"value\":28}]}", "dose[0].unit", "", "needs its unit").
refused("{\"mrd\":[{\"value\":0.5,\"unit\":\"percent\"},{\"value\":1}]}", "mrd[1].unit", "", "needs its unit").
refused("{\"concurrent_agents\":[{\"drug\":\"imatinib\"}]}", "concurrent_agents[0]", "an object", "single value").
refused("{\"concurrent_agents\":[null]}", "concurrent_agents[0]", "null", "value").
refused("{\"icd10cm\":[\"leukemia\"]}", "icd10cm[0]", "leukemia", "ICD-10-CM").
refused("{\"dose\":[{\"value\":[28,29],\"unit\":\"mcg/day\"}]}", "dose[0].value", "[...]", "single value").
refused("{\"known_hypersensitivity\":\"yes\"}", "known_hypersensitivity", "yes", "word").
refused("{\"diagnosis\":[]}", "diagnosis", "[]", "needs a value").
refused("{\"request_date\":[]}", "request_date", "[]", "needs a value").
refused("{\"request_date\":20260601}", "request_date", "20260601", "YYYY-MM-DD").
refused("{\"nccn\":{\"category\":2}}", "nccn.category", "2", "2A or 2B").
refused("{\"diagnosis\":\"ALL\"}", "diagnosis", "ALL", "b_cell_precursor_all, t_cell_all or").
refused("{\"nccn\":{\"category\":\"2\"}}", "nccn.category", "2", "2A or 2B").
refused("{\"diagnosis\":{\"value\":\"cll\",\"sauce\":\"x\"}}", "diagnosis", "an object", "single value").
refused("{\"cd19.status\":\"positive\",\"cd19\":{\"status\":\"positive\"}}", "cd19.status", "", "given twice").

refused(Json, Path, Given, Words) :-
    member(Path-Words-Givens,
           [ "request_date"-"YYYY-MM-DD"-["2026-05", "2026-6-1", "06/01/2026", "2026-06-01T08:00"],
             "weight_kg"-"in digits, without a unit"-["70 kg", "0x46", "1e999", "7 0", ".5", "+70"] ]),
    member(Given, Givens),
    format(string(Json), "{\"~w\":\"~w\"}", [Path, Given]).
refused(Json, "", Json, "object") :-
    member(Json, ["[]", "7", "null"]).

%   taken(Changes, Outcome): of a request that is approved without them.

taken([nccn='{"category":1}'], approve(6)).
taken([philadelphia_status='["negative","positive"]'], pend).
taken([philadelphia_status='[{"value":"negative","source":"FISH","date":"2026-05-01"},"negative"]'], approve(6)).
taken([philadelphia_status='{"value":["negative","positive"],"source":"FISH"}'], pend).
taken([philadelphia_status='{"value":null,"source":"FISH"}'], pend).
taken([diagnosis='{"value":"b_cell_precursor_all"}'], approve(6)).
taken([disease_status='["relapsed","refractory"]'], approve(6)).
taken([weight_kg='[70,70.0]', dose='[{"value":0.4,"unit":"mcg/kg/day"}]'], approve(6)).
taken([weight_kg='[60,70]', dose='[{"value":0.4,"unit":"mcg/kg/day"}]'], approve(6)).
taken([weight_kg='[70,71]', dose='[{"value":0.4,"unit":"mcg/kg/day"}]'], pend).
taken([weight_kg='"70"', dose='[{"value":"0.4","unit":"mcg/kg/day"}]'], approve(6)).
taken([mrd='{"value":[{"value":0.5,"unit":"percent"}],"source":"flow report"}', philadelphia_status], approve(6)).
taken([mrd='[{"value":0.5,"unit":"percent","source":"flow report"}]', philadelphia_status], approve(6)).
taken([mrd='{"value":[],"source":"clinic note"}', philadelphia_status='{"value":"positive","source":"FISH"}'], deny).
taken([dose='[{"value":-28,"unit":"mcg/day"}]'], pend).
taken([dose='[{"value":0,"unit":"mcg/day"}]'], pend).
taken([service_start_date='"2026-06-31"'], pend).
taken([request_date='"2026-02-30"'], approve(6)).
taken([known_hypersensitivity='"true"'], approve(6)).
taken([tki_history='[{"drug":"no such drug","outcome":"intolerance"}]'], approve(6)).
taken([request_id='7'], approve(6)).

%   made_unknown(Outcome, Changes): refused, but leniently unknown.

made_unknown(pend,       [diagnosis='"leukaemia"']).
made_unknown(pend,       [dose='[]']).
made_unknown(pend,       [dose='[{"value":28}]']).
made_unknown(pend,       [dose='28']).
made_unknown(pend,       [philadelphia_status='[]']).
made_unknown(pend,       [mrd='[{"value":0.5}]', philadelphia_status]).
made_unknown(approve(6), [weight_kg='"70 kg"']).
made_unknown(approve(6), [no_such_field='1']).

unreadable(Json) :-
    member(Json,
           [ "", "{", "{} {}", "{\"diagnosis\":cll}", "{\"diagnosis\":\"cll\",}", "{'diagnosis':'cll'}",
             "{\"weight_kg\":070}", "{\"weight_kg\":NaN}", "{\"request_id\":\"a\nb\"}",
             "{\"request_id\":\"\\ud800\"}", "{\"diagnosis\":\"cll\",\"diagnosis\":\"cll\"}",
             "{\"cd19\":{\"status\":\"positive\",\"status\":\"negative\"}}",
             "{\"mrd\":[{\"value\":1,\"value\":2,\"unit\":\"percent\"}]}",
             "{\"diagnosis\":\"cll\",\"di\\u0061gnosis\":\"cll\"}" ]).

hostile(Text) :-
    member(Text,
           [ "quote \" apostrophe ' back \\ slash / tick `", "new\nline\r\n\ttab",
             "NUL \x0\ inside", "\x1\\x1f\\x7f\\x2028\\xfeff\", "emoji \x1F600\ and \x4E2D\\x6587\",
             "'), assertz(user:breached), write('", ":- initialization(assertz(user:breached)).",
             "X = f(Y), halt. % comment /* and */ more", "~w ~a ~q ~99999c %p %s %n {{}} ${HOME}",
             "decide format=json\n{}", "null", "unknown", "" ]).

:- begin_tests(door).

test(word, [ forall(( words(Enumeration, Words),
                      member(Word, Words),
                      worded(Enumeration, Word, _, Json) )),
             true(Key == "ok") ]) :-
    ask_object(verdict, Json, Key, _).

test(word_itself, [ forall(finding(Finding, word(Enumeration), _, _)),
                    true(Received == Words) ]) :-
    words(Enumeration, Words),
    findall(Name, finding(Name, _, _, _), Names),
    once(nth1(I, Names, Finding)),
    format(string(Path), "~w", [Finding]),
    findall(Word,
            ( member(Given, Words),
              worded(Enumeration, Given, Path, Json),
              json_document(Json, Document),
              admitted(Document, strict, request(Raws, _)),
              arg(I, Raws, known(Word))
            ),
            Received).

test(wrong_word, [ forall(worded(Enumeration, "zzzzzzzzzz", Path, Json)),
                   true(Found-Given-Allowed-Nearest == Path-"zzzzzzzzzz"-Expected-null) ]) :-
    words(Enumeration, Words),
    findall(Text, ( member(Word, Words), atom_string(Word, Text) ), Expected),
    problem(Json, Found, Given, Allowed, Nearest, _).

test(misspelled, [ forall(misspelled(Field, Given, Expected)),
                   true(Nearest == Expected) ]) :-
    format(string(Path), "~w", [Field]),
    once(worded(_, Given, Path, Json)),
    problem(Json, Path, Given, _, Nearest, _).

test(dose_unit, [ forall(member(Given, ["ug/day", "\xB5\g/day", "\x3BC\g/day",
                                        "mcg/d", "mcg/24h"])),
                  true(memberchk(Nearest, [null, "mcg/day"])) ]) :-
    format(string(Json), "{\"dose\":[{\"value\":28,\"unit\":\"~w\"}]}", [Given]),
    problem(Json, "dose[0].unit", Given, _, Nearest, _).

test(refused, [ forall(refused(Json, Path, Given, Words)),
                true(Path-Given == Found-Shown) ]) :-
    problem(Json, Found, Shown, _, _, Message),
    sub_string(Message, _, _, _, Words),
    !.

test(all_at_once, Paths == ["diagnosis", "dose", "favourite"]) :-
    problems("{\"dose\":[], \"diagnosis\":\"flu\", \"favourite\":1}", "refused", Problems),
    findall(Path, ( member(object(Pairs), Problems), memberchk("path"-quoted(Path), Pairs) ), Paths0),
    msort(Paths0, Paths).

test(taken, [ forall(taken(Changes, Expected)), true(Outcome == Expected) ]) :-
    outcome_of(b_all, Changes, [], Outcome).

test(softened, [ forall(made_unknown(Expected, Changes)), true(Outcome == Expected) ]) :-
    outcome_of(b_all, Changes, [lenient-true], Outcome).

test(not_softened, [ forall(made_unknown(_, Changes)), throws(refused([_])) ]) :-
    outcome_of(b_all, Changes, [], _).

%   Absent, null and "unknown" say the same of a finding that is no text.

test(unsaid, [ forall(( finding(Finding, Type, _, _), Type \== text )),
               true(Nulls-Unknowns == Absents-Absents) ]) :-
    decided(Finding, Finding, Absents),
    decided(Finding, Finding=null, Nulls),
    decided(Finding, Finding='"unknown"', Unknowns).

decided(Finding, Change, Outcome-Criteria-Missing) :-
    (   atomic_list_concat([Group, _], '.', Finding)
    ->  Changes = [Group, Change]
    ;   Changes = [Change]
    ),
    asked(b_all, Changes, [], Fields),
    memberchk(outcome-Outcome, Fields),
    memberchk(criteria-Criteria, Fields),
    memberchk(missing-Missing, Fields).

test(unreadable, [ forall(unreadable(Json)), true(Kind-Problems == "unreadable"-[]) ]) :-
    problems(Json, Kind, Problems).

test(depth, [ forall(member(Depth-Expected, [32-"refused", 33-"unreadable", 50000-"unreadable"])),
              true(Kind == Expected) ]) :-
    Inner is Depth - 1,
    format(string(Json), "{\"mrd\":~*c~*c}", [Inner, 0'[, Inner, 0']]),
    problems(Json, Kind, _).

%   The largest document, and one byte more, whatever the letters take.

test(size, [ forall(member(Letter-Bytes, [0'a-1, 0'\xE9\-2, 0'\x4E2D\-3, 0'\x1F600\-4])),
             true(Largest-Larger == yes-no) ]) :-
    padded(Letter, Bytes, 1 000 000, Largest),
    padded(Letter, Bytes, 1 000 001, Larger).

padded(Letter, Bytes, Size, Read) :-
    Count is (Size - 2) // Bytes,
    Rest is (Size - 2) mod Bytes,
    format(string(Json), "\"~*c\"~*c", [Count, Letter, Rest, 0'\s]),
    catch(( json_document(Json, _), Read = yes ), unreadable(too_large, 0, _), Read = no).

test(too_large, Kind == "unreadable") :-
    format(string(Json), "{\"request_id\":\"~*c\"}", [1 000 000, 0'a]),
    problems(Json, Kind, _).

test(hostile, [ forall(hostile(Text)), true(Key-Identifier == "ok"-quoted(Text)) ]) :-
    json_text(object([ request_id-string(Text),
                       site_of_care-string(Text),
                       tki_history-array([object([drug-string(Text)])]),
                       prior_authorizations-array([object([payer-string(Text)])])
                     ]),
              Json),
    ask_object(decide, Json, Key, object(Pairs)),
    ignore(memberchk("request_id"-Identifier, Pairs)),
    \+ current_predicate(user:breached/0).

test(hostile_code, Given == "C91\x0\") :-
    problem("{\"icd10cm\":[\"C91\\u0000\"]}", "icd10cm[0]", Given, _, _, _).

%   A message shows the field that is wrong, and of no other field its value.

test(other_values, [ forall(( faulty(Json), member(Verb, [decide, verdict, why, why_not]) )),
                     true(Key-Number == "error"-1) ]) :-
    string_concat("{", Members, Json),
    string_concat("{\"request_id\":\"Marker7\", \"prescriber_specialty\":\"Marker7\", \c
                    \"prior_authorizations\":[{\"payer\":\"Marker7\"}], ", Members, Marked),
    format(string(In), "~w format=json\n~w", [Verb, Marked]),
    catalogue:ask(In, Out),
    json_document(Out, object([Key-_|_])),
    atomic_list_concat(Pieces, 'Marker7', Out),
    length(Pieces, Number).

faulty(Json) :-
    ( refused(Json, _, _, _) ; unreadable(Json) ),
    string_concat("{", _, Json).
faulty("{\"dose\":[{\"value\":28,\"unit\":\"furlong\",\"days\":\"Marker7\"}]}").
faulty("{\"diagnosis\":[\"flu\"],\"philadelphia_status\":{\"value\":\"maybe\",\"source\":\"Marker7\"}}").

:- end_tests(door).
