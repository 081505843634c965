-- What was done to several in one go, whatever it was: one table instead of one for each deed.
create table complaints.in_one_go (
  unit_id uuid not null,
  id uuid not null,
  deed text not null,
  by_id uuid not null,
  at timestamptz not null,
  said jsonb not null,
  rows jsonb not null,
  undone_at timestamptz,
  constraint in_one_go_key primary key (unit_id, id),
  constraint in_one_go_deed_known check (deed in ('allot', 'mark'))
);
comment on table complaints.in_one_go is 'distributed(unit_id)';
comment on column complaints.in_one_go.unit_id is 'the office on whose desk they lie';
comment on column complaints.in_one_go.by_id is 'person, without foreign key';
comment on column complaints.in_one_go.said is 'what was said of all of them: allot: {to}, null gave them back to everybody; mark: {weight, component}, as in complaints.tag';
comment on column complaints.in_one_go.rows is 'key of each complaint, what staff call it, and what stood before';
insert into complaints.in_one_go (unit_id, id, deed, by_id, at, said, rows, undone_at)
select
  unit_id, id, 'allot', by_id, at, jsonb_build_object('to', to_id),
  (
    select coalesce(jsonb_agg(given - 'assignedTo' || jsonb_build_object('before', given -> 'assignedTo')), '[]'::jsonb)
    from jsonb_array_elements(rows) as given
  ),
  undone_at
from complaints.allotment;
insert into complaints.in_one_go (unit_id, id, deed, by_id, at, said, rows, undone_at)
select unit_id, id, 'mark', by_id, at, jsonb_build_object('weight', weight, 'component', component), rows, undone_at
from complaints.marking;
drop table complaints.allotment;
drop table complaints.marking;
