-- How much went by which rule of the table of terms, on which day.
create table personal_data.carried_out (
  id uuid not null,
  rule text not null,
  n integer not null,
  on_day date not null,
  constraint carried_out_key primary key (id),
  constraint carried_out_something check (n > 0)
);
comment on table personal_data.carried_out is 'local; rows are only added';
comment on column personal_data.carried_out.rule is 'code of a rule of retention.yaml';
create index carried_out_rule on personal_data.carried_out (rule, id desc);
