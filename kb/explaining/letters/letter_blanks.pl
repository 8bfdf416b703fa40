:- module(letter_blanks,
          [ blank_lines/4               % +Place, +To, +Summary, -Lines
          ]).
:- use_module(library(lists), [memberchk/2]).

/** <module> What only the plan can say in a letter

Rights, days to respond, names and addresses are the payer's own text and are
no part of a request: they stay blank.
*/

%!  blank_lines(+Place, +To, +Summary, -Lines:list) is det.
%
%   True when Lines are the blanks of a letter to To in its `head`, where it
%   says what comes `next`, or where it tells of `rights`.

blank_lines(Place, To, summary(_, _, Fields), Lines) :-
    memberchk(outcome-Outcome, Fields),
    findall(line(0, blank, node(Name), Text),
            ( blank(Place, Name, Tos, Outcomes, What),
              memberchk(To, Tos),
              memberchk(Outcome, Outcomes),
              format(string(Text), "To be filled in by the plan: ~w", [What])
            ),
            Lines).

%   blank(Place, Name, To whom, For which outcomes, What the plan must say).

blank(head, date, [provider, member], [approve, deny, pend, refer],
      "the date of this letter").
blank(head, addressee, [provider], [approve, deny, pend, refer],
      "the name and address of the provider").
blank(head, addressee, [member], [approve, deny, pend, refer],
      "the name and address of the member").
blank(head, member, [provider], [approve, deny, pend, refer],
      "the name and member number of the patient").
blank(next, decided_by, [provider, member], [deny],
      "the decision of the clinician, with day, name and title").
blank(next, looked_at_by, [provider, member], [pend],
      "who looks at this request, and by which day").
blank(next, respond_by, [provider, member], [pend],
      "how to send what is missing, and by which day").
blank(next, handed_on, [provider, member], [refer],
      "how the request reaches those who decide it").
blank(next, peer_to_peer, [provider], [deny],
      "whether and how to speak with the clinician who decides").
blank(rights, appeal_rights, [provider, member], [deny, pend, refer],
      "rights to appeal or to complain, how to use them, and by which day").
blank(rights, contact, [provider, member], [approve, deny, pend, refer],
      "whom to call or write to with questions").
blank(rights, language_help, [member], [approve, deny, pend, refer],
      "the notice of help in other languages and forms").
blank(rights, signature, [provider, member], [approve, deny, pend, refer],
      "the signature, with name and title").
