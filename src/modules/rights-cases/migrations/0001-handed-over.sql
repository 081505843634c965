create schema rights_cases;

-- What another module took in and gave away, because it tells of an alleged violation of rights. All of it is sealed.
create table rights_cases.handed_over (
  unit_id uuid not null,
  id uuid not null,
  received_at timestamptz not null,
  story bytea not null,
  contact bytea,
  constraint handed_over_key primary key (unit_id, id)
);
comment on table rights_cases.handed_over is 'distributed(unit_id)';
comment on column rights_cases.handed_over.unit_id is 'the office that it concerns; its people never see that it exists';
comment on column rights_cases.handed_over.id is 'new: nothing here leads back to where it came from';
comment on column rights_cases.handed_over.story is 'what was told and said, where, on which day, what the person needs; sealed with the key of the server';
comment on column rights_cases.handed_over.contact is 'who told it; sealed apart; null where nothing was said';
