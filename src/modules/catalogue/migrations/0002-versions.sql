-- What an office says of a service is kept in all its versions; the service itself only knows which one holds.
create table catalogue.service_version (
  service_id uuid not null,
  version integer not null,
  content jsonb not null,
  written_at timestamptz not null,
  written_by uuid,
  constraint service_version_key primary key (service_id, version),
  constraint service_version_of foreign key (service_id) references catalogue.service (id) on delete cascade,
  constraint service_version_counts check (version > 0)
);
comment on table catalogue.service_version is 'reference; only added to';
comment on column catalogue.service_version.content is 'the schema ServiceContent of service.ts; a component of the standard that is left out is not known';
comment on column catalogue.service_version.written_by is 'a person; null where the program or a sample wrote it';

alter table catalogue.service add column version integer not null default 1;
comment on column catalogue.service.version is 'the one that holds';

insert into catalogue.service_version (service_id, version, content, written_at, written_by)
select id, 1, jsonb_build_object(
  'name', name,
  'about', about,
  'standard', jsonb_strip_nulls(jsonb_build_object(
    'requirements', requirements,
    'procedure', procedure,
    'timeLimit', case when time_limit is not null then jsonb_build_array(time_limit) end,
    'cost', case when cost is not null then jsonb_build_array(cost) end,
    'product', case when product is not null then jsonb_build_array(product) end,
    'complaints', case when complaints is not null then jsonb_build_array(complaints) end,
    'legalBasis', case when basis <> '[]'::jsonb then basis end
  )),
  'fees', '[]'::jsonb,
  'channels', case
    when channel is null then '[]'::jsonb
    else jsonb_build_array(jsonb_build_object('kind', 'counter', 'says', channel, 'href', null))
  end,
  'owner', null,
  'note', note,
  'elsewhere', null,
  'twins', jsonb_build_object('easyRead', null, 'audio', null, 'signs', null)
), published_at, null
from catalogue.service;

alter table catalogue.service
  alter column version drop default,
  drop column requirements,
  drop column procedure,
  drop column time_limit,
  drop column cost,
  drop column product,
  drop column complaints,
  drop column channel,
  drop column basis,
  drop column note;
alter table catalogue.service
  add constraint service_version_holds foreign key (id, version) references catalogue.service_version (service_id, version)
  deferrable initially deferred;
