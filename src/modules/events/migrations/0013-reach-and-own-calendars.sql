-- Who was reached, by what people say of themselves if they wish: counted at once, never kept by person. Deleted when it was told.
create table events.reach_counter (
  unit_id uuid not null,
  event_id uuid not null,
  province_code text not null,
  dimension text not null,
  grp text not null,
  n integer not null,
  constraint reach_counter_key primary key (unit_id, event_id, province_code, dimension, grp),
  constraint reach_counter_of_event foreign key (unit_id, event_id) references events.event (unit_id, id),
  constraint reach_counter_counts check (n > 0)
);
comment on table events.reach_counter is 'distributed(unit_id)';
comment on column events.reach_counter.province_code is 'from where somebody came, as they said it';
comment on column events.reach_counter.grp is 'empty where all are one; counts of few: shown through the layer alone';

alter table events.participant add column reach_said boolean not null default false;
comment on column events.participant.reach_said is 'that they said something of themselves, so that nobody counts twice; never what';

-- What may be told of a quarter, once and for ever.
create table events.reach_release (
  period integer not null,
  told_on date not null,
  constraint reach_release_key primary key (period)
);
comment on table events.reach_release is 'local';
comment on column events.reach_release.period is '20264: the fourth quarter of 2026, by the day of the event';
create table events.reach_told (
  period integer not null,
  province_code text not null,
  dimension text not null,
  grp text not null,
  n integer,
  constraint reach_told_key primary key (period, province_code, dimension, grp),
  constraint reach_told_of_release foreign key (period) references events.reach_release (period)
);
comment on table events.reach_told is 'local';
comment on column events.reach_told.province_code is 'empty: the nation';
comment on column events.reach_told.n is 'null where it is hidden';

-- A calendar of one person: which registrations it holds. Its address bears a token of chance, of which a digest alone is kept.
create table events.own_calendar (
  token_digest bytea not null,
  unit_id uuid not null,
  registration_id uuid not null,
  made_on date not null,
  constraint own_calendar_key primary key (token_digest, unit_id, registration_id)
);
comment on table events.own_calendar is 'local';
comment on column events.own_calendar.token_digest is 'keyed; renewed, the old address leads to nothing';
create index own_calendar_registration on events.own_calendar (unit_id, registration_id);
