-- How often something moved that shows from a day on: what was counted of days before it still holds. Tables of past days are
-- not counted anew because somebody hands in something today.
create table standings.moved (
  instrument text not null,
  year smallint not null,
  from_day date not null,
  times bigint not null,
  constraint moved_key primary key (instrument, year, from_day)
);
comment on table standings.moved is 'local';
comment on column standings.moved.from_day is 'the day in Jakarta at whose end the move stands';

comment on column standings.round.version is 'rises with every change; moves, which show from a day on, are counted by that day in standings.moved besides';
