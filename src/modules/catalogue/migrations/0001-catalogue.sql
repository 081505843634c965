create schema catalogue;

-- A service of a unit with its standard. Texts are jsonb by language: {"id": …, "en": …}. Null is not known, and is shown so.
create table catalogue.service (
  id uuid not null,
  unit_id uuid not null,
  slug text not null,
  name jsonb not null,
  about jsonb not null,
  requirements jsonb,
  procedure jsonb,
  time_limit jsonb,
  cost jsonb,
  product jsonb,
  complaints jsonb,
  channel jsonb,
  basis jsonb not null,
  note jsonb,
  published_at timestamptz not null,
  last_confirmed_on date not null,
  constraint service_key primary key (id),
  constraint service_slug_once unique (slug),
  constraint service_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint service_unit foreign key (unit_id) references units.unit (id)
);
comment on table catalogue.service is 'reference';
comment on column catalogue.service.slug is 'the word of the service in addresses; never changes';
comment on column catalogue.service.requirements is 'list of texts; null where the unit has not said them';
comment on column catalogue.service.procedure is 'list of texts, in the order of the steps; null where the unit has not said them';
comment on column catalogue.service.basis is 'list of texts: the regulations that it rests on';
comment on column catalogue.service.last_confirmed_on is 'day on which the unit last said that all this still holds';
create index service_of_unit on catalogue.service (unit_id);
