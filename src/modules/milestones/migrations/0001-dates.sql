create schema milestones;

-- A date that a letter moves or adds. Only added to; what was entered wrongly is taken back, with the reason.
create table milestones.entry (
  id uuid not null,
  key text,
  province_code text,
  title text not null,
  does text not null,
  on_day date not null,
  ground text not null,
  ground_on date not null,
  source text not null,
  entered_by uuid,
  entered_at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  why_taken_back text,
  constraint entry_key primary key (id),
  constraint entry_moves_or_adds check ((key is null) <> (title = '')),
  constraint entry_moves_for_everybody check (key is null or province_code is null),
  constraint entry_taken_back_with_reason check ((taken_back_at is null) = (why_taken_back is null))
);
comment on table milestones.entry is 'reference';
comment on column milestones.entry.key is 'which date of the shipped ones it moves; null where it adds one';
comment on column milestones.entry.province_code is 'the province for which it is added; null is the nation';
comment on column milestones.entry.ground is 'number and title of the letter';
comment on column milestones.entry.ground_on is 'the day of the letter';
comment on column milestones.entry.source is 'where it can be read; empty where nowhere';
create index entry_by_day on milestones.entry (on_day) where taken_back_at is null;
create index entry_by_key on milestones.entry (key, entered_at) where key is not null;
