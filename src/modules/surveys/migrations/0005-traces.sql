-- How many answers of one device a unit had today, over all mixings of the day. Gone when the day is over.
create table surveys.trace (
  unit_id uuid not null,
  day date not null,
  trace bytea not null,
  answers integer not null,
  constraint trace_key primary key (unit_id, day, trace)
);
comment on table surveys.trace is 'local; nothing of a day that is over';
comment on column surveys.trace.trace is 'as in surveys.arrival: a hash under a key that only the running process knows';
