-- An organisation of disabled people looks at an office, by a code on paper: what it writes down is a check like any other.
create table catalogue.invitation (
  unit_id uuid not null,
  id uuid not null,
  organisation text not null,
  until_on date not null,
  made_on date not null,
  made_for text not null,
  made_by uuid,
  form_hash bytea not null,
  withdrawn_on date,
  withdrawn_by uuid,
  constraint invitation_key primary key (unit_id, id),
  constraint invitation_of_form_once unique (unit_id, form_hash),
  constraint invitation_made_for check (made_for in ('unit', 'overseer')),
  constraint invitation_until check (until_on >= made_on)
);
comment on table catalogue.invitation is 'distributed(unit_id); kept, for its name stands beside what was seen';
comment on column catalogue.invitation.until_on is 'last day on which something can be written down';
comment on column catalogue.invitation.made_for is 'overseer: the office that is looked at cannot take it back';
comment on column catalogue.invitation.form_hash is 'of the form that made it: sent twice, it is one invitation';

alter table catalogue.facility_check
  add column invitation_id uuid,
  add column form_hash bytea,
  add constraint facility_check_invited foreign key (unit_id, invitation_id) references catalogue.invitation (unit_id, id),
  add constraint facility_check_of_form_once unique (unit_id, facility_id, form_hash),
  add constraint facility_check_by_organisation check ((checked_by = 'organisation') = (invitation_id is not null));
comment on column catalogue.facility_check.invitation_id is 'of the organisation that looked; null of people of the house';
comment on column catalogue.facility_check.form_hash is 'of the form of an organisation: sent twice, it is one check';

create table catalogue.check_answer (
  unit_id uuid not null,
  facility_id uuid not null,
  number integer not null,
  answer text not null,
  answered_on date not null,
  answered_by uuid,
  constraint check_answer_key primary key (unit_id, facility_id, number),
  constraint check_answer_to foreign key (unit_id, facility_id, number) references catalogue.facility_check (unit_id, facility_id, number) on delete cascade
);
comment on table catalogue.check_answer is 'distributed(unit_id); what the office says to what an organisation found: once, beside it, never in it';
