:- module(test_tracing, []).
:- use_module('../../kb/load').
:- use_module('../../kb/explaining/trace_words').
:- use_module('../../kb/language/guidelines').
:- use_module('../../kb/language/syntax').
:- use_module('../../kb/tracing/citations').
:- use_module('../../kb/tracing/folding').
:- use_module('../../kb/tracing/tracing').
:- use_module(library(apply)).
:- use_module(library(lists)).
:- use_module(library(plunit)).

/** <module> A document held against the fingerprints of its passages

The document is invented, and so are its rules.  Of the real one only what
can be said without its text is tested.
*/

%   passage_text(?Place, ?Section, ?Text)

passage_text('loan',       lending,    "A shovel is lent to **ANY** household where \c
                                        **ALL** of these hold:").
passage_text('loan.1',     lending,    "The household has a path").
passage_text('loan.1.gate', lending,   "The household has a path").
passage_text('loan.1.a',   lending,    "The path is at least 0.5 m wide").
passage_text('loan.1.b',   lending,    "Snow lies on it – a photograph (well-lit) \c
                                        must be shown").
passage_text('loan.1.c',   lending,    "No more than 28 shovels are out").
passage_text('loan.2',     lending,    "Another reason (not one of those above)").
passage_text('loan.2.a',   lending,    "The warden's \"yes\" in 2 years, **OR** \c
                                        the mayor has agreed ≥ 3 times").
passage_text('loan.2.a.warden', lending, "The warden's \"yes\" in 2 years").
passage_text('loan.2.a.mayor',  lending, "the mayor has agreed ≥ 3 times").
passage_text('loan.2.b',   lending,    "No more than 28 shovels are out").
passage_text('loan.time',  lending,    "Time: 6 days").
passage_text('ice',        exceptions, "Ice and offices: see [the ice \\(fine\\) \c
                                        rules](#).").
passage_text('slush',      exceptions, "Slush: not lent in Café Brûlé, Feb 1–7*").
passage_text('sand.1',     sand,       "S1 Sand, 1 bucket").
passage_text('source.1',   sources,    "Shovel Press. Read at \c
                                        <http://shovels.example/snow/a-b/c_d/>.").

heading_text(menu,                 'loan',     "Lending Sand\tExceptions Sources").
heading_text('heading.lending',    'loan',     "LENDING:").
heading_text('heading.exceptions', 'ice',      "EXCEPTIONS:").
heading_text('heading.sand',       'sand.1',   "SAND:").
heading_text('heading.sources',    'source.1', "SOURCES:").

part('loan.2.a.warden', 'loan.2.a').
part('loan.2.a.mayor',  'loan.2.a').

document("
Lending Sand\tExceptions\t\nSources

LENDING:

A shovel is lent to **ANY** household where **ALL** of these hold:

1. The household has a path
 - a. The path is at least 0.5 m wide
 - b. Snow lies on it – a photograph (well-lit) must be shown
 - c. No more than 28 shovels are out
2. Another reason (not one of those above)
 - a. The warden's \"yes\" in 2 years, **OR** the mayor has agreed ≥ 3 times
 - b. No more than 28 shovels are out

Time: 6 days

EXCEPTIONS:

Ice and offices: see [the ice \\(fine\\) rules](#).

Slush: not lent in Café Brûlé, Feb 1–7*

SAND:

S1\tSand, 1 bucket
----\t------

SOURCES:

1. Shovel Press. Read at <http://shovels.example/snow/a-b/c_d/>.
").

trace_of(Text, Trace) :-
    document(Document),
    fingerprint(Document, Whole, WholeHash),
    findall(passage(Place, Section, Length, Hash),
            ( passage_text(Place, Section, Passage),
              print_of(Passage, Length, Hash)
            ),
            Passages),
    findall(left_out(Name, Before, heading, Length, Hash),
            ( heading_text(Name, Before, Heading),
              print_of(Heading, Length, Hash)
            ),
            LeftOut),
    findall(passage_part(Part, Of), part(Part, Of), Parts),
    atom_string(WholeHash, WholeText),
    traced(Text, [passage(document, document, Whole, WholeText)|Passages],
           LeftOut, Parts, Trace).

print_of(Text, Length, Hash) :-
    fingerprint(Text, Length, Hash0),
    atom_string(Hash0, Hash).

%   outcome(+Text, -States, -Added): Place-Word of each passage not found in
%   its place, and After-Text of each stretch that no passage covers.

outcome(Text, States, Added) :-
    trace_of(Text, trace(_, Standings, Added0, _)),
    findall(Place-Word,
            ( member(standing(Place, _, State), Standings),
              state_word(State, Word),
              Word \== found
            ),
            States),
    findall(After-Verbatim, member(added(_, After, Verbatim), Added0), Added).

with(Text0, Old, New, Text) :-
    atomic_list_concat(Parts, Old, Text0),
    Parts = [_,_|_],
    atomic_list_concat(Parts, New, Text1),
    atom_string(Text1, Text).

%   once_with(+Text0, +Nth, +Old, +New, -Text): the Nth alone

once_with(Text0, Nth, Old, New, Text) :-
    findall(Before, sub_string(Text0, Before, _, _, Old), Places),
    nth1(Nth, Places, Before),
    string_length(Old, Length),
    sub_string(Text0, 0, Before, _, Head),
    Behind is Before + Length,
    sub_string(Text0, Behind, _, 0, Tail),
    atomics_to_string([Head, New, Tail], Text).

atomics_to_string(Parts, Text) :-
    atomic_list_concat(Parts, Atom),
    atom_string(Atom, Text).

%   extraction(?Name, ?Changes): another way to get at the same text, as
%   Old-New, wherever Old stands

extraction(windows_line_ends,      ["\n"-"\r\n"]).
extraction(lines_broken,           [" shovels "-"\nshovels ", " must "-"\n    must ",
                                    "mayor "-"mayor\r\n"]).
extraction(words_broken,           ["household "-"house-\nhold ",
                                    "photograph"-"photo-\n  graph",
                                    "well-lit"-"well-\nlit", "1–7"-"1–\n7"]).
extraction(soft_hyphens,           ["shovel"-"shov\u00ADel", "house"-"hou\u00AD\nse"]).
extraction(stars_for_bullets,      [" - "-" * "]).
extraction(bullets,                [" - "-"\u2022 "]).
extraction(bullets_without_space,  [" - "-"\u2022"]).
extraction(small_squares,          [" - "-"\u25AA\t"]).
extraction(symbol_font_bullets,    [" - "-"\uF0B7 "]).
extraction(bare_letters,           [" - a. "-"a) ", " - b. "-"(b) ", " - c. "-"iii. "]).
extraction(no_markers,             [" - a. "-"", " - b. "-"", " - c. "-"",
                                    "1. "-"", "2. "-""]).
extraction(markers_of_each_level,  [" - a. "-"1.a. ", "2. "-"II) "]).
extraction(hyphen_for_dash,        ["–"-"-"]).
extraction(long_dash,              ["–"-"—"]).
extraction(minus_for_dash,         ["–"-"\u2212"]).
extraction(no_break_hyphen,        ["well-lit"-"well\u2011lit"]).
extraction(curly_quotes,           ["'"-"\u2019", "\"yes\""-"\u201Cyes\u201D"]).
extraction(no_bold,                ["**"-""]).
extraction(bold_in_underscores,    ["**"-"__"]).
extraction(italics,                ["**"-"*"]).
extraction(plain_link,             ["[the ice \\(fine\\) rules](#)"-"the ice (fine) rules"]).
extraction(link_with_target,       ["(#)"-"(https://ice.example/rules_(new)?a=1#b)"]).
extraction(address_without_brackets, ["<http"-"http", "/>."-"/."]).
extraction(broken_address,         ["snow/a-b"-"snow/\na-b", "example"-"exam\nple"]).
extraction(ligatures,              ["ffi"-"\uFB03", "fi"-"\uFB01"]).
extraction(decomposed,             ["é"-"e\u0301", "û"-"u\u0302"]).
extraction(hard_spaces,            [" "-"\u00A0"]).
extraction(thin_spaces,            [" "-"\u2009"]).
extraction(zero_width_spaces,      ["ll"-"l\u200Bl"]).
extraction(byte_order_mark,        ["\nLending"-"\uFEFF\nLending"]).
extraction(table_in_bars,          ["S1\tSand, 1 bucket"-"| S1 | Sand, 1 bucket |",
                                    "----\t------"-"|----|------|"]).
extraction(headings_of_markdown,   ["LENDING:"-"## LENDING:", "SAND:"-"**SAND:**"]).
extraction(menu_in_lines,          ["Lending Sand\tEx"-"Lending\nSand\n\n Ex"]).
extraction(numbered_pages,         ["2. Another"-"Page 1 of 2\n\fPage 2 of 2\n2. Another"]).
extraction(bare_page_numbers,
           ["\nLending"-"\n1\n\nLending", "not one of"-"not one\n- 2 -\nof"]).
extraction(page_break_in_a_passage,
           ["\nLending"-"\nRules of the shovel 1\n\nLending",
            "not one of"-"not one\nPage 1/2\n\fRules of the shovel 2\nof"]).

extracted(Name, Text) :-
    extraction(Name, Changes),
    document(Text0),
    foldl(changed, Changes, Text0, Text),
    Text \== Text0.

changed(Old-New, Text0, Text) :-
    with(Text0, Old, New, Text).

%   revision(?Name, ?Nth, ?Old, ?New, ?States, ?Added): what another edition
%   of the text comes to

revision(decimal_place, 1, "0.5", "0.05", ['loan.1.a'-changed], []).
revision(decimal_comma, 1, "0.5", "0,5", ['loan.1.a'-changed], []).
revision(decimal_left_out, 1, "0.5", "5", ['loan.1.a'-changed], []).
revision(first_limit, 1, "28", "35", ['loan.1.c'-changed], []).
revision(second_limit, 2, "28", "35", ['loan.2.b'-changed], []).
revision(limit_with_a_decimal, 2, "28 ", "28.5 ", ['loan.2.b'-changed], []).
revision(any_for_all, 1, "**ANY**", "**ALL**", [loan-changed], []).
revision(case, 1, "**ALL**", "**all**", [loan-changed], []).
revision(bold_word_dropped, 1, "**ANY** ", "", [loan-changed], []).
revision(greater_for_at_least, 1, "≥", ">",
         ['loan.2.a'-changed, 'loan.2.a.mayor'-changed], []).
revision(or_for_and, 1, "**OR**", "**AND**", ['loan.2.a'-changed], []).
revision(not_dropped, 1, "not lent", "lent", [slush-changed], []).
revision(not_put_before, 1, "Time: 6", "not Time: 6", [],
         ['loan.2.b'-"not"]).
revision(unit_put_behind, 1, "6 days", "6 days/m2", [], ['loan.time'-"/m2"]).
revision(sign_put_before, 1, "Time: 6", "< Time: 6", [], ['loan.2.b'-"<"]).
revision(footnote_dropped, 1, "7*", "7", [slush-changed], []).
revision(longer_word, 2, "are out", "are outside", ['loan.2.b'-changed], []).
revision(shared_stretch, 1, "has a path", "has a drive",
         ['loan.1'-changed, 'loan.1.gate'-changed], []).
revision(dropped, 1, "- a. The path is at least 0.5 m wide\n", "",
         ['loan.1.a'-gone], []).
revision(first_of_two_dropped, 1, "- c. No more than 28 shovels are out\n", "",
         ['loan.1.c'-gone], []).
revision(second_of_two_dropped, 1, "- b. No more than 28 shovels are out\n", "",
         ['loan.2.b'-gone], []).
revision(added, 1, " - b. Snow", " - b. The spade is back\n - c. Snow", [],
         ['loan.1.a'-"The spade is back"]).
revision(added_in_front, 1, "\nLending", "A draft\nLending", [], [none-"A draft"]).
revision(lone_number, 1, "\nLending", "\n7\nLending", [], [none-"7"]).
revision(added_at_the_end, 1, "c_d/>.\n", "c_d/>.\n2. Shovel Weekly.", [],
         ['source.1'-"Shovel Weekly."]).
revision(a_third_time, 1, "Time: 6",
         "- c. No more than 28 shovels are out\n\nTime: 6", [],
         ['loan.2.b'-"No more than 28 shovels are out"]).
revision(heading_renamed, 1, "EXCEPTIONS:", "EXEMPTIONS:", [],
         ['loan.time'-"EXEMPTIONS:"]).

revised(Name, Text, States, Added) :-
    revision(Name, Nth, Old, New, States, Added),
    document(Text0),
    once_with(Text0, Nth, Old, New, Text).

:- begin_tests(tracing).

test(the_document_is_traced, Trace-Strays == same-[]) :-
    document(Text),
    trace_of(Text, trace(Trace, Standings, [], Left)),
    findall(Place, passage_text(Place, _, _), Places),
    findall(Place, member(standing(Place, _, found(_)), Standings), Places),
    findall(Name, member(left(Name, _, absent), Left), Strays).

test(a_found_passage_is_shown_as_it_stands,
     [ forall(( passage_text(Place, _, Text), Place \== 'sand.1' )),
       true(Verbatim == Text)
     ]) :-
    document(Document),
    trace_of(Document, trace(_, Standings, _, _)),
    memberchk(standing(Place, _, found(Verbatim)), Standings).

test(another_extraction_is_no_drift,
     [forall(extraction(Name, _)), true(States-Added == []-[])]) :-
    extracted(Name, Text),
    outcome(Text, States, Added).

test(another_edition_is,
     [ forall(revision(Name, _, _, _, _, _)),
       true(States-Added == Expected)
     ]) :-
    revised(Name, Text, ExpectedStates, ExpectedAdded),
    Expected = ExpectedStates-ExpectedAdded,
    outcome(Text, States, Added).

test(text_that_stands_instead_is_shown, Verbatim-After ==
     "The path is at least 0.05 m wide"-'loan.1') :-
    revised(decimal_place, Text, _, _),
    trace_of(Text, trace(other, Standings, _, _)),
    memberchk(standing('loan.1.a', _, changed(Verbatim, After)), Standings).

test(two_neighbours_changed_have_each_its_own_text,
     First-Second == "Grass grows on it"-"A spade is out") :-
    document(Text0),
    once_with(Text0, 1, "Snow lies on it – a photograph (well-lit) must be shown",
              "Grass grows on it", Text1),
    once_with(Text1, 1, "No more than 28 shovels are out", "A spade is out", Text),
    trace_of(Text, trace(_, Standings, [], _)),
    memberchk(standing('loan.1.b', _, changed(First, _)), Standings),
    memberchk(standing('loan.1.c', _, changed(Second, _)), Standings).

test(of_two_that_changed_places_one_is_out_of_order,
     Moved == ['loan.1.a'-'loan.1.b']) :-
    document(Text0),
    once_with(Text0, 1, " - a. The path is at least 0.5 m wide\n", "", Text1),
    once_with(Text1, 1, "must be shown\n",
              "must be shown\n - a. The path is at least 0.5 m wide\n", Text),
    trace_of(Text, Trace),
    Trace = trace(_, Standings, [], _),
    findall(Place-After,
            member(standing(Place, _, moved(_, After)), Standings), Moved),
    drifted(Trace).

test(a_passage_moves_with_its_parts, States-Added ==
     [ 'loan.2.a'-moved, 'loan.2.a.warden'-moved, 'loan.2.a.mayor'-moved ]-[]) :-
    document(Text0),
    Line = "The warden's \"yes\" in 2 years, **OR** the mayor has agreed ≥ 3 times\n",
    once_with(Text0, 1, Line, "", Text1),
    string_concat("1. ", Line, First),
    string_concat(First, "2. The household", Moved),
    once_with(Text1, 1, "1. The household", Moved, Text),
    outcome(Text, States, Added).

test(each_of_the_same_is_matched_in_order, First-Second ==
     "No more than 28  shovels are out"-"No more than 28 shovels are out") :-
    document(Text0),
    once_with(Text0, 1, "28", "28 ", Text),
    trace_of(Text, trace(_, Standings, _, _)),
    memberchk(standing('loan.1.c', _, found(First)), Standings),
    memberchk(standing('loan.2.b', _, found(Second)), Standings).

test(drift_is_told_from_none, Drifted == [no, yes]) :-
    document(Text),
    revised(case, Other, _, _),
    maplist([T, Is]>>( trace_of(T, Trace),
                       ( drifted(Trace) -> Is = yes ; Is = no )
                     ),
            [Text, Other], Drifted).

test(a_heading_that_is_missing_is_no_drift, States-Added == []-[]) :-
    document(Text0),
    with(Text0, "SAND:", "", Text),
    outcome(Text, States, Added).

test(another_text_is_refused,
     [forall(member(Text, ["", "  \n", "Snow.", "A shovel is lent"])),
      error(not_the_document(none_found))]) :-
    trace_of(Text, _).

test(a_far_longer_text_is_refused, error(not_the_document(too_long))) :-
    document(Text0),
    length(Copies, 20),
    maplist(=(Text0), Copies),
    atomics_to_string(Copies, Text),
    trace_of(Text, _).

test(a_text_must_be_one, error(type_error(string, _))) :-
    traced(text(1), [], [], [], _).

:- end_tests(tracing).

:- begin_tests(folding).

%   different(?One, ?Other): what folding must keep apart

different("0.1 %", "0.01 %").
different("≥ 1", "> 1").
different("≥ 1", "≤ 1").
different("CD19+", "CD19-").
different("CD19+", "CD19").
different("1,000", "1.000").
different("a b", "ab").
different("2-week", "2 week").
different("ANY", "Any").
different("7", "7*").
different("3 - 4", "34").
different("[x] (y)", "x").
different("*a\n\nb*", "a b").
different("x < y > z", "x y z").

test(what_matters_is_kept, [forall(different(One, Other))]) :-
    folded_text(One, Folded1),
    folded_text(Other, Folded2),
    Folded1 \== Folded2.

test(folding_twice_is_folding_once,
     [forall(passage_text(_, _, Text)), true(Twice == Once)]) :-
    folded_text(Text, Once),
    folded_text(Once, Twice).

test(a_fingerprint_can_be_made_by_hand, Length-Hash ==
     3-ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad) :-
    fingerprint(" \u00A0abc\n", Length, Hash).

:- end_tests(folding).

%   A guideline of its own

toy:(loan :: "A shovel is lent" if anything).
toy:('loan.1.x' :: "The household is polite" if anything).
:- forall(passage_text(Place, Section, _), assertz(toy:passage(Place, Section, 1, ""))).
toy:normative(lending).
toy:normative(exceptions).
toy:limit(out, 28, shovels, ['loan.1.c', 'loan.2.b']).
toy:limit(rude, 1, word, []).
toy:refers(ice, "the ice rules", nothing, 'no.such.place').
toy:columns(fact/2, [text, place]).
toy:question(q1, "Is sleet snow?", [yes-"Yes.", no-"No."]).
toy:class(tool, names([shovel])).
toy:class(heap, names([sand])).
toy:fact("Sand comes in buckets.", 'sand.1').

:- begin_tests(citations).

test(what_rests_on_what, Citations == Expected) :-
    findall(Kind-Places, citation(toy, Kind, _, Places), Citations),
    Expected = [ criterion-[loan], criterion-[], route-[],
                 limit-['loan.1.c', 'loan.2.b'], limit-[], entry-['sand.1'] ].

test(facts_that_say_how_the_text_is_read, Kinds-Counts ==
     [question, class]-[1, 2]) :-
    findall(Kind, uncited_count(toy, Kind, _), Kinds),
    findall(Count, uncited_count(toy, _, Count), Counts).

test(normative_passages_without_a_rule, Missing == []) :-
    normative_uncited(toy, Places),
    memberchk(ice, Places),
    memberchk('loan.1', Places),
    findall(Place,
            ( member(Place, [loan, 'loan.1.c', 'loan.2.b', 'sand.1']),
              memberchk(Place, Places)
            ),
            Missing).

:- end_tests(citations).

:- begin_tests(traced_guideline).

guideline_of(blinatumomab).

test(each_criterion_has_its_passage, Without == []) :-
    guideline_of(G),
    findall(Id, citation(G, criterion, (Id :: _ if _), []), Without).

test(each_normative_passage_has_its_rule, Places == []) :-
    guideline_of(G),
    normative_uncited(G, Places).

test(a_normative_section_is_a_section,
     [forall(( guideline_of(G), guideline_fact(G, normative(Section)) ))]) :-
    once(guideline_fact(G, passage(_, Section, _, _))).

test(a_part_follows_its_whole_and_is_shorter,
     [forall(( guideline_of(G), guideline_fact(G, passage_part(Part, Whole)) ))]) :-
    findall(Place-Length, guideline_fact(G, passage(Place, _, Length, _)), Pairs),
    nth1(First, Pairs, Whole-Long),
    nth1(Second, Pairs, Part-Short),
    First < Second,
    Short < Long,
    !.

test(what_is_left_out_stands_before_a_passage,
     [forall(( guideline_of(G), guideline_fact(G, left_out(_, Before, _, _, _)) ))]) :-
    once(guideline_fact(G, passage(Before, _, _, _))).

test(what_is_left_out_has_a_reason,
     [forall(( guideline_of(G), guideline_fact(G, left_out(_, _, Reason, _, _)) ))]) :-
    once(guideline_fact(G, left_out_for(Reason, _))).

test(what_is_left_out_is_no_passage, Both == []) :-
    guideline_of(G),
    findall(Name,
            ( guideline_fact(G, left_out(Name, _, _, Length, Hash)),
              guideline_fact(G, passage(_, _, Length, Hash))
            ),
            Both).

:- end_tests(traced_guideline).
