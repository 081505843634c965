-- What units asked at an indicator, and the reviewed answer: help text of one version of an instrument.
create table instruments.help (
  id uuid not null,
  instrument text not null,
  code text not null,
  version integer not null,
  units integer not null,
  constraint help_key primary key (id),
  constraint help_asked_by_somebody check (units >= 0)
);
comment on table instruments.help is 'reference';
comment on column instruments.help.instrument is 'id of one version of an instrument; nothing moves to another version by itself';
comment on column instruments.help.code is 'the indicator';
comment on column instruments.help.version is 'number of the wording in force';
comment on column instruments.help.units is 'how many units had this question; a number of offices, not of people';
create index help_at_indicator on instruments.help (instrument, code);

-- Nothing is overwritten: every wording is a new version.
create table instruments.help_version (
  help_id uuid not null,
  version integer not null,
  question text not null,
  answer text not null,
  by_id uuid,
  at timestamptz not null,
  constraint help_version_key primary key (help_id, version),
  constraint help_version_of_help foreign key (help_id) references instruments.help (id)
);
comment on table instruments.help_version is 'reference; rows are only added';
comment on column instruments.help_version.by_id is 'who published it; without foreign key, because identity stands apart';
