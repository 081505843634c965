create schema procedures;

-- A clock of a case: by which step of which procedure, since when, until when. What the subject is, its own module
-- knows; here it is a word and an id. Where the clock stands now; how it came there is in procedures.line.
create table procedures.clock (
  unit_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  procedure_id text not null,
  procedure_version integer not null,
  step text not null,
  office_id uuid not null,
  zone text not null,
  province_code text,
  started_at timestamptz not null,
  extended boolean not null,
  due_on date not null,
  provisional boolean not null,
  paused_on date,
  question text,
  answer_by date,
  ended_on date,
  outcome text,
  overdue_told smallint,
  reminders_told smallint not null,
  reminded_on date,
  look_on date,
  look_for text,
  constraint clock_key primary key (unit_id, id),
  constraint clock_zone_known check (zone in ('WIB', 'WITA', 'WIT')),
  constraint clock_pause_whole check ((paused_on is null) = (question is null) and (paused_on is null) = (answer_by is null)),
  constraint clock_end_whole check ((ended_on is null) = (outcome is null)),
  constraint clock_ended_stands_still check (ended_on is null or (paused_on is null and look_on is null)),
  constraint clock_outcome_known check (outcome in ('met', 'late')),
  constraint clock_look_whole check ((look_on is null) = (look_for is null)),
  constraint clock_look_known check (look_for in ('remind', 'overdue', 'pause-over'))
);
comment on table procedures.clock is 'distributed(unit_id)';
comment on column procedures.clock.unit_id is 'where the subject lives; never changes, also when the case is passed on';
comment on column procedures.clock.subject_kind is 'a word of the module that owns the subject: complaint';
comment on column procedures.clock.office_id is 'the unit that has to act by this clock, without foreign key';
comment on column procedures.clock.province_code is 'of the office, for its own free days; null counts by those of the nation alone';
comment on column procedures.clock.due_on is 'the last day; while the clock stands still, the last day if the answer comes as late as it may';
comment on column procedures.clock.provisional is 'no decree lists the free days of some of its days yet';
comment on column procedures.clock.paused_on is 'since when it stands still; null while it runs';
comment on column procedures.clock.question is 'what the reporter was asked, as they were asked it';
comment on column procedures.clock.answer_by is 'the last day on which an answer is waited for';
comment on column procedures.clock.overdue_told is '0: that the last day is over was told; from 1 on, the level of escalation that was told last';
comment on column procedures.clock.reminders_told is 'of the reminders of the present last day';
comment on column procedures.clock.look_on is 'the next day on which something is to be told of it';
create unique index clock_running_once on procedures.clock (unit_id, subject_kind, subject_id, step) where ended_on is null;
create index clock_of_subject on procedures.clock (unit_id, subject_kind, subject_id);
create index clock_to_look_at on procedures.clock (look_on) where look_on is not null;
create index clock_running on procedures.clock (due_on) where ended_on is null;

-- A time in which a clock stood still. One question may hold up several clocks of a subject.
create table procedures.pause (
  unit_id uuid not null,
  clock_id uuid not null,
  number integer not null,
  question_id uuid not null,
  question text not null,
  from_on date not null,
  until_on date,
  over_told boolean not null,
  constraint pause_key primary key (unit_id, clock_id, number),
  constraint pause_of_clock foreign key (unit_id, clock_id) references procedures.clock (unit_id, id),
  constraint pause_in_order check (until_on >= from_on)
);
comment on table procedures.pause is 'distributed(unit_id)';
comment on column procedures.pause.question_id is 'the same for all clocks that one question holds up';
comment on column procedures.pause.until_on is 'the day of the answer, which still stands still; null while nobody has answered';
comment on column procedures.pause.over_told is 'that nobody answered in time was told';

-- What happened to a clock: when its last day moved, from which to which, and why. Rows are only added.
create table procedures.line (
  unit_id uuid not null,
  clock_id uuid not null,
  number integer not null,
  at timestamptz not null,
  why text not null,
  due_before date,
  due_after date not null,
  words text,
  constraint line_key primary key (unit_id, clock_id, number),
  constraint line_of_clock foreign key (unit_id, clock_id) references procedures.clock (unit_id, id),
  constraint line_why_known check (why in ('started', 'paused', 'resumed', 'decree', 'transferred', 'extended', 'ended'))
);
comment on table procedures.line is 'distributed(unit_id); rows are only added';
comment on column procedures.line.due_before is 'null where it has just been started';
comment on column procedures.line.words is 'the question, or the reason; null where the word says it all';
