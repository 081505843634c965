-- An organisation that is asked to look at what the office claims, before people judge it. The code and what it finds are the catalogue's.
create table consultations.co_check (
  unit_id uuid not null,
  invitation_id uuid not null,
  consultation_id uuid not null,
  organisation_id uuid not null,
  constraint co_check_key primary key (unit_id, invitation_id),
  constraint co_check_once unique (unit_id, consultation_id, organisation_id),
  constraint co_check_of_consultation foreign key (unit_id, consultation_id) references consultations.consultation (unit_id, id)
);
comment on table consultations.co_check is 'distributed(unit_id)';
comment on column consultations.co_check.invitation_id is 'of the catalogue, which holds the name, the last day and what was seen';
