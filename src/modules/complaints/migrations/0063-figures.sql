-- What was counted of a quarter when it was told, by office: kept so that a year is the sum of its quarters, whatever becomes of a
-- complaint later. Not to be shown: what may be told is in complaints.figure.
create table complaints.cohort (
  unit_id uuid not null,
  period smallint not null,
  kind text not null,
  received integer not null,
  due integer not null,
  in_time integer not null,
  days integer[] not null,
  constraint cohort_key primary key (unit_id, period, kind),
  constraint cohort_adds_up check (in_time <= due and due <= received and received > 0)
);
comment on table complaints.cohort is 'distributed(unit_id); rows are only added';
comment on column complaints.cohort.period is 'calendar year and quarter in which they were told: 20264 is the last of 2026';
comment on column complaints.cohort.received is 'without those that the office must not know of';
comment on column complaints.cohort.due is 'answered, or with a last day that had passed, when the quarter was told';
comment on column complaints.cohort.days is 'working days to each answer, in order';

-- What everybody may read of the complaints about an office in a quarter or a year. Few are hidden, and those who would give them
-- away.
create table complaints.figure (
  unit_id uuid not null,
  period smallint not null,
  kind text not null,
  received integer,
  due integer,
  in_time integer,
  median_days integer,
  constraint figure_key primary key (unit_id, period, kind),
  constraint figure_never_few check (received >= 10 and due >= 10),
  constraint figure_share_of_known check ((due is null) = (in_time is null) and (due is null or received is not null))
);
comment on table complaints.figure is 'distributed(unit_id); rows are only added';
comment on column complaints.figure.unit_id is 'all noughts where it is the nation';
comment on column complaints.figure.period is '20264 is the last quarter of 2026, 20260 the year';
comment on column complaints.figure.kind is 'empty where all that wait for an answer are one: all kinds but praise';
comment on column complaints.figure.received is 'null where it is hidden';
comment on column complaints.figure.median_days is 'working days to the answer: as many were answered sooner as later';
create index figure_by_period on complaints.figure (period, unit_id);

-- Quarters that were told.
create table complaints.told (
  period smallint not null,
  told_on date not null,
  constraint told_key primary key (period)
);
comment on table complaints.told is 'local; rows are only added';
