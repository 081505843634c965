-- What was said of several in one go, so that it can be taken back for ten minutes.
create table complaints.marking (
  unit_id uuid not null,
  id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  weight text not null,
  component text,
  rows jsonb not null,
  undone_at timestamptz,
  constraint marking_key primary key (unit_id, id),
  constraint marking_weight_known check (weight in ('ordinary', 'serious'))
);
comment on table complaints.marking is 'distributed(unit_id)';
comment on column complaints.marking.unit_id is 'the office on whose desk they lie';
comment on column complaints.marking.component is 'as in complaints.tag';
comment on column complaints.marking.rows is 'key of each complaint, and weight and component as they were before';
