create schema instruments;

-- An instrument in the making. What it says stands in its versions; here stands what a list says of it.
create table instruments.draft (
  id uuid not null,
  instrument text not null,
  title text not null,
  version integer not null,
  findings integer not null,
  state text not null,
  by_id uuid,
  at timestamptz not null,
  constraint draft_key primary key (id),
  constraint draft_state_known check (state in ('open', 'published', 'discarded'))
);
comment on table instruments.draft is 'local';
comment on column instruments.draft.instrument is 'id that the text gives itself; empty while it gives none that can be read';
comment on column instruments.draft.title is 'Indonesian title in the text; empty while none can be read';
comment on column instruments.draft.version is 'number of the newest version';
comment on column instruments.draft.findings is 'how much was to be mended in the newest version when it was saved';
comment on column instruments.draft.by_id is 'who saved, published or discarded last; without foreign key, because identity stands apart';

-- Nothing is overwritten: every save is a new version.
create table instruments.draft_version (
  draft_id uuid not null,
  version integer not null,
  text text not null,
  by_id uuid,
  at timestamptz not null,
  constraint draft_version_key primary key (draft_id, version),
  constraint draft_version_of_draft foreign key (draft_id) references instruments.draft (id)
);
comment on table instruments.draft_version is 'local; rows are only added';

-- What was published here, beside what comes with the program. Assessments rest on it for ever.
create table instruments.published (
  id text not null,
  text text not null,
  sha256 text not null,
  reason text not null,
  by_id uuid,
  published_at timestamptz not null,
  constraint published_key primary key (id),
  constraint published_text_is_what_it_was check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  constraint published_says_why check (reason <> '')
);
comment on table instruments.published is 'reference; rows are only added';
comment on column instruments.published.sha256 is 'print of the text; the trail of the results names the same one';
comment on column instruments.published.reason is 'legal basis or reason as the publisher typed it; shown to everyone';
create unique index published_id_whatever_the_case on instruments.published (lower(id));
