create schema complaints;

-- What somebody told, as it was told. Who told it lies apart and sealed (complaints.contact); where it lies now and who
-- works on it is complaints.on_desk.
create table complaints.complaint (
  unit_id uuid not null,
  id uuid not null,
  ref text not null,
  sheet bytea not null,
  kind text not null,
  concern text not null,
  service_id uuid,
  story text not null,
  place text,
  happened_on date,
  level text not null,
  may_publish boolean not null,
  interpreter text,
  channel text not null,
  lang text not null,
  filed_at timestamptz not null,
  procedure text not null,
  state text not null,
  state_before text,
  triage text,
  handler_id uuid,
  excluded_units uuid[] not null,
  accused uuid[] not null,
  version integer not null,
  ended_on date,
  constraint complaint_key primary key (unit_id, id),
  constraint complaint_sent_once unique (unit_id, sheet),
  constraint complaint_kind_known check (kind in ('complaint', 'criticism', 'suggestion', 'question', 'praise')),
  constraint complaint_concern_known check (concern in ('service', 'staff', 'head', 'rights')),
  constraint complaint_level_known check (level in ('public-hidden', 'unit-hidden', 'unknown')),
  constraint complaint_channel_known check (channel in ('web', 'desk', 'letter', 'phone', 'outreach', 'import')),
  constraint complaint_triage_known check (triage in ('service', 'misconduct', 'rights')),
  constraint complaint_state_known check (state in ('received', 'verified', 'disposed', 'in-process', 'waiting', 'answered',
    'reopened', 'finished', 'redirected', 'refused', 'withdrawn', 'deemed-withdrawn')),
  constraint complaint_waits_from_somewhere check ((state = 'waiting') = (state_before is not null)),
  constraint complaint_story_fits check (length(story) between 1 and 20000)
);
comment on table complaints.complaint is 'distributed(unit_id)';
comment on column complaints.complaint.unit_id is 'the office that it concerns, as first told; it never changes. Who works on it is handler_id';
comment on column complaints.complaint.ref is 'what staff call it: eight signs of chance, K7M2-9QXD. It is not the code of the person and opens nothing';
comment on column complaints.complaint.sheet is 'hash of the key of the form: sent twice it is one';
comment on column complaints.complaint.level is 'public-hidden: the public does not see who; unit-hidden: the office it concerns neither; unknown: nobody, no name was kept';
comment on column complaints.complaint.may_publish is 'the person agreed that a copy without names may be shown to everybody';
comment on column complaints.complaint.interpreter is 'what the person needs to talk with us: sign language, a language, in their own words';
comment on column complaints.complaint.lang is 'language of the page on which it was written: id, en';
comment on column complaints.complaint.procedure is 'whose days count: sp4n';
comment on column complaints.complaint.state_before is 'where it goes back to once the person has answered';
comment on column complaints.complaint.triage is 'what an officer found it to be; null while nobody looked';
comment on column complaints.complaint.handler_id is 'the office that works on it; null where nobody may: all who could are accused';
comment on column complaints.complaint.excluded_units is 'offices whose people never see that it exists';
comment on column complaints.complaint.accused is 'people who never see that it exists, without foreign key: a person may be removed';
comment on column complaints.complaint.version is 'counts deeds, for two who work on it at once';

-- Who told it and how they are reached: sealed, and read by deed alone. No row where nothing was told.
create table complaints.contact (
  unit_id uuid not null,
  complaint_id uuid not null,
  sealed bytea not null,
  constraint contact_key primary key (unit_id, complaint_id),
  constraint contact_of_complaint foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade
);
comment on table complaints.contact is 'distributed(unit_id)';
comment on column complaints.contact.sealed is 'name, telephone, e-mail, address; sealed with the key of the server';

-- What happened, from the filing on, and what was said. Rows are only added.
create table complaints.entry (
  unit_id uuid not null,
  complaint_id uuid not null,
  number integer not null,
  what text not null,
  by_kind text not null,
  by_id uuid,
  at timestamptz not null,
  words text,
  shown boolean not null,
  about jsonb not null,
  constraint entry_key primary key (unit_id, complaint_id, number),
  constraint entry_of_complaint foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade,
  constraint entry_by_known check (by_kind in ('person', 'citizen', 'system'))
);
comment on table complaints.entry is 'distributed(unit_id); rows are only added';
comment on column complaints.entry.what is 'the deed: filed, verify, ask, answer … or note';
comment on column complaints.entry.by_id is 'of staff, without foreign key; null for the person who told and for the program';
comment on column complaints.entry.shown is 'whether the person who told it reads it';
comment on column complaints.entry.about is 'what belongs to the deed: ids, days, codes; no words of people';

-- What lies on the desk of an office, for its list. A complaint lies on one desk, or on none when it has ended.
create table complaints.on_desk (
  unit_id uuid not null,
  complaint_unit_id uuid not null,
  complaint_id uuid not null,
  ref text not null,
  kind text not null,
  concern text not null,
  state text not null,
  filed_on date not null,
  due_on date,
  assigned_to uuid,
  excluded_units uuid[] not null,
  accused uuid[] not null,
  constraint on_desk_key primary key (unit_id, complaint_id)
);
comment on table complaints.on_desk is 'distributed(unit_id)';
comment on column complaints.on_desk.unit_id is 'the office on whose desk it lies';
comment on column complaints.on_desk.complaint_unit_id is 'with complaint_id the key of the complaint';
comment on column complaints.on_desk.due_on is 'the next day by which something must be done';
comment on column complaints.on_desk.assigned_to is 'person, without foreign key; null while nobody took it';
create index on_desk_in_order on complaints.on_desk (unit_id, due_on, complaint_id);
