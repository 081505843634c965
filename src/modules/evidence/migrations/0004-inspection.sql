-- What a machine found out about the bytes of a document: once for the same bytes of a unit, again by a newer inspector.
create table evidence.inspection (
  unit_id uuid not null,
  sha256 text not null,
  inspector integer not null,
  state text not null,
  facts jsonb,
  inspected_at timestamptz not null,
  constraint inspection_key primary key (unit_id, sha256),
  constraint inspection_state check (state in ('done', 'failed')),
  constraint inspection_done_has_facts check ((state = 'done') = (facts is not null))
);
comment on table evidence.inspection is 'distributed(unit_id)';
comment on column evidence.inspection.inspector is 'version of the program that looked; a newer one looks again';
comment on column evidence.inspection.state is 'failed: the bytes could not be had, and it is tried again; a file that does not open is done, its facts say so';
comment on column evidence.inspection.facts is 'FileFacts; no judgement';
-- The same bytes at another unit need not be looked at again.
create index inspection_same_bytes on evidence.inspection (sha256);

-- The first pages as small pictures and text. Pictures lie in the file store under their own hash.
create table evidence.page (
  unit_id uuid not null,
  sha256 text not null,
  number integer not null,
  kind text not null,
  picture text,
  width integer not null,
  height integer not null,
  bytes integer not null,
  words text not null,
  constraint page_key primary key (unit_id, sha256, number),
  constraint page_of_inspection foreign key (unit_id, sha256) references evidence.inspection (unit_id, sha256) on delete cascade,
  constraint page_kind check (kind in ('page', 'photo', 'inside')),
  constraint page_numbers_from_one check (number > 0)
);
comment on table evidence.page is 'distributed(unit_id)';
comment on column evidence.page.sha256 is 'of the document, not of the picture';
comment on column evidence.page.kind is 'page: as printed; photo: the document is a picture; inside: a picture that the document holds';
comment on column evidence.page.picture is 'SHA-256 of the small picture in the file store; null where only text is known';
comment on column evidence.page.bytes is 'of the small picture, at most 60,000; 0 without one';

-- What is still to be looked at. A few rows that come and go: a queue must not search the documents.
create table evidence.waiting (
  unit_id uuid not null,
  sha256 text not null,
  since timestamptz not null,
  wants text not null,
  not_before timestamptz not null,
  constraint waiting_key primary key (unit_id, sha256),
  constraint waiting_wants check (wants in ('look', 'pages'))
);
comment on table evidence.waiting is 'local';
comment on column evidence.waiting.wants is 'look: the inspection itself; pages: only the full pages of an office file, set by another program';
comment on column evidence.waiting.not_before is 'after a failure it is not tried again at once';
create index waiting_in_turn on evidence.waiting (since);
