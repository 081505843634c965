create schema channels;

-- By which way somebody wants to hear that there is news of a case of theirs. Their address lies sealed, and nobody reads it.
create table channels.reach (
  unit_id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  channel text not null,
  sealed bytea not null,
  lang text not null,
  zone text not null,
  constraint reach_key primary key (unit_id, subject_kind, subject_id),
  constraint reach_channel_known check (channel in ('email', 'sms', 'whatsapp')),
  constraint reach_zone_known check (zone in ('WIB', 'WITA', 'WIT'))
);
comment on table channels.reach is 'distributed(unit_id)';
comment on column channels.reach.sealed is 'an address of mail or a number, sealed with the key of the server; opened to send, never shown';
comment on column channels.reach.zone is 'whose night is left in peace';

-- "There is news": one message for all that happens until it is sent. It says neither what nor of whom.
create table channels.message (
  unit_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id text not null,
  due_at timestamptz,
  last boolean not null,
  tries integer not null,
  ended_at timestamptz,
  outcome text,
  constraint message_key primary key (unit_id, id),
  constraint message_of foreign key (unit_id, subject_kind, subject_id)
    references channels.reach (unit_id, subject_kind, subject_id) on delete cascade,
  constraint message_outcome_known check (outcome in ('sent', 'refused', 'gave-up')),
  constraint message_ends_once check ((due_at is null) = (ended_at is not null) and (ended_at is null) = (outcome is null))
);
comment on table channels.message is 'distributed(unit_id)';
comment on column channels.message.last is 'no more can follow: with it the address is forgotten';
comment on column channels.message.due_at is 'the next try; null: it has ended';
create unique index message_waiting on channels.message (unit_id, subject_kind, subject_id) where due_at is not null;
create index message_due on channels.message (due_at) where due_at is not null;
