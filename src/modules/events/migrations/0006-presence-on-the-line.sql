-- For how long somebody followed the line, as a list of the meeting tool says it: each list once, however often it is read.
create table events.presence (
  unit_id uuid not null,
  participant_id uuid not null,
  list_hash bytea not null,
  event_id uuid not null,
  minutes integer not null,
  constraint presence_key primary key (unit_id, participant_id, list_hash),
  constraint presence_of_participant foreign key (unit_id, participant_id) references events.participant (unit_id, id),
  constraint presence_takes_time check (minutes >= 0)
);
comment on table events.presence is 'distributed(unit_id)';
comment on column events.presence.list_hash is 'of the file, which is not kept';
create index presence_event on events.presence (unit_id, event_id);

alter table events.check_in
  drop constraint check_in_known,
  add constraint check_in_known check (how in ('code', 'desk', 'door', 'line'));
comment on column events.check_in.how is 'by the code that changes, on the list of the desk, at a door without network, or on the list of a meeting tool';
