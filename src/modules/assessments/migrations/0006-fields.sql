-- Answers are merged field by field: two devices that wrote different fields both win, and of two
-- values in one field a person chooses.

alter table assessments.answer add column copied_from smallint;
comment on column assessments.answer.copied_from is 'year of performance whose answer this repeats until a person confirms it; such a row has no answer, so that nothing can count it';
alter table assessments.answer add constraint answer_copied_is_unconfirmed check (copied_from is null or answer is null);

-- What somebody typed into a field that somebody else had changed meanwhile.
create table assessments.choice (
  unit_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  code text not null,
  field text not null,
  value jsonb not null,
  seen integer not null,
  by_id uuid,
  at timestamptz not null,
  taken boolean,
  settled_by uuid,
  settled_at timestamptz,
  constraint choice_key primary key (unit_id, id),
  constraint choice_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id),
  constraint choice_settled_whole check ((taken is null) = (settled_at is null))
);
comment on table assessments.choice is 'distributed(unit_id); rows are added and settled, never removed';
comment on column assessments.choice.value is 'list of texts, as the field was typed; the other value is the one that stands in the answer';
comment on column assessments.choice.seen is 'version of the answer that this person saw while typing; 0 for none';
comment on column assessments.choice.taken is 'whether it was chosen; null while nobody has chosen';
create index choice_open on assessments.choice (unit_id, assessment_id) where settled_at is null;

-- Changes of one field that a device sent, by the key that the device made: sent twice, done once.
create table assessments.field_change (
  unit_id uuid not null,
  id uuid not null,
  assessment_id uuid not null,
  code text not null,
  field text not null,
  outcome text not null,
  version integer not null,
  at timestamptz not null,
  constraint field_change_key primary key (unit_id, id),
  constraint field_change_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id),
  constraint field_change_outcome_known check (outcome in ('saved', 'same', 'choice'))
);
comment on table assessments.field_change is 'distributed(unit_id); forgotten after 120 days';
comment on column assessments.field_change.version is 'version of the answer after the change';
create index field_change_age on assessments.field_change (at);

-- What was typed into a form whose session had ended: given back to the same person for a day.
create table assessments.draft (
  owner text not null,
  path text not null,
  typed jsonb not null,
  at timestamptz not null,
  constraint draft_key primary key (owner, path)
);
comment on table assessments.draft is 'local; removed when the form is saved, at the latest after 24 hours';
comment on column assessments.draft.owner is 'keyed digest of a person, not a name: only a form that was handed to this person carries it';
create index draft_age on assessments.draft (at);
