-- What a device noted at the door where there was no network, as it told it: merged as often as it is sent, each once.
create table events.door_reading (
  unit_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  participant_id uuid not null,
  read_at timestamptz not null,
  came_at timestamptz not null,
  constraint door_reading_key primary key (unit_id, id),
  constraint door_reading_of_participant foreign key (unit_id, participant_id) references events.participant (unit_id, id)
);
comment on table events.door_reading is 'distributed(unit_id)';
comment on column events.door_reading.id is 'made on the device, so that what is sent or carried twice is one';
comment on column events.door_reading.read_at is 'by the clock of the device, which may be wrong';
comment on column events.door_reading.came_at is 'by the clock of the server';
create index door_reading_event on events.door_reading (unit_id, event_id);
create index door_reading_participant on events.door_reading (unit_id, participant_id);

alter table events.check_in
  drop constraint check_in_known,
  drop constraint check_in_at_desk_by_somebody,
  add constraint check_in_known check (how in ('code', 'desk', 'door')),
  add constraint check_in_noted_by_somebody check ((how = 'code') = (noted_by is null));
comment on column events.check_in.how is 'by the code that changes, on the list of the desk, or at a door without network';
comment on column events.check_in.at is 'by the clock of the server, or of a device at the door where its clock lies within the event; the earliest that is known';
