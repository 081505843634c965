create schema meetings;

-- A meeting of a series of an office: what is planned, and where it stands.
create table meetings.meeting (
  unit_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  number integer not null,
  state text not null,
  title text not null,
  on_day date not null,
  from_hour text not null,
  minutes integer not null,
  place text not null,
  online text not null,
  chair_id uuid not null,
  note_taker_id uuid not null,
  agenda jsonb not null,
  invited jsonb not null,
  guests jsonb not null,
  about jsonb,
  why_cancelled text,
  revision integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint meeting_key primary key (unit_id, id),
  constraint meeting_numbered_once unique (unit_id, series_id, number),
  constraint meeting_state_known check (state in ('planned', 'running', 'drafting', 'waiting', 'approved', 'cancelled')),
  constraint meeting_hour_known check (from_hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint meeting_takes_time check (minutes between 5 and 1440),
  constraint meeting_is_somewhere check (place <> '' or online <> ''),
  constraint meeting_approved_by_another check (chair_id <> note_taker_id),
  constraint meeting_cancelled_with_reason check ((state = 'cancelled') = (why_cancelled is not null))
);
comment on table meetings.meeting is 'distributed(unit_id)';
comment on column meetings.meeting.series_id is 'the id of the first meeting of the series';
comment on column meetings.meeting.from_hour is 'as clocks of the province of the office show it';
comment on column meetings.meeting.online is 'an https address; empty where there is none';
comment on column meetings.meeting.chair_id is 'person, without foreign key: a person may be removed';
comment on column meetings.meeting.agenda is 'titles, in order';
comment on column meetings.meeting.invited is 'ids of units';
comment on column meetings.meeting.guests is 'names and institutions of others who are invited';
comment on column meetings.meeting.about is 'the unit or assessment that it is about; who may not read that assessment does not find the meeting';
comment on column meetings.meeting.revision is 'counted up by each deed: whoever acts on an older one is told';
create index meeting_day on meetings.meeting (unit_id, on_day);

-- A version of the minutes. The last one may be a draft; what was approved stays as it is.
create table meetings.minutes (
  unit_id uuid not null,
  meeting_id uuid not null,
  number integer not null,
  points jsonb not null,
  attendance jsonb not null,
  decisions jsonb not null,
  carried jsonb,
  why text,
  returned text,
  written_by uuid,
  written_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  instead boolean not null,
  constraint minutes_key primary key (unit_id, meeting_id, number),
  constraint minutes_of_meeting foreign key (unit_id, meeting_id) references meetings.meeting (unit_id, id),
  constraint minutes_correction_says_why check ((number = 1) = (why is null)),
  constraint minutes_approved_whole check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (carried is null))
);
comment on table meetings.minutes is 'distributed(unit_id)';
comment on column meetings.minutes.points is 'what was discussed, one for each item of the agenda';
comment on column meetings.minutes.carried is 'follow-ups of earlier meetings as they stood at the approval';
comment on column meetings.minutes.why is 'the reason of a correction; null of the first version';
comment on column meetings.minutes.returned is 'why the chair sent it back, until it is sent again';
comment on column meetings.minutes.instead is 'the head of the office approved, because the chair had left it';

create function meetings.approved_stays() returns trigger
language plpgsql
as $$
begin
  raise exception 'approved minutes never change';
end
$$;
create trigger minutes_approved_stays before update or delete on meetings.minutes
for each row when (old.approved_at is not null)
execute function meetings.approved_stays();
