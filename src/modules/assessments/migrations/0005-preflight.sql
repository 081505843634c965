-- What the machine said of files and answers at each submission, and why the unit handed in all the same.
create table assessments.preflight (
  unit_id uuid not null,
  assessment_id uuid not null,
  number integer not null,
  files integer not null,
  good integer not null,
  to_see integer not null,
  unchecked integer not null,
  serious integer not null,
  findings jsonb not null,
  reason text not null,
  by_id uuid,
  at timestamptz not null,
  constraint preflight_key primary key (unit_id, assessment_id, number),
  constraint preflight_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id),
  constraint preflight_files_add_up check (files = good + to_see + unchecked),
  constraint preflight_says_why check (serious = 0 or reason <> '')
);
comment on table assessments.preflight is 'distributed(unit_id); rows are only added, the highest number is of the latest submission';
comment on column assessments.preflight.serious is 'findings that ask for a reason';
comment on column assessments.preflight.findings is 'item, file by its hash, rule, and what was seen; a machine said it, nobody decided it';
comment on column assessments.preflight.by_id is 'person, without foreign key: people are local data';
