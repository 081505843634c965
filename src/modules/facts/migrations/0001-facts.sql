create schema facts;

-- A fact as it was when an assessment that it answers was handed in. Rows are only added: what the world
-- becomes later changes none of them, and handing in again adds a version.
create table facts.frozen (
  unit_id uuid not null,
  assessment_id uuid not null,
  code text not null,
  version integer not null,
  fact text not null,
  as_of date not null,
  numerator numeric,
  denominator numeric,
  value numeric,
  proof text not null,
  sha256 text not null,
  by_id uuid,
  at timestamptz not null,
  constraint frozen_key primary key (unit_id, assessment_id, code, version),
  constraint frozen_hash_form check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint frozen_denominator_is_some check (denominator is null or denominator > 0)
);
comment on table facts.frozen is 'distributed(unit_id); rows are only added, the highest version counts';
comment on column facts.frozen.assessment_id is 'without foreign key: assessments stand above this module';
comment on column facts.frozen.code is 'the indicator that it answers';
comment on column facts.frozen.fact is 'code of the fact in facts/kinds.ts';
comment on column facts.frozen.value is 'null where the fact was not known on the day; the proof says why';
comment on column facts.frozen.proof is 'the whole fact as canonical JSON (sorted keys): text and not jsonb, because its hash must be checkable';
comment on column facts.frozen.sha256 is 'of the proof, in hexadecimal';
