-- Somebody was there. One row for each participant, so that a second time is the same one.
create table events.check_in (
  unit_id uuid not null,
  participant_id uuid not null,
  event_id uuid not null,
  how text not null,
  noted_by uuid,
  at timestamptz not null,
  constraint check_in_key primary key (unit_id, participant_id),
  constraint check_in_of_participant foreign key (unit_id, participant_id) references events.participant (unit_id, id),
  constraint check_in_known check (how in ('code', 'desk')),
  constraint check_in_at_desk_by_somebody check ((how = 'desk') = (noted_by is not null))
);
comment on table events.check_in is 'distributed(unit_id)';
comment on column events.check_in.how is 'by the code that changes, or on the list of the desk';
comment on column events.check_in.noted_by is 'person, without foreign key: a person may be removed';
comment on column events.check_in.at is 'by the clock of the server';
create index check_in_event on events.check_in (unit_id, event_id);
