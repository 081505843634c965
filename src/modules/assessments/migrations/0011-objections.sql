-- After verification a unit may object to a value; another verifier answers. Her value is a layer of its own.
alter table assessments.mark
  drop constraint mark_layer_known;
alter table assessments.mark
  add constraint mark_layer_known check (layer in ('verifier', 'objection', 'final'));

create table assessments.objection (
  unit_id uuid not null,
  assessment_id uuid not null,
  code text not null,
  reason text not null,
  proofs jsonb not null,
  judged_by jsonb not null,
  asked jsonb not null,
  raised_by uuid,
  raised_at timestamptz not null,
  constraint objection_key primary key (unit_id, assessment_id, code),
  constraint objection_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id),
  constraint objection_says_why check (reason <> '')
);
comment on table assessments.objection is 'distributed(unit_id); rows are only added, one for an indicator';
comment on column assessments.objection.proofs is 'documents of the unit that it brings forward with the objection: id and version of each';
comment on column assessments.objection.judged_by is 'people who judged the item before it: none of them answers';
comment on column assessments.objection.asked is 'people who were asked to answer, so that they can be told when somebody did';

create table assessments.objection_answer (
  unit_id uuid not null,
  assessment_id uuid not null,
  code text not null,
  outcome text not null,
  reason text not null,
  by_id uuid,
  at timestamptz not null,
  constraint objection_answer_key primary key (unit_id, assessment_id, code),
  constraint objection_answer_of_objection foreign key (unit_id, assessment_id, code)
    references assessments.objection (unit_id, assessment_id, code),
  constraint objection_answer_outcome_known check (outcome in ('upheld', 'changed')),
  constraint objection_answer_says_why check (reason <> '')
);
comment on table assessments.objection_answer is 'distributed(unit_id); rows are only added, one for an objection';
comment on column assessments.objection_answer.outcome is 'upheld: the verified value stands; changed: the mark of the layer objection holds another one';
