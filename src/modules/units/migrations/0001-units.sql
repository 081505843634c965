create schema units;

create table units.unit (
  id uuid not null,
  slug text not null,
  kind text not null,
  regency_code text not null,
  address text,
  opened_on date not null,
  closed_on date,
  constraint unit_key primary key (id),
  constraint unit_slug_once unique (slug),
  constraint unit_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint unit_regency foreign key (regency_code) references territory.regency (code),
  constraint unit_time check (closed_on > opened_on)
);
comment on table units.unit is 'reference';
comment on column units.unit.slug is 'the word of the unit in addresses; never changes, also when the name does';
comment on column units.unit.kind is 'a word of kinds.ts';
comment on column units.unit.regency_code is 'where it stands; its province follows from it and from the day';
comment on column units.unit.opened_on is 'first day on our record, which begins on 2013-01-01';
comment on column units.unit.closed_on is 'first day on which it is no more';

-- Names are dated: a document of 2022 bears the name of 2022.
create table units.unit_name (
  unit_id uuid not null,
  valid_from date not null,
  name text not null,
  constraint unit_name_key primary key (unit_id, valid_from),
  constraint unit_name_unit foreign key (unit_id) references units.unit (id)
);
comment on table units.unit_name is 'reference';
comment on column units.unit_name.valid_from is 'first day of this name; it lasts until the next one';

-- Under which unit a unit stands, and from when until when: the dated tree.
create table units.membership (
  unit_id uuid not null,
  parent_id uuid not null,
  valid_from date not null,
  valid_until date,
  constraint membership_key primary key (unit_id, valid_from),
  constraint membership_unit foreign key (unit_id) references units.unit (id),
  constraint membership_parent foreign key (parent_id) references units.unit (id),
  constraint membership_not_itself check (unit_id <> parent_id),
  constraint membership_time check (valid_until > valid_from)
);
comment on table units.membership is 'reference; intervals of one unit do not overlap: the use cases see to it under a lock';
comment on column units.membership.valid_until is 'first day on which it stands elsewhere';
create index membership_below on units.membership (parent_id, valid_from);

-- Who carries on what a closed unit did.
create table units.successor (
  unit_id uuid not null,
  successor_id uuid not null,
  since date not null,
  constraint successor_key primary key (unit_id, successor_id),
  constraint successor_unit foreign key (unit_id) references units.unit (id),
  constraint successor_by foreign key (successor_id) references units.unit (id),
  constraint successor_not_itself check (unit_id <> successor_id)
);
comment on table units.successor is 'reference';
create index successor_of on units.successor (successor_id);

-- The tree spelt out, kept in the same transaction: who stands above whom, at any height, and when.
-- Worked out of rows whose keys are checked, so it checks none of its own: that doubled an import.
create table units.closure (
  ancestor_id uuid not null,
  descendant_id uuid not null,
  depth smallint not null,
  valid_from date not null,
  valid_until date,
  constraint closure_key primary key (ancestor_id, descendant_id, valid_from),
  constraint closure_time check (valid_until > valid_from)
);
comment on table units.closure is 'reference; worked out of units.membership';
comment on column units.closure.depth is '0 is the unit itself, 1 the unit right below';
create index closure_above on units.closure (descendant_id, depth);

-- One row per unit and interval in which nothing changed; kept in the same transaction, checked like the closure.
create table units.directory_row (
  unit_id uuid not null,
  slug text not null,
  name text not null,
  kind text not null,
  regency_code text not null,
  regency_name text not null,
  province_code text not null,
  province_name text not null,
  parent_id uuid,
  valid_from date not null,
  valid_until date,
  constraint directory_key primary key (unit_id, valid_from),
  constraint directory_time check (valid_until > valid_from)
);
comment on table units.directory_row is 'reference; worked out of the other tables of units and of territory.regency_at';
create index directory_place on units.directory_row (province_code, regency_code, valid_from);
create index directory_slug on units.directory_row (slug, valid_from);
create index directory_parent on units.directory_row (parent_id);

-- Published. As of a day: valid_from <= day and (valid_until is null or day < valid_until).
create view units.directory as
select
  unit_id,
  slug,
  name,
  kind,
  regency_code,
  regency_name,
  province_code,
  province_name,
  parent_id,
  valid_from,
  valid_until
from units.directory_row;

-- Published: "all units below a unit as of a day" in one statement.
create view units.tree as
select ancestor_id, descendant_id, depth, valid_from, valid_until
from units.closure;
