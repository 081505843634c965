create schema accommodations;

-- What somebody asked for before one visit. Who they are stands nowhere: the code on their receipt leads here.
create table accommodations.asking (
  unit_id uuid not null,
  id uuid not null,
  form_hash bytea not null,
  for_day date,
  words text not null,
  about_kind text,
  about_id text,
  asked_on date not null,
  erased_on date,
  constraint asking_key primary key (unit_id, id),
  constraint asking_of_form_once unique (unit_id, form_hash),
  constraint asking_about_whole check ((about_kind is null) = (about_id is null)),
  constraint asking_erased_is_empty check (erased_on is null or (words = '' and about_kind is null))
);
comment on table accommodations.asking is 'distributed(unit_id)';
comment on column accommodations.asking.form_hash is 'of the form that asked: sent a second time it is the same';
comment on column accommodations.asking.for_day is 'the day of the visit; null where it is not known yet';
comment on column accommodations.asking.words is 'what the office must know, without names and numbers; emptied some time after the day';
comment on column accommodations.asking.about_kind is 'what else they filed with it, by the word of its module: complaint; null for a visit alone';
create index asking_about on accommodations.asking (about_kind, about_id) where about_id is not null;
create index asking_kept on accommodations.asking (asked_on) where erased_on is null;

-- One thing of it: what an office has to arrange, with a last day of its own.
create table accommodations.task (
  unit_id uuid not null,
  id uuid not null,
  asking_id uuid not null,
  kind text not null,
  state text not null,
  version integer not null,
  asked_on date not null,
  due_on date not null,
  last_on date not null,
  answered_on date,
  answered_by uuid,
  what text,
  who text,
  arranged_for date,
  hour text,
  reason text,
  instead text,
  seen_on date,
  told text,
  ended_on date,
  constraint task_key primary key (unit_id, id),
  constraint task_of_asking foreign key (unit_id, asking_id) references accommodations.asking (unit_id, id) on delete cascade,
  constraint task_kind_once unique (unit_id, asking_id, kind),
  constraint task_state_known check (state in ('asked', 'arranged', 'cannot', 'done', 'not-kept', 'untold', 'unanswered', 'withdrawn')),
  constraint task_answered_has_day check (state not in ('arranged', 'cannot', 'done', 'not-kept', 'untold') or answered_on is not null)
);
comment on table accommodations.task is 'distributed(unit_id)';
comment on column accommodations.task.kind is 'a code of the list of what can be asked for beforehand';
comment on column accommodations.task.version is 'counted up by each deed: whoever was slower is told';
comment on column accommodations.task.due_on is 'the last day to answer: that of its clock, or the day of the visit where that comes first';
comment on column accommodations.task.last_on is 'the latest of the days that it is about; what ends and what is deleted is counted from it';
comment on column accommodations.task.answered_on is 'the day of the first answer; a plan that changes later keeps it';
comment on column accommodations.task.answered_by is 'person, without foreign key: a person may be removed';
comment on column accommodations.task.who is 'a position or a body, not the name of a person';
comment on column accommodations.task.told is 'what the person told of how it was, without names and numbers';
create index task_open on accommodations.task (unit_id, due_on) where state in ('asked', 'arranged', 'cannot');
