-- What everybody may read of a quarter: told once when it is over, and never changed.
create table requests.told_quarter (
  period smallint not null,
  told_on date not null,
  least smallint not null,
  constraint told_quarter_key primary key (period),
  constraint told_quarter_is_one check (period % 10 between 1 and 4)
);
comment on table requests.told_quarter is 'local; rows are only added';
comment on column requests.told_quarter.period is '20264 is the last quarter of 2026';
comment on column requests.told_quarter.least is 'fewer than this were not told';

create table requests.told (
  unit_id uuid not null,
  period smallint not null,
  ended integer not null,
  in_time integer not null,
  constraint told_key primary key (unit_id, period),
  constraint told_counted check (in_time between 0 and ended)
);
comment on table requests.told is 'distributed(unit_id); rows are only added';
comment on column requests.told.ended is 'requests with a promised last day that ended in the quarter; offices with few have no row';
comment on column requests.told.in_time is 'ended on the promised last day or before';
create index told_in on requests.told (period);
create index request_ended_on on requests.request (ended_on) where ended_on is not null and promised_on is not null;
