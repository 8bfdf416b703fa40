/*  What no rule can check.

    trusted(Sentence): what a decision takes as it is given.
*/

trusted("What the requester states is taken as stated.").
trusted("What the FDA label and the NCCN Compendium say is taken as the \c
         reviewer looked it up.").
trusted("The drugs, drug classes and diagnosis codes are taken as the rule book \c
         lists them.").
