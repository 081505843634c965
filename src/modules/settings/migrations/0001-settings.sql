create schema settings;

-- What an installation says of itself. Each saving is a version; none is ever changed or removed.
create table settings.version (
  number integer not null,
  saved_at timestamptz not null,
  saved_by text,
  constraint version_key primary key (number),
  constraint version_counts_from_one check (number >= 1)
);
comment on table settings.version is 'local';
comment on column settings.version.saved_by is 'id of the person; null is the program itself';

create table settings.value (
  version integer not null,
  key text not null,
  value text not null,
  constraint value_key primary key (version, key),
  constraint value_of foreign key (version) references settings.version (number),
  constraint value_said check (value <> '')
);
comment on table settings.value is 'local; the whole of each version';
comment on column settings.value.key is 'a word of definitions.ts; what was left empty has no row';
