:- module(agents,
          [ agent/3,                    % ?Name, ?Group, ?Synonyms
            agent_group/2,              % +Name, -Group
            group/2                     % ?Group, ?Partner
          ]).

/** <module> Drugs by generic and brand name

Drug names are open text: a name that is not listed is never refused and
belongs to no group for certain.  What is listed belongs to exactly one
group, so that venetoclax is known not to be a kinase inhibitor.
*/

%!  group(?Group, ?Partner) is nondet.
%
%   True when Group is a group of agents.  Partner says what one of them
%   adds to a regimen: `tki`, `antineoplastic`, `multiagent` (a protocol
%   of several), or `none`.

%     Group                    Adds to a regimen
group(bispecific_engager,      none).
group(bcr_abl1_inhibitor,      tki).
group(other_kinase_inhibitor,  antineoplastic).
group(antineoplastic,          antineoplastic).
group(multiagent_protocol,     multiagent).
group(supportive,              none).

%!  agent(?Name, ?Group, ?Synonyms) is nondet.
%
%   True when Name is a generic name, in lower case, of an agent in
%   Group that is also called by each of Synonyms (brands first).

%     Generic name             Group                    Brand and other names
agent(blinatumomab,            bispecific_engager,      [blincyto, blinicyto]).

agent(imatinib,                bcr_abl1_inhibitor,
      [gleevec, glivec, imkeldi, 'imatinib mesylate']).
agent(dasatinib,               bcr_abl1_inhibitor,      [sprycel, phyrago]).
agent(nilotinib,               bcr_abl1_inhibitor,      [tasigna, danziten]).
agent(bosutinib,               bcr_abl1_inhibitor,      [bosulif]).
agent(ponatinib,               bcr_abl1_inhibitor,      [iclusig]).
agent(asciminib,               bcr_abl1_inhibitor,      [scemblix]).
agent('a kinase inhibitor',    bcr_abl1_inhibitor,
      [tki, 'tyrosine kinase inhibitor', 'bcr-abl1 inhibitor']).
agent(class,                   bcr_abl1_inhibitor,
      [tkis, 'all tkis', 'tki class', 'tyrosine kinase inhibitors']).

agent(ruxolitinib,             other_kinase_inhibitor,  [jakafi, jakavi]).
agent(ibrutinib,               other_kinase_inhibitor,  [imbruvica]).
agent(erlotinib,               other_kinase_inhibitor,  [tarceva]).
agent(gefitinib,               other_kinase_inhibitor,  [iressa]).
agent(sorafenib,               other_kinase_inhibitor,  [nexavar]).
agent(sunitinib,               other_kinase_inhibitor,  [sutent]).
agent(acalabrutinib,           other_kinase_inhibitor,  [calquence]).
agent(zanubrutinib,            other_kinase_inhibitor,  [brukinsa]).
agent(midostaurin,             other_kinase_inhibitor,  [rydapt]).
agent(gilteritinib,            other_kinase_inhibitor,  [xospata]).

agent(venetoclax,              antineoplastic,          [venclexta]).
agent('inotuzumab ozogamicin', antineoplastic,          [inotuzumab, besponsa]).
agent(rituximab,               antineoplastic,          [rituxan]).
agent(tisagenlecleucel,        antineoplastic,          [kymriah]).
agent('brexucabtagene autoleucel', antineoplastic,      [tecartus]).
agent('obecabtagene autoleucel', antineoplastic,        [aucatzyl]).
agent(vincristine,             antineoplastic,
      [oncovin, marqibo, 'vincristine sulfate']).
agent(daunorubicin,            antineoplastic,          [cerubidine]).
agent(doxorubicin,             antineoplastic,          [adriamycin]).
agent(idarubicin,              antineoplastic,          [idamycin]).
agent(mitoxantrone,            antineoplastic,          [novantrone]).
agent(cyclophosphamide,        antineoplastic,          [cytoxan]).
agent(ifosfamide,              antineoplastic,          [ifex]).
agent(cytarabine,              antineoplastic,          ['ara-c', 'cytosar-u']).
agent(methotrexate,            antineoplastic,          [mtx, trexall]).
agent(mercaptopurine,          antineoplastic,          ['6-mp', purixan]).
agent(thioguanine,             antineoplastic,          ['6-tg', tabloid]).
agent(pegaspargase,            antineoplastic,          [oncaspar]).
agent('calaspargase pegol',    antineoplastic,          [asparlas]).
agent(asparaginase,            antineoplastic,          [rylaze, erwinaze]).
agent(etoposide,               antineoplastic,          [vepesid, toposar]).
agent(fludarabine,             antineoplastic,          [fludara]).
agent(clofarabine,             antineoplastic,          [clolar]).
agent(nelarabine,              antineoplastic,          [arranon]).
agent(bortezomib,              antineoplastic,          [velcade]).
agent('interferon alfa',       antineoplastic,          ['intron a']).

agent('hyper-cvad',            multiagent_protocol,
      [hypercvad, 'hyper cvad', 'mini-hyper-cvd', 'mini-cvd']).
agent('multiagent chemotherapy', multiagent_protocol,
      ['multiagent therapy', 'multi-agent chemotherapy',
       'combination chemotherapy']).
agent('flag-ida',              multiagent_protocol,     ['flag ida']).

agent(dexamethasone,           supportive,              [decadron]).
agent(prednisone,              supportive,              [deltasone]).
agent(prednisolone,            supportive,              [orapred]).
agent(methylprednisolone,      supportive,              ['solu-medrol']).
agent(hydrocortisone,          supportive,              ['solu-cortef']).
agent(acetaminophen,           supportive,              [tylenol, paracetamol]).
agent(diphenhydramine,         supportive,              [benadryl]).
agent(mesna,                   supportive,              [mesnex]).
agent(corticosteroids,         supportive,              [steroid, steroids]).
agent(premedication,           supportive,              [premedications]).
agent(ondansetron,             supportive,              [zofran]).
agent(allopurinol,             supportive,              [zyloprim]).
agent(rasburicase,             supportive,              [elitek]).
agent(filgrastim,              supportive,              [neupogen]).
agent(pegfilgrastim,           supportive,              [neulasta]).
agent(leucovorin,              supportive,              ['folinic acid']).
agent(levetiracetam,           supportive,              [keppra]).
agent(acyclovir,               supportive,              [zovirax]).
agent('trimethoprim/sulfamethoxazole', supportive,      [bactrim, septra]).
agent('immune globulin',       supportive,              [ivig, privigen]).
agent('intrathecal prophylaxis', supportive,
      ['intrathecal chemotherapy', 'intrathecal methotrexate',
       'intrathecal cytarabine', 'triple intrathecal therapy',
       'it methotrexate', 'it cytarabine']).

%!  agent_group(+Name, -Group) is semidet.
%
%   True when the agent Name belongs to Group and to no other.

agent_group(Name, Group) :-
    agent(Name, Group, _),
    !.
