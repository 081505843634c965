-- An office declares that it is ready to become one of a programme, and asks to be accompanied.
create table guidance.readiness (
  unit_id uuid not null,
  id uuid not null,
  programme text not null,
  state text not null,
  statement text not null,
  needs text not null,
  signed_by text not null,
  why text,
  revision integer not null,
  declared_by uuid,
  declared_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint readiness_key primary key (unit_id, id),
  constraint readiness_state_known check (state in ('declared', 'accompanied', 'ready', 'withdrawn')),
  constraint readiness_withdrawn_with_reason check ((state = 'withdrawn') = (why is not null))
);
comment on table guidance.readiness is 'distributed(unit_id)';
comment on column guidance.readiness.needs is 'what the office asks its coach for';
comment on column guidance.readiness.signed_by is 'name and position of whoever signed, as typed';
comment on column guidance.readiness.revision is 'counted up by each deed: whoever acts on an older one is told';
create unique index readiness_one_open on guidance.readiness (unit_id, programme) where state in ('declared', 'accompanied');
