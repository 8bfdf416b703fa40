:- module(page_words,
          [ page_word/2                 % ?Name, ?Word
          ]).

/** <module> The words of a page around an answer
*/

%!  page_word(?Name, ?Word:string) is nondet.
%
%   True when Word stands on a page for the mark, heading or control Name.

page_word(met,        "met").
page_word(not_met,    "not met").
page_word(unknown,    "open").
page_word(ways,       "The ways to an approval").
page_word(nearest,    "nearest").
page_word(unmet_only, "Show only what is not met").
page_word(open_all,   "Open all").
page_word(close_all,  "Close all").
