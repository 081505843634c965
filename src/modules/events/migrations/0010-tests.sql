-- The short test before and after an event: five questions of the organiser with their key.
create table events.test (
  unit_id uuid not null,
  event_id uuid not null,
  questions jsonb not null,
  constraint test_key primary key (unit_id, event_id),
  constraint test_of_event foreign key (unit_id, event_id) references events.event (unit_id, id)
);
comment on table events.test is 'distributed(unit_id)';
comment on column events.test.questions is 'in the order of the instrument; the key is the first of each, shown in another order';

-- Who sat it, once before and once after. What was right is kept, not what was chosen.
create table events.sitting (
  unit_id uuid not null,
  participant_id uuid not null,
  part text not null,
  event_id uuid not null,
  levels jsonb not null,
  constraint sitting_key primary key (unit_id, participant_id, part),
  constraint sitting_of_participant foreign key (unit_id, participant_id) references events.participant (unit_id, id),
  constraint sitting_part_known check (part in ('before', 'after'))
);
comment on table events.sitting is 'distributed(unit_id)';
comment on column events.sitting.levels is '1 for a right answer, 0 for another or none, by code of the question';
create index sitting_event on events.sitting (unit_id, event_id);
