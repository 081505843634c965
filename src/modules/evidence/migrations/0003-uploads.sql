-- Files that are on their way: begun by a person for a purpose, and not yet a document of the unit.
create table evidence.upload (
  id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  purpose text not null,
  name text not null,
  size bigint not null,
  begun_at timestamptz not null,
  constraint upload_key primary key (id),
  constraint upload_not_empty check (size > 0)
);
comment on table evidence.upload is 'local; a row goes when its file was kept, when the person ends it, or after seven days';
comment on column evidence.upload.unit_id is 'unit, without foreign key: whoever begins an upload answers for the unit';
comment on column evidence.upload.person_id is 'whoever began it; nobody else sees it';
comment on column evidence.upload.purpose is 'what it is to prove, in words of whoever asked for it; only compared, never read';
comment on column evidence.upload.size is 'bytes of the whole file; how many have arrived, the part in the data folder says';
create index upload_of_person on evidence.upload (person_id, unit_id, purpose);
create index upload_by_age on evidence.upload (begun_at);
