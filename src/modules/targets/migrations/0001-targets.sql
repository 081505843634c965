create schema targets;

-- What a region wants to reach in a round. Rows are only added: what was aimed at before stays on record.
create table targets.target (
  province_code text not null,
  instrument text not null,
  year smallint not null,
  number integer not null,
  goal text not null,
  units integer,
  due_on date not null,
  reason text not null,
  by_id uuid,
  at timestamptz not null,
  constraint target_key primary key (province_code, instrument, year, number),
  constraint target_goal_known check (goal in ('take-part', 'predicate')),
  constraint target_wants_some check (units is null or units > 0),
  constraint target_says_why check (reason <> '')
);
comment on table targets.target is 'local; rows are only added, the highest number of a region and round counts';
comment on column targets.target.goal is 'take-part: units have asked to take part; predicate: units hold the predicate of this round';
comment on column targets.target.units is 'how many; null is all units that the instrument asks, however many there are then';
comment on column targets.target.due_on is 'last day on which the goal is to be reached';
comment on column targets.target.by_id is 'person, without foreign key: a person may be removed';

-- One sending of reminders: several units at once, by one person or by the program.
create table targets.sending (
  id uuid not null,
  province_code text not null,
  instrument text not null,
  year smallint not null,
  days_before smallint,
  by_id uuid,
  at timestamptz not null,
  constraint sending_key primary key (id)
);
comment on table targets.sending is 'local';
comment on column targets.sending.days_before is 'days before the last day of the round, of what the program sends by itself; null where a person chose';
-- The program reminds once at each of its days, also when two servers look at the clock together.
create unique index sending_by_itself_once on targets.sending (instrument, year, province_code, days_before)
  where days_before is not null;
create index sending_of_region on targets.sending (province_code, instrument, year, at);

create table targets.reminder (
  unit_id uuid not null,
  id uuid not null,
  sending_id uuid not null,
  instrument text not null,
  year smallint not null,
  hindrance text not null,
  words text not null,
  way text not null,
  at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  constraint reminder_key primary key (unit_id, id),
  constraint reminder_way_known check (way in ('inbox', 'letter'))
);
comment on table targets.reminder is 'distributed(unit_id)';
comment on column targets.reminder.sending_id is 'of targets.sending, without foreign key: that is local';
comment on column targets.reminder.hindrance is 'what held the unit back then: a word of the table of rules in the program';
comment on column targets.reminder.words is 'the sentence as it was sent';
comment on column targets.reminder.way is 'inbox: people of the unit read it here; letter: nobody has an account, it is printed';
create index reminder_lately on targets.reminder (unit_id, instrument, year, hindrance, at);
create index reminder_of_sending on targets.reminder (sending_id);
