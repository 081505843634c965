-- Indices of surveys that other systems counted, as their lists tell them. They stand beside ours and are never mixed in.
create table surveys.brought (
  unit_id uuid not null,
  instrument text not null,
  span text not null,
  id uuid not null,
  starts_on date not null,
  index numeric not null,
  people integer not null,
  source text not null,
  link text not null,
  import_id uuid not null,
  at timestamptz not null,
  constraint brought_key primary key (unit_id, instrument, span),
  constraint brought_has_people check (people > 0)
);
comment on table surveys.brought is 'distributed(unit_id)';
comment on column surveys.brought.span is 'a year, half-year, quarter or month: 2023, 2023-S1, 2023-T3, 2023-05';
comment on column surveys.brought.starts_on is 'first day of the span';
comment on column surveys.brought.index is 'exact, on the scale of the instrument';
comment on column surveys.brought.people is 'who answered; never so few that somebody could be found';
comment on column surveys.brought.source is 'system or paper that says so';
comment on column surveys.brought.link is 'where it is published; empty where it is not on the web';
comment on column surveys.brought.import_id is 'of imports.import, without foreign key';
create index brought_by_import on surveys.brought (import_id);
