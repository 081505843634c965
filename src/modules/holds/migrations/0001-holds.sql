create schema holds;

-- What must not be erased for now, for a proceeding or another duty by law. What erases rows asks here first.
create table holds.hold (
  id uuid not null,
  kind text not null,
  subject_id uuid,
  why text not null,
  from_on date not null,
  until_on date,
  lifted_on date,
  placed_by uuid,
  lifted_by uuid,
  constraint hold_key primary key (id),
  constraint hold_says_why check (why <> ''),
  constraint hold_in_order check (until_on is null or until_on >= from_on),
  constraint hold_lifted_by_somebody check (lifted_by is null or lifted_on is not null)
);
comment on table holds.hold is 'reference';
comment on column holds.hold.kind is 'the word of its module: what kind of thing';
comment on column holds.hold.subject_id is 'without foreign key; null holds everything of the kind';
comment on column holds.hold.why is 'written by the officer, without names';
comment on column holds.hold.placed_by is 'person, without foreign key';
create index hold_in_force on holds.hold (kind, subject_id) where lifted_on is null;
