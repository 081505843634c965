-- Several people told the same: one is worked on, the others follow it. Each keeps the code, the story and the dialogue of
-- its own person.
create table complaints.merged (
  unit_id uuid not null,
  complaint_id uuid not null,
  into_unit_id uuid not null,
  into_id uuid not null,
  at timestamptz not null,
  by_id uuid,
  constraint merged_key primary key (unit_id, complaint_id),
  constraint merged_of_complaint foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade
);
comment on table complaints.merged is 'distributed(unit_id)';
comment on column complaints.merged.complaint_id is 'which follows';
comment on column complaints.merged.into_id is 'which is worked on, without foreign key: it may concern another office';
comment on column complaints.merged.by_id is 'person, without foreign key';
create index merged_into on complaints.merged (into_id);
