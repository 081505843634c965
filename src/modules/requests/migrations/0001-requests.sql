create schema requests;

-- What an office takes in by which procedure, and the days that its published standard promises.
create table requests.offer (
  unit_id uuid not null,
  procedure text not null,
  service_id uuid,
  promised_days integer,
  since date not null,
  primary key (unit_id, procedure),
  check (promised_days between 1 and 1000)
);
comment on table requests.offer is 'distributed(unit_id)';
comment on column requests.offer.promised_days is 'working days of the published standard; null where it promises none';

create table requests.request (
  unit_id uuid not null,
  id uuid not null,
  ref text not null,
  procedure text not null,
  version integer not null,
  state text not null,
  deeds integer not null,
  channel text not null,
  sheet_hash bytea not null,
  lang text not null,
  body bytea not null,
  begun_on date not null,
  kept boolean not null,
  filed_on date,
  due_on date,
  promised_on date,
  holder_id uuid,
  ended_on date,
  outcome text,
  rating smallint,
  primary key (unit_id, id),
  constraint request_once unique (unit_id, sheet_hash),
  check (channel in ('web', 'counter')),
  check (outcome in ('granted', 'refused', 'withdrawn', 'lapsed')),
  check (rating between 1 and 4)
);
comment on table requests.request is 'distributed(unit_id)';
comment on column requests.request.state is 'begun, while it is not sent; then a stage of its procedure';
comment on column requests.request.deeds is 'how many deeds it has: the one who writes the next names this number';
comment on column requests.request.sheet_hash is 'digest of the key of the form: sent twice, it is one request';
comment on column requests.request.body is 'sealed: what was answered, without what is kept apart';
comment on column requests.request.kept is 'whoever wrote it holds a code; otherwise it goes the next day unless it is sent';
comment on column requests.request.promised_on is 'the last day by the published standard of the office';
create index request_desk on requests.request (unit_id, due_on, id) where ended_on is null and filed_on is not null;
create index request_begun on requests.request (begun_on) where filed_on is null;
create index request_ended on requests.request (unit_id, procedure, ended_on) where ended_on is not null;

-- How somebody lives: erased once it is decided.
create table requests.apart (
  unit_id uuid not null,
  request_id uuid not null,
  body bytea not null,
  primary key (unit_id, request_id),
  foreign key (unit_id, request_id) references requests.request (unit_id, id) on delete cascade
);
comment on table requests.apart is 'distributed(unit_id)';

create table requests.deed (
  unit_id uuid not null,
  request_id uuid not null,
  number integer not null,
  move text not null,
  by_side text not null,
  person_id uuid,
  state text not null,
  done_on date not null,
  body bytea not null,
  primary key (unit_id, request_id, number),
  foreign key (unit_id, request_id) references requests.request (unit_id, id) on delete cascade,
  check (by_side in ('office', 'applicant'))
);
comment on table requests.deed is 'distributed(unit_id)';
comment on column requests.deed.state is 'the stage after it';
comment on column requests.deed.body is 'sealed: what was said with it';

create table requests.file (
  unit_id uuid not null,
  request_id uuid not null,
  id uuid not null,
  paper text,
  deed integer,
  name text not null,
  type text not null,
  size integer not null,
  kept_as text,
  scan text not null,
  apart boolean not null,
  added_on date not null,
  primary key (unit_id, id),
  foreign key (unit_id, request_id) references requests.request (unit_id, id) on delete cascade
);
comment on table requests.file is 'distributed(unit_id)';
comment on column requests.file.paper is 'code of the paper that it is; null where it came with a deed of the office';
comment on column requests.file.kept_as is 'name of the sealed bytes; null once they are erased';
create index file_of on requests.file (unit_id, request_id);

-- Names of sealed bytes that nobody may read any more: forgotten in the file store, then here.
create table requests.to_forget (
  kept_as text primary key
);
comment on table requests.to_forget is 'local';

create table requests.draft (
  unit_id uuid not null,
  request_id uuid not null,
  number integer not null,
  body bytea not null,
  by_side text not null,
  written_on date not null,
  primary key (unit_id, request_id, number),
  foreign key (unit_id, request_id) references requests.request (unit_id, id) on delete cascade
);
comment on table requests.draft is 'distributed(unit_id)';
comment on column requests.draft.body is 'sealed: the text of this version';
