create schema assessments;

-- An instrument that is open to units for a year of performance.
create table assessments.round (
  instrument text not null,
  year smallint not null,
  programme text not null,
  opens_on date not null,
  closes_on date not null,
  constraint round_key primary key (instrument, year),
  constraint round_opens_before_it_closes check (opens_on <= closes_on)
);
comment on table assessments.round is 'reference';
comment on column assessments.round.year is 'year of performance; the year of the award may differ';
comment on column assessments.round.closes_on is 'last day on which a unit may hand in';

create table assessments.assessment (
  unit_id uuid not null,
  id uuid not null,
  programme text not null,
  instrument text not null,
  year smallint not null,
  stage text not null,
  state text not null,
  opened_at timestamptz not null,
  requested_at timestamptz,
  declared_at timestamptz,
  submitted_at timestamptz,
  verified_at timestamptz,
  decided_at timestamptz,
  constraint assessment_key primary key (unit_id, id),
  constraint assessment_once_a_year unique (unit_id, instrument, year),
  constraint assessment_state_known
    check (state in ('preparing', 'evaluating', 'answering', 'verifying', 'correcting', 'deciding', 'awarded', 'refused'))
);
comment on table assessments.assessment is 'distributed(unit_id)';
comment on column assessments.assessment.instrument is 'the version that the unit answers; scoring never uses another';
comment on column assessments.assessment.stage is 'code of a stage of that instrument version';
create index assessment_waiting on assessments.assessment (state, unit_id);

create table assessments.step (
  unit_id uuid not null,
  assessment_id uuid not null,
  number integer not null,
  move text not null,
  stage text not null,
  state_before text not null,
  state_after text not null,
  document jsonb not null,
  reason text,
  by_id uuid,
  at timestamptz not null,
  constraint step_key primary key (unit_id, assessment_id, number),
  constraint step_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id)
);
comment on table assessments.step is 'distributed(unit_id); rows are only added';
comment on column assessments.step.document is 'what the step recorded: number, day, place, witnesses';
comment on column assessments.step.by_id is 'person, without foreign key: people are local data';

-- What the unit says. Every save is a new version; the highest one counts.
create table assessments.answer (
  unit_id uuid not null,
  assessment_id uuid not null,
  code text not null,
  version integer not null,
  typed jsonb not null,
  answer jsonb,
  note text not null,
  by_id uuid,
  at timestamptz not null,
  constraint answer_key primary key (unit_id, assessment_id, code, version),
  constraint answer_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id)
);
comment on table assessments.answer is 'distributed(unit_id); rows are only added';
comment on column assessments.answer.typed is 'the fields as they were typed, so that unfinished work is kept';
comment on column assessments.answer.answer is 'the answer as read by the instrument; null while it is unfinished';

create table assessments.proof (
  unit_id uuid not null,
  assessment_id uuid not null,
  code text not null,
  evidence_id uuid not null,
  added_by uuid,
  added_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  constraint proof_key primary key (unit_id, assessment_id, code, evidence_id, added_at),
  constraint proof_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id)
);
comment on table assessments.proof is 'distributed(unit_id); a link is never deleted, only ended';

-- What the verifier (and after her the assessor) says to one answer.
create table assessments.mark (
  unit_id uuid not null,
  assessment_id uuid not null,
  code text not null,
  number integer not null,
  layer text not null,
  outcome text not null,
  answer jsonb,
  answer_version integer not null,
  reason text not null,
  by_id uuid,
  at timestamptz not null,
  constraint mark_key primary key (unit_id, assessment_id, code, number),
  constraint mark_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id),
  constraint mark_layer_known check (layer in ('verifier', 'final')),
  constraint mark_outcome_known check (outcome in ('accepted', 'returned', 'refused')),
  constraint mark_return_says_why check (outcome = 'accepted' or reason <> '')
);
comment on table assessments.mark is 'distributed(unit_id); rows are only added, the highest number of a layer counts';
comment on column assessments.mark.answer is 'the value that this layer holds to be true; null when the item was returned';
comment on column assessments.mark.answer_version is 'version of the answer that was judged';

create table assessments.predicate (
  unit_id uuid not null,
  assessment_id uuid not null,
  number integer not null,
  code text not null,
  status text not null,
  valid_from date not null,
  valid_until date,
  decree text not null,
  decree_on date not null,
  legal_basis text not null,
  score numeric,
  reason text not null,
  by_id uuid,
  at timestamptz not null,
  constraint predicate_key primary key (unit_id, assessment_id, number),
  constraint predicate_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id),
  constraint predicate_status_known check (status in ('active', 'suspended', 'revoked')),
  constraint predicate_days_in_order check (valid_until is null or valid_from < valid_until)
);
comment on table assessments.predicate is 'distributed(unit_id); rows are only added, the highest number counts';
comment on column assessments.predicate.valid_until is 'first day on which it no longer holds; null where the regulation names no end. Expiry follows from it and is never written';
