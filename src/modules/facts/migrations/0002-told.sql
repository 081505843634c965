-- A monthly figure as a unit's own system told it. Rows are only added: a correction is a version more.
create table facts.told (
  unit_id uuid not null,
  fact text not null,
  month date not null,
  version integer not null,
  numerator integer not null,
  denominator integer not null,
  by_system uuid not null,
  at timestamptz not null,
  constraint told_key primary key (unit_id, fact, month, version),
  constraint told_first_day check (extract(day from month) = 1),
  constraint told_part_of_whole check (numerator between 0 and denominator and denominator > 0)
);
comment on table facts.told is 'distributed(unit_id); rows are only added, the highest version counts';
comment on column facts.told.fact is 'code of a fact in facts/kinds.ts that is told';
comment on column facts.told.month is 'its first day';
comment on column facts.told.by_system is 'registered system, without foreign key: systems stand above this module';
comment on column facts.told.at is 'a figure as of an earlier day knows nothing of it';
