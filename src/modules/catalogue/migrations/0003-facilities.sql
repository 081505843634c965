-- What an office has so that everybody can use it: facts that somebody saw on a day, at a place.
create table catalogue.facility (
  unit_id uuid not null,
  id uuid not null,
  kind text not null,
  place text not null,
  checks integer not null,
  constraint facility_key primary key (unit_id, id),
  constraint facility_checks check (checks > 0)
);
comment on table catalogue.facility is 'distributed(unit_id)';
comment on column catalogue.facility.kind is 'a code of facilities/kinds.yaml';
comment on column catalogue.facility.place is 'where in the office, in words';
comment on column catalogue.facility.checks is 'number of the last check: the one that holds';
create index facility_kind on catalogue.facility (kind, unit_id);

create table catalogue.facility_check (
  unit_id uuid not null,
  facility_id uuid not null,
  number integer not null,
  condition text not null,
  measures jsonb not null,
  says text not null,
  photo_as text,
  photo_on date,
  photo_shows text,
  checked_on date not null,
  checked_by text not null,
  person_id uuid,
  constraint facility_check_key primary key (unit_id, facility_id, number),
  constraint facility_check_of foreign key (unit_id, facility_id) references catalogue.facility (unit_id, id) on delete cascade,
  constraint facility_check_condition check (condition in ('present', 'in-progress', 'absent', 'blocked')),
  constraint facility_check_by check (checked_by in ('unit', 'verifier', 'organisation')),
  constraint facility_check_photo check (num_nulls(photo_as, photo_on, photo_shows) in (0, 3))
);
comment on table catalogue.facility_check is 'distributed(unit_id); only added to';
comment on column catalogue.facility_check.condition is 'blocked: it is there, and locked, blocked or used for something else';
comment on column catalogue.facility_check.measures is 'exact decimals as text, by the code of the measure';
comment on column catalogue.facility_check.photo_as is 'in the store of files; without what the camera wrote into it';
comment on column catalogue.facility_check.person_id is 'who of the house looked; null of an organisation';
