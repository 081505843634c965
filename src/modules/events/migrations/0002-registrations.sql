-- One form that somebody sent: for themselves, or for a whole office. The code on its receipt leads here.
create table events.registration (
  unit_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  form_hash bytea not null,
  institution text not null,
  words text not null,
  version integer not null,
  registered_on date not null,
  erased_on date,
  constraint registration_key primary key (unit_id, id),
  constraint registration_of_event foreign key (unit_id, event_id) references events.event (unit_id, id),
  constraint registration_of_form_once unique (unit_id, form_hash),
  constraint registration_erased_is_empty check (erased_on is null or (institution = '' and words = ''))
);
comment on table events.registration is 'distributed(unit_id)';
comment on column events.registration.form_hash is 'of the form that registered: sent a second time it is the same';
comment on column events.registration.institution is 'from which they come; empty where it was not said';
comment on column events.registration.words is 'what the office must know for what was asked for; without names and numbers';
comment on column events.registration.version is 'counted up by each deed';
create index registration_event on events.registration (unit_id, event_id);

-- One name of it: on one side, with a place there or waiting for it, never both.
create table events.participant (
  unit_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  registration_id uuid not null,
  turn integer not null,
  name bytea,
  side text not null,
  waiting boolean not null,
  cancelled_on date,
  constraint participant_key primary key (unit_id, id),
  constraint participant_of_registration foreign key (unit_id, registration_id) references events.registration (unit_id, id),
  constraint participant_turn_once unique (unit_id, event_id, turn),
  constraint participant_side_known check (side in ('room', 'line')),
  constraint participant_cancelled_waits_for_nothing check (cancelled_on is null or not waiting),
  constraint participant_cancelled_is_nameless check (cancelled_on is null or name is null)
);
comment on table events.participant is 'distributed(unit_id)';
comment on column events.participant.turn is 'counted up within the event under its lock: whoever waits longest comes next';
comment on column events.participant.name is 'sealed; as it is to stand on the certificate; null once it was cancelled or deleted';
create index participant_event on events.participant (unit_id, event_id) where cancelled_on is null;
create index participant_registration on events.participant (unit_id, registration_id);
