-- A coach visits a unit: the visit itself is an event of the office of the coach; this says for whom it is and what it came from.
create table guidance.visit (
  unit_id uuid not null,
  id uuid not null,
  office_id uuid not null,
  event_id uuid not null,
  question_id uuid,
  readiness_id uuid,
  by_id uuid,
  at timestamptz not null,
  constraint visit_key primary key (unit_id, id),
  constraint visit_of_question foreign key (unit_id, question_id) references guidance.question (unit_id, id),
  constraint visit_of_readiness foreign key (unit_id, readiness_id) references guidance.readiness (unit_id, id),
  constraint visit_from_one_thing check (question_id is null or readiness_id is null)
);
comment on table guidance.visit is 'distributed(unit_id); rows are only added';
comment on column guidance.visit.unit_id is 'the unit that is visited';
comment on column guidance.visit.office_id is 'the office of the coach, whose event it is';
comment on column guidance.visit.event_id is 'event of the office, without foreign key; its own title and day hold';
create index visit_of_event on guidance.visit (event_id);

-- What waits is read from the oldest on, a page at a time.
create index question_waiting on guidance.question (asked_at, id) where state = 'asked';
create index readiness_waiting on guidance.readiness (declared_at, id) where state in ('declared', 'accompanied');
create index coaching_begins on guidance.coaching (valid_from);
create index coaching_ends on guidance.coaching (valid_until) where valid_until is not null;
create index coaching_by_office on guidance.coaching (office_id);
