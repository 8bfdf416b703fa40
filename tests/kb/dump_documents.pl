:- module(dump_documents, [dump/0]).
:- use_module('../../kb/request/json').
:- use_module('../../kb/request/yaml').
:- use_module(library(readutil), [read_line_to_string/2]).

/** <module> What the YAML reader makes of each of many documents

Reads a JSON string, a document, from each line of standard input and
writes one line of JSON: the document with every scalar as [style, text],
or its refusal.
*/

%!  dump is det.

dump :-
    set_stream(user_input, encoding(utf8)),
    set_stream(user_output, encoding(utf8)),
    repeat,
    read_line_to_string(user_input, Line),
    (   Line == end_of_file
    ->  !
    ;   json_document(Line, quoted(Text)),
        catch(( yaml_document(Text, Document),
                term(Document, Term)
              ),
              unreadable(Kind, At, _),
              Term = object([refused-string(Kind), line-number(At)])),
        json_text(Term, Out),
        writeln(Out),
        fail
    ).

term(null, null).
term(plain(Text),  array([string("scalar"), string(Text)])).
term(quoted(Text), array([string("scalar"), string(Text)])).
term(array(Items), object([array-array(Terms)])) :-
    findall(Term, ( member(Item, Items), term(Item, Term) ), Terms).
term(object(Pairs), object([object-array(Terms)])) :-
    findall(array([string(Key), Term]),
            ( member(Key-Value, Pairs), term(Value, Term) ),
            Terms).
