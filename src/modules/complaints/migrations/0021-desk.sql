-- For whoever oversees all desks.
create index on_desk_of_all on complaints.on_desk (due_on, complaint_id);
create index on_desk_ref on complaints.on_desk (ref);

-- What was given to somebody in one go, so that it can be taken back for ten minutes.
create table complaints.allotment (
  unit_id uuid not null,
  id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  to_id uuid,
  rows jsonb not null,
  undone_at timestamptz,
  constraint allotment_key primary key (unit_id, id)
);
comment on table complaints.allotment is 'distributed(unit_id)';
comment on column complaints.allotment.unit_id is 'the office on whose desk they lie';
comment on column complaints.allotment.to_id is 'person, without foreign key; null gave them back to everybody';
comment on column complaints.allotment.rows is 'key of each complaint, and whose it was before';

-- Words that an office writes often.
create table complaints.template (
  unit_id uuid not null,
  id uuid not null,
  title text not null,
  words text not null,
  version integer not null,
  constraint template_key primary key (unit_id, id)
);
comment on table complaints.template is 'distributed(unit_id)';
