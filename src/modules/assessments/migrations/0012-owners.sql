-- Which office of a region answers for which right. Rows are only added: whoever answered before stays on record.
create table assessments.owner (
  unit_id uuid not null,
  assessment_id uuid not null,
  topic text not null,
  number integer not null,
  owner_id uuid,
  by_id uuid,
  at timestamptz not null,
  constraint owner_key primary key (unit_id, assessment_id, topic, number),
  constraint owner_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id)
);
-- The list of work of an office asks for all that it was given, whatever region it is of.
create index owner_by_office on assessments.owner (owner_id);
comment on table assessments.owner is 'distributed(unit_id); rows are only added, the highest number of a topic counts';
comment on column assessments.owner.unit_id is 'the regional government, whose assessment it is';
comment on column assessments.owner.topic is 'code of the group of the instrument whose items the office answers';
comment on column assessments.owner.owner_id is 'the office, a unit below the region; null where the region took the topic back to itself';
comment on column assessments.owner.by_id is 'person, without foreign key: people are local data';

-- An office hands its part over, and the region may send it back. The last event says where the part stands.
create table assessments.part_event (
  unit_id uuid not null,
  assessment_id uuid not null,
  owner_id uuid not null,
  number integer not null,
  what text not null,
  topics jsonb not null,
  reason text not null,
  by_id uuid,
  at timestamptz not null,
  constraint part_event_key primary key (unit_id, assessment_id, owner_id, number),
  constraint part_event_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id),
  constraint part_event_what_known check (what in ('handed-over', 'sent-back')),
  constraint part_event_return_says_why check (what = 'handed-over' or reason <> '')
);
comment on table assessments.part_event is 'distributed(unit_id); rows are only added';
comment on column assessments.part_event.owner_id is 'the office whose part it is';
comment on column assessments.part_event.topics is 'the topics of the part then, each with the number of the owner row that gave it; what is given later, or again, is not among them';
