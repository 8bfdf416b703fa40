:- module(tracing,
          [ traced/5,           % +Text, +Passages, +LeftOut, +Parts, -Trace
            drifted/1           % +Trace
          ]).
:- use_module(alignment).
:- use_module(coverage).
:- use_module(folding).
:- use_module(units).
:- use_module('../language/canonical', [sha256/2]).
:- use_module(library(aggregate), [aggregate_all/3]).
:- use_module(library(error), [must_be/2]).
:- use_module(library(lists),
              [append/3, last/2, member/2, memberchk/2, nth1/3]).

/** <module> A copy of a document beside the fingerprints of its passages
*/

:- multifile prolog:error_message//1.

%!  traced(+Text:string, +Passages:list, +LeftOut:list, +Parts:list,
%!         -Trace) is det.
%
%   True when Trace is what became of Passages in the copy Text.
%
%   Passages are passage(Place, Section, Length, Sha256) in the document's
%   order; the place `document` is the whole.  Rows in a row with one
%   fingerprint stand on the same stretch.  LeftOut are left_out(Name,
%   Before, Reason, Length, Sha256): what stands somewhere before the passage
%   Before and is not encoded.  Parts are passage_part(Part, Whole).
%
%   Trace is trace(Whole, Standings, Added, Left).  Whole is `same`, `other`
%   or `unknown`.  Standings are standing(Place, Section, State) for each
%   passage, where State is
%
%     - found(Verbatim)
%     - moved(Verbatim, After): out of order, behind the passage After
%     - changed(Verbatim, After): Verbatim stands in its stead
%     - gone(After): nothing stands in its stead
%
%   Added are added(Section, After, Verbatim): text that no passage covers.
%   Left are left(Name, Reason, State), where State is found(Verbatim) or
%   `absent`.  An After is `none` at the beginning.
%
%   @error not_the_document(Why): Why is `none_found` or `too_long`

traced(Text, Passages0, LeftOut, Parts, trace(Whole, Standings, Added, Left)) :-
    must_be(string, Text),
    must_be(list, Passages0),
    must_be(list, LeftOut),
    must_be(list, Parts),
    without_whole(Passages0, Passages, Print),
    aggregate_all(sum(L), member(passage(_,_,L,_), Passages), Sum),
    see_length(Text, 10 000 + 20 * Sum),
    folded(Text, Folded),
    Folded = folded(String, _, _),
    see_length(String, 1000 + 4 * Sum),
    whole(Print, String, Whole),
    units(Passages, LeftOut, Parts, String, Units),
    aligned(Units, InOrder, Elsewhere),
    see_found(InOrder),
    append(InOrder, Elsewhere, Placed),
    missing(Units, InOrder, Elsewhere, String, Regions),
    findall(StandIn, stand_in(Regions, Text, Folded, StandIn), Missing),
    Context = context(Text, Folded, Placed, Missing),
    findall(Standing,
            ( member(Unit, Units), standing(Unit, Context, InOrder, Standing) ),
            Standings),
    findall(Addition, addition(Context, Addition), Added),
    findall(Left1, left(Units, Context, Left1), Left).

%!  drifted(+Trace) is semidet.
%
%   True when Trace has a passage that is not found in its place, or text
%   that no passage covers.

drifted(trace(_, Standings, Added, _)) :-
    (   Added = [_|_]
    ->  true
    ;   member(standing(_, _, State), Standings),
        State \= found(_)
    ->  true
    ).

without_whole(Passages0, Passages, Print) :-
    (   append(Before, [passage(document,_,_,Sha256)|After], Passages0)
    ->  append(Before, After, Passages),
        Print = Sha256
    ;   Passages = Passages0,
        Print = none
    ).

%   A text many times as long is not searched: that would take long, and what
%   it found would mean little.

see_length(Text, Most) :-
    string_length(Text, Length),
    (   Length =< Most
    ->  true
    ;   throw(error(not_the_document(too_long), _))
    ).

see_found(InOrder) :-
    (   member(unit(_,passage,_,_,_,_)-_, InOrder)
    ->  true
    ;   throw(error(not_the_document(none_found), _))
    ).

whole(none, _, unknown) :-
    !.
whole(Print, String, Whole) :-
    sha256(String, Sha256),
    (   atom_string(Sha256, Print)
    ->  Whole = same
    ;   Whole = other
    ).

%   missing(..., -Missing): Unit-region(From,To) for each passage not found

missing(Units, InOrder, Elsewhere, String, Missing) :-
    string_length(String, Length),
    findall(Unit-region(From, To),
            ( member(Unit, Units),
              Unit = unit(_, passage, _, _, _, _),
              \+ memberchk(Unit-_, InOrder),
              \+ memberchk(Unit-_, Elsewhere),
              region(Unit, Units, InOrder, From, To0),
              (   To0 == end
              ->  To = Length
              ;   To = To0
              )
            ),
            Missing).

%   What became of a passage

standing(Unit, Context, InOrder, standing(Place, Section, State)) :-
    Unit = unit(Places, passage, Section, _, _, _),
    state(Unit, Context, InOrder, State),
    member(Place, Places).

state(Unit, Context, InOrder, State) :-
    Context = context(Text, Folded, Placed, Missing),
    (   memberchk(Unit-Start, Placed)
    ->  unit_end(Unit, Start, End),
        verbatim(Text, Folded, Start, End, Verbatim),
        (   memberchk(Unit-_, InOrder)
        ->  State = found(Verbatim)
        ;   last_before(Placed, Start, After),
            State = moved(Verbatim, After)
        )
    ;   memberchk(missing(Unit, region(From, _), StandIn), Missing),
        last_before(Placed, From, After),
        (   StandIn = Start-End
        ->  verbatim(Text, Folded, Start, End, Verbatim),
            State = changed(Verbatim, After)
        ;   State = gone(After)
        )
    ).

%   stand_in(+Regions, +Text, +Folded, -Missing): Missing is missing(Unit,
%   Region, StandIn), where StandIn is Start-End or `none`.  Of several units
%   that are missing in one place each has its own piece of the text there, if
%   there are as many; units inside another one are not counted.

stand_in(Regions, Text, Folded, missing(Unit, Region, StandIn)) :-
    findall(Region, member(_-Region, Regions), All),
    sort(All, Different),
    member(Region, Different),
    findall(Unit, member(Unit-Region, Regions), Units),
    findall(Unit,
            ( member(Unit, Units),
              \+ ( member(Whole, Units), within(Unit, Whole) )
            ),
            Counted),
    stand_ins(Counted, Region, Text, Folded, Whole, Pieces),
    member(Unit, Units),
    (   nth1(Index, Counted, Unit),
        nth1(Index, Pieces, Piece)
    ->  StandIn = Piece
    ;   StandIn = Whole
    ).

stand_ins(Units, region(From, To), Text, Folded, Whole, Pieces) :-
    Folded = folded(String, _, _),
    length(Units, Count),
    (   worded(String, From, To, Span)
    ->  Whole = Span
    ;   Whole = none
    ),
    (   Count > 1,
        To - From =< 5000,
        pieces(Text-Folded, From, To, Count, Pieces0)
    ->  Pieces = Pieces0
    ;   Pieces = []
    ).

last_before(Placed, From, After) :-
    findall(End-Place,
            ( member(Unit-Start, Placed),
              Unit = unit([Place|_], passage, _, _, _, _),
              unit_end(Unit, Start, End),
              End =< From
            ),
            Ends0),
    (   msort(Ends0, Ends),
        last(Ends, _-Place)
    ->  After = Place
    ;   After = none
    ).

%   Text that no passage covers, outside of where passages are missing

addition(context(Text, Folded, Placed, Missing),
         added(Section, After, Verbatim)) :-
    Folded = folded(String, _, _),
    string_length(String, Length),
    findall(From-To, member(missing(_, region(From, To), _), Missing), Regions),
    gaps(Placed, Regions, Length, Gaps),
    member(From1-To1, Gaps),
    worded(String, From1, To1, Start-End),
    verbatim(Text, Folded, Start, End, Verbatim),
    last_before(Placed, From1, After),
    (   member(unit(Places, passage, Section0, _, _, _)-_, Placed),
        memberchk(After, Places)
    ->  Section = Section0
    ;   Section = none
    ).

left(Units, context(Text, Folded, Placed, _), left(Name, Reason, State)) :-
    member(Unit, Units),
    Unit = unit([Name], left_out(Reason), _, _, _, _),
    (   memberchk(Unit-Start, Placed)
    ->  unit_end(Unit, Start, End),
        verbatim(Text, Folded, Start, End, Verbatim),
        State = found(Verbatim)
    ;   State = absent
    ).

prolog:error_message(not_the_document(none_found)) -->
    [ 'no passage of the document is in this text' ].
prolog:error_message(not_the_document(too_long)) -->
    [ 'this text is many times as long as the document' ].
