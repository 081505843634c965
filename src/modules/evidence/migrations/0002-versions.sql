-- A document has versions. What proves something is pinned to the one it was made with.
create table evidence.document_version (
  unit_id uuid not null,
  document_id uuid not null,
  number integer not null,
  sha256 text not null,
  name text not null,
  type text not null,
  size bigint not null,
  description text not null,
  document_date date,
  valid_from date,
  valid_until date,
  taken_on date,
  told_place boolean not null,
  original_sha256 text,
  original_size bigint,
  original_kept_as text,
  kept_by uuid,
  kept_at timestamptz not null,
  constraint document_version_key primary key (unit_id, document_id, number),
  constraint document_version_of_document foreign key (unit_id, document_id) references evidence.document (unit_id, id),
  constraint document_version_numbered_from_one check (number >= 1),
  constraint document_version_not_empty check (size > 0),
  constraint document_version_days_in_order check (valid_from is null or valid_until is null or valid_from <= valid_until),
  constraint document_version_original_whole check (
    (original_sha256 is null) = (original_size is null) and (original_sha256 is null) = (original_kept_as is null)
  )
);
comment on table evidence.document_version is 'distributed(unit_id); rows are only added';
comment on column evidence.document_version.sha256 is 'of the working copy, under which its bytes lie in the file store';
comment on column evidence.document_version.type is 'media type by content, never by name';
comment on column evidence.document_version.size is 'bytes of the working copy';
comment on column evidence.document_version.document_date is 'date of the document itself, which the unit states; not the time of upload';
comment on column evidence.document_version.valid_from is 'first day on which the document holds, as the unit states it; null where it says nothing';
comment on column evidence.document_version.valid_until is 'last day on which the document holds, as the unit states it; null where it says nothing';
comment on column evidence.document_version.taken_on is 'day on which the camera says a photograph was taken';
comment on column evidence.document_version.told_place is 'whether the photograph as it was handed in told where it was taken';
comment on column evidence.document_version.original_sha256 is 'of the file as it was handed in; null where the working copy is that file';
comment on column evidence.document_version.original_kept_as is 'name in the file store of the sealed original: SHA-256 of the sealed bytes';

insert into evidence.document_version (
  unit_id, document_id, number, sha256, name, type, size, description, document_date, told_place, kept_by, kept_at
)
select unit_id, id, 1, sha256, name, type, size, description, document_date, false, kept_by, kept_at
from evidence.document;

create index document_version_same_bytes on evidence.document_version (unit_id, sha256);

drop index evidence.document_same_bytes;
alter table evidence.document
  drop constraint document_not_empty,
  drop column sha256,
  drop column name,
  drop column type,
  drop column size,
  drop column description,
  drop column document_date,
  drop column kept_by;
alter table evidence.document
  rename column kept_at to begun_at;
alter table evidence.document
  add column newest integer not null default 1;
alter table evidence.document
  alter column newest drop default;
comment on column evidence.document.begun_at is 'when its first version was kept';
comment on column evidence.document.newest is 'number of its newest version';
