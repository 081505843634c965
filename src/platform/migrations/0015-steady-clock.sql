-- A clock that was set wrongly must not throw away what is to be kept: since when it goes steadily is known here.
create table platform.clock (
  one boolean not null default true constraint clock_one check (one),
  seen_at timestamptz not null,
  steady_since timestamptz,
  no_leap_since timestamptz,
  constraint clock_key primary key (one)
);
comment on table platform.clock is 'local; one row, written anew every half minute';
comment on column platform.clock.seen_at is 'the last moment that any process noted';
comment on column platform.clock.steady_since is 'the first moment after a jump of the clock; null where none was seen';
comment on column platform.clock.no_leap_since is 'the same of a jump back, or ahead further than a machine sleeps; null where none was seen';
