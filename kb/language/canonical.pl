:- module(canonical,
          [ canonical_text/2,           % +Term, -Text
            sha256/2                    % +Text, -Digest
          ]).
:- use_module('../request/json', [json_text/2]).
:- use_module(library(apply), [maplist/3]).
:- use_module(library(pairs), [map_list_to_pairs/3, pairs_values/2]).
:- use_module(library(sha), [hash_atom/2, sha_hash/3]).

/** <module> One text for one term

The canonical form of RFC 8785.  Numbers are text in what is digested, so
that only the order of keys is left to settle.
*/

%!  canonical_text(+Term, -Text:string) is det.
%
%   True when Text is Term, as json_text/2 takes it, with the keys of each
%   object in order.

canonical_text(Term, Text) :-
    ordered(Term, Ordered),
    json_text(Ordered, Text).

ordered(object(Pairs0), object(Pairs)) :-
    !,
    maplist(ordered_pair, Pairs0, Pairs1),
    map_list_to_pairs(key_text, Pairs1, Keyed),
    keysort(Keyed, Sorted),
    pairs_values(Sorted, Pairs).
ordered(array(Items0), array(Items)) :-
    !,
    maplist(ordered, Items0, Items).
ordered(Term, Term).

ordered_pair(Key-Term0, Key-Term) :-
    ordered(Term0, Term).

key_text(Key-_, Text) :-
    format(string(Text), "~w", [Key]).

%!  sha256(+Text, -Digest:atom) is det.
%
%   True when Digest is the SHA-256 of the UTF-8 bytes of Text, hexadecimal.

sha256(Text, Digest) :-
    sha_hash(Text, Hash, [algorithm(sha256), encoding(utf8)]),
    hash_atom(Hash, Digest).
