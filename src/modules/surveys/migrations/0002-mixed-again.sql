-- Days of which answers were written. Batches stand in the order in which they came; when the day is over they are
-- mixed once more, as one, and the row goes.
create table surveys.mixed_day (
  unit_id uuid not null,
  instrument text not null,
  day date not null,
  came_on date not null,
  constraint mixed_day_key primary key (unit_id, instrument, day, came_on)
);
comment on table surveys.mixed_day is 'distributed(unit_id)';
comment on column surveys.mixed_day.day is 'the day of the answers';
comment on column surveys.mixed_day.came_on is 'the day on which they reached us; when it is over nothing more of it comes';
create index mixed_day_over on surveys.mixed_day (came_on);

drop index surveys.response_of_period;
create index response_of_period on surveys.response (unit_id, instrument, period, day);

comment on column surveys.slip.hash is 'SHA-256 of the code, which is 80 bits of chance; the code itself is kept nowhere';
comment on column surveys.slips_made.id is 'of the key of the form that asked for them, so that the same form makes no more; never of time';
comment on column surveys.unit_counter.folded_at is 'the beginning of the day on which something was last added: an hour would say when the last of few answered';
comment on column surveys.region_counter.folded_at is 'the beginning of the day on which something was last added';

-- How many interviews somebody took in on a day. The trail hears of it when the day is over: a row of each interview
-- would say when it was, and who asked, of the one answer of its kind on that day.
create table surveys.interview_day (
  unit_id uuid not null,
  instrument text not null,
  day date not null,
  by_id uuid not null,
  interviews integer not null,
  constraint interview_day_key primary key (unit_id, instrument, day, by_id)
);
comment on table surveys.interview_day is 'distributed(unit_id)';
comment on column surveys.interview_day.by_id is 'person who asked, without foreign key: a person may be removed';
create index interview_day_over on surveys.interview_day (day);
