create schema imports;

-- A spreadsheet that an office brings along, and what became of it.
create table imports.import (
  id uuid not null,
  kind text not null,
  state text not null,
  version integer not null,
  file_name text not null,
  sha256 text not null,
  sheet text not null,
  sheets jsonb not null,
  head_row integer not null,
  headers jsonb not null,
  mapping jsonb not null,
  fixed jsonb not null,
  findings jsonb not null,
  counts jsonb not null,
  by_id uuid,
  at timestamptz not null,
  done_at timestamptz,
  undone_at timestamptz,
  codes_at timestamptz,
  constraint import_key primary key (id),
  constraint import_kind_known check (kind in ('units', 'people', 'results')),
  constraint import_state_known check (state in ('mapping', 'previewed', 'done', 'undone', 'given-up')),
  constraint import_done_has_time check ((done_at is not null) = (state in ('done', 'undone'))),
  constraint import_undone_has_time check ((undone_at is not null) = (state = 'undone'))
);
comment on table imports.import is 'local';
comment on column imports.import.version is 'counts the changes, so that two editors notice each other';
comment on column imports.import.sha256 is 'of the file as it was sent; its bytes are in the file store';
comment on column imports.import.sheet is 'the sheet that is read; of a CSV file its name';
comment on column imports.import.sheets is 'names of all sheets that hold something, in order';
comment on column imports.import.head_row is 'number of the row with the heads of the columns';
comment on column imports.import.headers is 'heads of the columns, as typed';
comment on column imports.import.mapping is 'field -> place of its column, from 0';
comment on column imports.import.fixed is 'field -> what counts where the column is empty, or where there is none';
comment on column imports.import.findings is 'what was read in another way than it may have been meant';
comment on column imports.import.counts is 'rows by verdict, and what was written';
comment on column imports.import.by_id is 'person, without foreign key: a person may be taken back';
comment on column imports.import.codes_at is 'when the codes of the people that it brought were last printed; never the codes';
create index import_youngest on imports.import (at desc);

create table imports.row (
  import_id uuid not null,
  number integer not null,
  cells jsonb not null,
  troubles jsonb not null,
  verdict text,
  problems jsonb not null default '[]',
  understood jsonb not null default '{}',
  became text,
  constraint row_key primary key (import_id, number),
  constraint row_of foreign key (import_id) references imports.import (id),
  constraint row_verdict_known check (verdict in ('ready', 'unchanged', 'wrong'))
);
comment on table imports.row is 'local';
comment on column imports.row.number is 'as a spreadsheet program numbers it';
comment on column imports.row.cells is 'the cells as typed';
comment on column imports.row.troubles is 'place of a cell -> why its value could not be had';
comment on column imports.row.problems is 'what is to be mended: field, reason, and what its sentence names';
comment on column imports.row.understood is 'field -> what the cell was understood to mean';
comment on column imports.row.became is 'id of what was written out of it, or of what it is on record already';
create index row_by_verdict on imports.row (import_id, verdict, number);
