:- module(about, []).
:- use_module(asking).
:- use_module('../kb/explaining/page_words').
:- use_module('../kb/explaining/titles').
:- use_module('../kb/language/guidelines').
:- use_module('../kb/language/rulebook').
:- use_module('../kb/wording').
:- use_module(library(lists), [member/2]).

/** <module> Which guideline is this, and how can it be read?
*/

answer(Options, _, object([ guideline-string(NumberText),
                            subject-string(Subject),
                            edition-string(Day),
                            logic_digest-string(DigestText),
                            questions-array(Questions),
                            words-object(Words)
                          ])) :-
    checked_options([], Options),
    asked_guideline(Guideline),
    once(guideline_fact(Guideline, about(Number, Subject, Edition, _))),
    atom_string(Number, NumberText),
    value_text(date, Edition, Day),
    logic_digest(Guideline, Digest),
    atom_string(Digest, DigestText),
    findall(Question, question_term(Guideline, Question), Questions),
    document_text(Guideline, Name),
    findall(Key-string(Word), page_word(Key, Word), Words0),
    Words = [name-string(Name)|Words0].

question_term(Guideline, object([ id-string(IdText), text-string(Text),
                                  default-string(DefaultText),
                                  options-array(Words) ])) :-
    guideline_fact(Guideline, question(Id, Text, Options)),
    atom_string(Id, IdText),
    Options = [Default-_|_],
    atom_string(Default, DefaultText),
    findall(string(WordText),
            ( member(Word-_, Options), atom_string(Word, WordText) ),
            Words).
