-- How many people who were not served somebody recorded on a day. The trail hears of it when the day is over: a row of
-- each record would say when it was, and who stood at the desk.
create table surveys.unmet_day (
  unit_id uuid not null,
  day date not null,
  by_id uuid not null,
  records integer not null,
  constraint unmet_day_key primary key (unit_id, day, by_id)
);
comment on table surveys.unmet_day is 'distributed(unit_id)';
comment on column surveys.unmet_day.by_id is 'person who recorded, without foreign key: a person may be removed';
create index unmet_day_over on surveys.unmet_day (day);

comment on table surveys.unmet_arrival is 'local; a queue of what the desk records and what people tell: when the day is over the body goes to surveys.unmet with the others, in another order, under another id';

-- Slips that nobody used are deleted when they are no longer good; how many they were stays.
create table surveys.slips_expired (
  unit_id uuid not null,
  instrument text not null,
  slips integer not null,
  constraint slips_expired_key primary key (unit_id, instrument)
);
comment on table surveys.slips_expired is 'distributed(unit_id)';
create index slip_expired on surveys.slip (expires_on);
