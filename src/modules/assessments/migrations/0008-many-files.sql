-- Files that were handed in together for one assessment. Those that found no indicator wait here for one; the
-- documents themselves are safe with the unit already.
create table assessments.handed_file (
  unit_id uuid not null,
  assessment_id uuid not null,
  batch_id uuid not null,
  number integer not null,
  path text not null,
  evidence_id uuid,
  outcome text not null,
  code text,
  reason text,
  about jsonb,
  by_id uuid,
  at timestamptz not null,
  constraint handed_file_key primary key (unit_id, assessment_id, batch_id, number),
  constraint handed_file_of_assessment foreign key (unit_id, assessment_id)
    references assessments.assessment (unit_id, id),
  constraint handed_file_outcome check (outcome in ('attached', 'known', 'waiting', 'aside', 'refused')),
  constraint handed_file_kept_or_refused check ((outcome = 'refused') = (evidence_id is null)),
  constraint handed_file_refused_with_reason check (outcome <> 'refused' or reason is not null)
);
comment on table assessments.handed_file is 'distributed(unit_id)';
comment on column assessments.handed_file.batch_id is 'what was sent at once';
comment on column assessments.handed_file.path is 'name of the file as it came, with its folders in the archive';
comment on column assessments.handed_file.outcome is 'attached: proves the indicator; known: proves something here already; waiting: for an indicator or for words; aside: kept, and not used; refused: not kept';
comment on column assessments.handed_file.code is 'indicator that it proves, or that its name says';
comment on column assessments.handed_file.reason is 'why it was refused, or why it still waits although its name has a code';
comment on column assessments.handed_file.about is 'numbers and words for the sentence of the reason';
create index handed_file_waiting on assessments.handed_file (unit_id, assessment_id) where outcome = 'waiting';
