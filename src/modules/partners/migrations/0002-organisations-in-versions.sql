-- What is said of an organisation is never written over without a trace: every wording stays, with the office that said it.
create table partners.organisation_version (
  organisation_id uuid not null,
  revision integer not null,
  name text not null,
  short text not null,
  kind text not null,
  province_code text,
  website text not null,
  dissolved_on date,
  merged_into uuid,
  said_by uuid not null,
  by_id uuid,
  at timestamptz not null,
  constraint organisation_version_key primary key (organisation_id, revision),
  constraint organisation_version_of foreign key (organisation_id) references partners.organisation (id)
);
comment on table partners.organisation_version is 'reference; rows are only added';
comment on column partners.organisation_version.said_by is 'the office that said so';
insert into partners.organisation_version
  select id, revision, name, short, kind, province_code, website, dissolved_on, null, kept_by, changed_by, changed_at
  from partners.organisation;

-- One body that was entered twice: the second is read as the first, wherever it stands. Its agreements stay as they were signed.
alter table partners.organisation
  add column merged_into uuid,
  add constraint organisation_merged_into foreign key (merged_into) references partners.organisation (id),
  add constraint organisation_not_into_itself check (merged_into <> id);
comment on column partners.organisation.merged_into is 'the organisation that it is read as; taken back by emptying it';
create index organisation_merged on partners.organisation (merged_into) where merged_into is not null;
