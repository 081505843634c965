create schema open_data;

-- What a dataset was on a day. Never changed and never taken back: whoever cites it finds the same bytes again.
create table open_data.version (
  dataset text not null,
  on_day date not null,
  made_at timestamptz not null,
  rows bigint not null,
  columns text[] not null,
  totals jsonb not null,
  constraint version_key primary key (dataset, on_day)
);
comment on table open_data.version is 'local';
comment on column open_data.version.columns is 'names of the columns as they stood then';
comment on column open_data.version.totals is 'sums of the columns that add up, as exact decimals';

create table open_data.file (
  dataset text not null,
  on_day date not null,
  format text not null,
  size bigint not null,
  sha256 text not null,
  constraint file_key primary key (dataset, on_day, format),
  constraint file_of_version foreign key (dataset, on_day) references open_data.version (dataset, on_day)
);
comment on table open_data.file is 'local';
comment on column open_data.file.sha256 is 'of the whole file';

-- A file lies in pieces, so that any of its bytes are found without reading those before them.
create table open_data.piece (
  dataset text not null,
  on_day date not null,
  format text not null,
  from_byte bigint not null,
  size integer not null,
  from_row bigint not null,
  sha256 text not null,
  constraint piece_key primary key (dataset, on_day, format, from_byte),
  constraint piece_of_file foreign key (dataset, on_day, format) references open_data.file (dataset, on_day, format)
);
comment on table open_data.piece is 'local';
comment on column open_data.piece.from_row is 'rows that lie in the pieces before; pieces of lines end with a line';
comment on column open_data.piece.sha256 is 'under which the store of files keeps it';

-- When somebody looked last whether anything changed: a dataset may be fresh and old at once.
create table open_data.looked (
  dataset text not null,
  looked_at timestamptz not null,
  constraint looked_key primary key (dataset)
);
comment on table open_data.looked is 'local';
