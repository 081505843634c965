-- Another wording of a help text that is published already, for review. What is in force, and every wording of before, lies in `instruments`.
create table guidance.rewording (
  id uuid not null,
  help_id uuid not null,
  office_id uuid not null,
  base_version integer not null,
  question text not null,
  answer text not null,
  because text not null,
  state text not null,
  why text,
  revision integer not null,
  by_id uuid,
  at timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  constraint rewording_key primary key (id),
  constraint rewording_state_known check (state in ('proposed', 'published', 'returned')),
  constraint rewording_returned_with_reason check ((state = 'returned') = (why is not null)),
  constraint rewording_says_something check (question <> '' and answer <> '' and because <> '')
);
comment on table guidance.rewording is 'reference';
comment on column guidance.rewording.help_id is 'the help text, without foreign key: it lies in instruments';
comment on column guidance.rewording.office_id is 'the office of whoever proposed it';
comment on column guidance.rewording.base_version is 'the wording that it was written over: a newer one has to be read first';
comment on column guidance.rewording.because is 'why it is worded anew';
comment on column guidance.rewording.why is 'why it came back';
create unique index rewording_one_open on guidance.rewording (help_id) where state = 'proposed';
create index rewording_of_help on guidance.rewording (help_id, at);
