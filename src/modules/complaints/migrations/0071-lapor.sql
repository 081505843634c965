-- The same thing as SP4N-LAPOR has it: its number there, and what its file says beside the story. Who reported it there is
-- never kept.
create table complaints.lapor (
  unit_id uuid not null,
  complaint_id uuid not null,
  tracking text not null,
  title text,
  category text,
  disposition text,
  answer text,
  reported_on date not null,
  read_on date not null,
  constraint lapor_key primary key (unit_id, complaint_id),
  constraint lapor_of_complaint foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade
);
comment on table complaints.lapor is 'distributed(unit_id)';
comment on column complaints.lapor.tracking is 'number in LAPOR. Not unique here: who must not know of a complaint is answered as if its number were free';
comment on column complaints.lapor.category is 'in words of LAPOR';
comment on column complaints.lapor.disposition is 'to whom LAPOR passed it, in its words';
comment on column complaints.lapor.answer is 'what LAPOR shows as answer';
comment on column complaints.lapor.reported_on is 'the day from which LAPOR counts';
comment on column complaints.lapor.read_on is 'when a file last told of it';
create index lapor_tracking on complaints.lapor (unit_id, tracking);
create index lapor_number on complaints.lapor (tracking);

-- A file from LAPOR that waits to be taken in. Its bytes are forgotten with the deed, or on the next day.
create table complaints.lapor_file (
  unit_id uuid not null,
  id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  name text not null,
  sealed bytea,
  done_at timestamptz,
  counts jsonb not null,
  constraint lapor_file_key primary key (unit_id, id)
);
comment on table complaints.lapor_file is 'distributed(unit_id)';
comment on column complaints.lapor_file.unit_id is 'the office at whose desk it was handed in';
comment on column complaints.lapor_file.by_id is 'person, without foreign key; nobody else sees it';
comment on column complaints.lapor_file.sealed is 'the file, sealed with the key of the server; null once it was taken in or given up';
comment on column complaints.lapor_file.counts is 'rows that became new, changed, unchanged, refused';
create index lapor_file_waiting on complaints.lapor_file (at) where sealed is not null;
