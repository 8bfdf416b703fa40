:- module(mednec_start,
          [ loaded/2                    % +File:string, -Faults:string
          ]).

/** <module> A knowledge base inside another program

What would be printed there while it loads is handed back instead, so that
the program can say it in its own way.
*/

:- dynamic
    fault/1,
    user:message_hook/3.
:- multifile
    user:message_hook/3.

%!  loaded(+File:string, -Faults:string) is det.
%
%   True when File has been loaded as UTF-8, whatever the locale, and Faults
%   holds the errors and warnings of that, one a line: "" where there are
%   none.  From then on halt/1 no longer ends the program.

loaded(File, Faults) :-
    set_prolog_flag(encoding, utf8),
    set_prolog_flag(debug_on_error, false),
    at_halt(cancel_halt('the program goes on')),
    atom_string(Path, File),
    setup_call_cleanup(
        asserta((user:message_hook(_, Kind, Lines) :-
                     mednec_start:heard(Kind, Lines)),
                Hook),
        catch(load_files(user:Path, []), Error, print_message(error, Error)),
        erase(Hook)),
    findall(Fault, retract(fault(Fault)), All),
    atomic_list_concat(All, '\n', Joined),
    atom_string(Joined, Faults).

%   The hook claims errors and warnings, so that they are not printed.

heard(Kind, Lines) :-
    faulty(Kind),
    with_output_to(string(Text0),
                   print_message_lines(current_output, '', Lines)),
    split_string(Text0, "", " \n", [Text]),
    place(Text, Place),
    string_concat(Place, Text, Fault),
    assertz(fault(Fault)).

faulty(error).
faulty(warning).

place(Text, Place) :-
    (   source_location(File, Line),
        \+ sub_string(Text, _, _, _, ".pl:")
    ->  format(string(Place), '~w:~d: ', [File, Line])
    ;   Place = ""
    ).
