create schema evidence;

-- A document of a unit: kept once, linked from many indicators. Its bytes lie in the file store under their hash.
create table evidence.document (
  unit_id uuid not null,
  id uuid not null,
  sha256 text not null,
  name text not null,
  type text not null,
  size bigint not null,
  description text not null,
  document_date date,
  kept_by uuid,
  kept_at timestamptz not null,
  constraint document_key primary key (unit_id, id),
  constraint document_not_empty check (size > 0)
);
comment on table evidence.document is 'distributed(unit_id)';
comment on column evidence.document.type is 'media type by content, never by name';
comment on column evidence.document.size is 'bytes';
comment on column evidence.document.document_date is 'date of the document itself, which the unit states; not the time of upload';
create index document_same_bytes on evidence.document (unit_id, sha256);
