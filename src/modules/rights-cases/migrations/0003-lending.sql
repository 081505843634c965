-- Two custodians lend their keys, one after the other: so that an officer reads who somebody is, or opens a case whose keys
-- were lost.
create table rights_cases.lending (
  unit_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  key_of text not null,
  asked_by uuid not null,
  asked_on date not null,
  first_id uuid,
  second_id uuid,
  refused_by uuid,
  lent bytea,
  until timestamptz,
  constraint lending_key primary key (unit_id, case_id, id),
  constraint lending_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade,
  constraint lending_key_of_known check (key_of in ('case', 'identity'))
);
comment on table rights_cases.lending is 'distributed(unit_id)';
comment on column rights_cases.lending.key_of is 'which key is asked for';
comment on column rights_cases.lending.asked_by is 'the officer to whom it is lent';
comment on column rights_cases.lending.first_id is 'the custodian who took the outer box off; null until then';
comment on column rights_cases.lending.second_id is 'who took the inner one off, never the same person';
comment on column rights_cases.lending.refused_by is 'the custodian who said no; null otherwise';
comment on column rights_cases.lending.lent is 'the key, in a sealed box to the officer; null until both have lent theirs';
comment on column rights_cases.lending.until is 'when what was lent opens nothing any more';

-- Why it is asked for, once for each custodian who may know of the case; and what is left when the first one has lent.
create table rights_cases.lending_part (
  unit_id uuid not null,
  case_id uuid not null,
  lending_id uuid not null,
  custodian_id uuid not null,
  key_number integer not null,
  reason bytea not null,
  inner_box bytea,
  constraint lending_part_key primary key (unit_id, case_id, lending_id, custodian_id),
  constraint lending_part_of foreign key (unit_id, case_id, lending_id) references rights_cases.lending (unit_id, case_id, id)
    on delete cascade
);
comment on table rights_cases.lending_part is 'distributed(unit_id)';
comment on column rights_cases.lending_part.reason is 'in a sealed box to this custodian';
comment on column rights_cases.lending_part.inner_box is 'opens for this custodian alone; null until another one has lent';

alter table rights_cases.lending enable row level security;
alter table rights_cases.lending force row level security;
alter table rights_cases.lending_part enable row level security;
alter table rights_cases.lending_part force row level security;
create policy house on rights_cases.lending using (current_user <> 'rangkul_case_reader');
create policy house on rights_cases.lending_part using (current_user <> 'rangkul_case_reader');
