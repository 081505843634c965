-- Who keeps keys together with another one: a role alone makes nobody a custodian. Somebody who was admitted says so of the
-- next one, with their own key open; the first two there ever were admitted themselves.
create table keys.custodian (
  person_id uuid not null,
  person_key integer not null,
  admitted_by uuid not null,
  admitted_on date not null,
  constraint custodian_key primary key (person_id, person_key),
  constraint custodian_pair foreign key (person_id, person_key) references keys.person_key (person_id, number)
);
comment on table keys.custodian is 'local';
comment on column keys.custodian.person_key is 'the pair that was admitted; a later pair of the same person is not';
comment on column keys.custodian.admitted_by is 'a custodian; of the first two the person themselves';
