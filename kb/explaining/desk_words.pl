:- module(desk_words,
          [ desk_saying/2               % ?Key, ?Text
          ]).

/** <module> What the desk says of the sitting itself
*/

%!  desk_saying(?Key, ?Text:string) is nondet.
%
%   True when Text is said for Key; {braces} stand for what it is said of.

desk_saying(welcome,
            "Ask why, what if, what would approve; help lists what can be said.").
desk_saying(offered,
            "A request of {day} was not saved; restore takes it up.").
desk_saying(restored,   "The request of {day} is taken up.").
desk_saying(none_kept,  "No unsaved request is kept.").
desk_saying(saved,      "Saved to {file}.").
desk_saying(exists,
            "{file} is there already; say it again to write over it.").
desk_saying(yaml_only, "A request is written as YAML: save FILE.yaml.").
desk_saying(readings_apart,
            "The readings are not in the file: {readings}.").
desk_saying(no_file,    "Say where: save FILE.").
desk_saying(loaded,     "{file}: {told}").
desk_saying(nothing_to_undo, "There is nothing to take back.").
desk_saying(kept,       "What is not saved is kept; restore takes it up in the \c
                         next sitting.").
desk_saying(not_kept,   "What is not saved cannot be kept here: {why}.").
desk_saying(more,       "    ; for another answer, Enter to go on: ").
desk_saying(no_more,    "Further answers were not asked for.").
desk_saying(stopped,    "The goal was stopped.").
desk_saying(too_long,   "The goal took longer than {seconds} seconds; it was \c
                         stopped.").
desk_saying(too_large,  "The goal asked for more memory than goals have; it was \c
                         stopped.").

