create schema calendar;

-- A decree lists all holidays of one year, for the nation or for one province. It is law: once published it never
-- changes, a later one takes its place.
create table calendar.decree (
  id text not null,
  number text not null,
  title text not null,
  year smallint not null,
  province_code text,
  issued_on date not null,
  issued_by text not null,
  source text,
  replaces text,
  shipped boolean not null,
  published_at timestamptz,
  verified_by text,
  verified_on date,
  constraint decree_key primary key (id),
  constraint decree_replaces foreign key (replaces) references calendar.decree (id),
  constraint decree_not_itself check (replaces <> id),
  constraint decree_source_form check (source ~ '^https://'),
  constraint decree_verified_whole check ((verified_by is null) = (verified_on is null))
);
comment on table calendar.decree is 'reference';
comment on column calendar.decree.province_code is 'where it holds; null is all of Indonesia';
comment on column calendar.decree.issued_on is 'from this day on it is the law, also where it takes the place of an earlier one';
comment on column calendar.decree.replaces is 'the decree whose place it takes, with all its days';
comment on column calendar.decree.shipped is 'came with the program; false was entered by an administrator';
comment on column calendar.decree.published_at is 'null is a draft, which nobody counts by';
comment on column calendar.decree.verified_by is 'name of who compared it day by day with the printed text';
create unique index decree_replaced_once on calendar.decree (replaces) where published_at is not null;
create index decree_year on calendar.decree (year);

create table calendar.day (
  decree_id text not null,
  day date not null,
  name text not null,
  kind text not null,
  province_code text,
  constraint day_key primary key (decree_id, day, name),
  constraint day_decree foreign key (decree_id) references calendar.decree (id),
  constraint day_kind_known check (kind in ('libur-nasional', 'cuti-bersama', 'libur-daerah')),
  constraint day_of_a_province check ((kind = 'libur-daerah') = (province_code is not null))
);
comment on table calendar.day is 'reference';
comment on column calendar.day.name is 'a day may bear two feasts, and then stands here twice';
comment on column calendar.day.province_code is 'of a regional holiday, the same as of its decree';
create index day_when on calendar.day (day);
