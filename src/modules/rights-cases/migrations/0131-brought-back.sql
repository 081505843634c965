-- Two custodians bring back a case that no officer can open any more.
comment on column rights_cases.lending.key_of is 'identity: an officer asked who somebody is; case: a custodian began to bring back what no officer can open';
comment on column rights_cases.lending.asked_by is 'the officer to whom it is lent; of a case the custodian who began';
comment on column rights_cases.seen.what is 'case, file, identity, or recovery: two custodians gave it to officers again, without reading it';
