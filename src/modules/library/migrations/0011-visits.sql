-- How many came to the reading room. Nobody is named.
create table library.visit_count (
  unit_id uuid not null,
  on_day date not null,
  half text not null,
  purpose text not null,
  n integer not null,
  constraint visit_count_key primary key (unit_id, on_day, half, purpose),
  constraint visit_count_half_known check (half in ('morning', 'afternoon')),
  constraint visit_count_not_below_nought check (n >= 0)
);
comment on table library.visit_count is 'local';
comment on column library.visit_count.half is 'of the day, before or from noon on by the clocks of the office';
comment on column library.visit_count.purpose is 'a word of visits/purposes.ts';
