-- What of a breach was told in writing, as it was told then: what is found out later does not change it. Without names.
create table personal_data.breach_told (
  breach_id uuid not null,
  whom text not null,
  told_at timestamptz not null,
  told_by uuid,
  as_told jsonb not null,
  constraint breach_told_once primary key (breach_id, whom),
  constraint breach_told_of_breach foreign key (breach_id) references personal_data.breach (id),
  constraint breach_told_whom_known check (whom in ('body', 'people'))
);
comment on table personal_data.breach_told is 'local; rows are only added';
comment on column personal_data.breach_told.told_by is 'person, without foreign key';
comment on column personal_data.breach_told.as_told is 'what stood in the entry at that moment, the moment of finding too';
