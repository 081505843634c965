-- The rule by which a certificate is given stands with the plan, before anybody registers.
alter table events.event
  add column certificate text not null default 'none',
  add column certificate_minutes integer not null default 0,
  add constraint event_certificate_known check (certificate in ('none', 'presence')),
  add constraint event_certificate_minutes_fit check (certificate_minutes between 0 and minutes);
comment on column events.event.certificate is 'none, or for whoever was noted as present';
comment on column events.event.certificate_minutes is 'of whoever follows the line at least so many, by the list of the meeting tool; 0: presence is enough';

-- One certificate for each participant who earned it. The paper itself is set when somebody asks for it.
create table events.certificate (
  unit_id uuid not null,
  participant_id uuid not null,
  event_id uuid not null,
  turn integer not null,
  number text not null,
  name bytea not null,
  side text not null,
  minutes integer,
  issued_on date not null,
  revoked_on date,
  why_revoked text,
  revoked_by uuid,
  constraint certificate_key primary key (unit_id, participant_id),
  constraint certificate_of_participant foreign key (unit_id, participant_id) references events.participant (unit_id, id),
  constraint certificate_revoked_with_reason check ((revoked_on is null) = (why_revoked is null))
);
comment on table events.certificate is 'distributed(unit_id)';
comment on column events.certificate.number is 'as it is compared, all of chance: it leads to a name, so nobody may count on to the next';
comment on column events.certificate.name is 'sealed, as it was when it was issued';
comment on column events.certificate.minutes is 'on the line; null where it was not counted';
comment on column events.certificate.revoked_by is 'person, without foreign key: a person may be removed';
create index certificate_event on events.certificate (unit_id, event_id, turn);

-- From the number that somebody holds to the office that keeps the certificate.
create table events.certificate_number (
  number text not null,
  unit_id uuid not null,
  participant_id uuid not null,
  constraint certificate_number_key primary key (number)
);
comment on table events.certificate_number is 'local';

-- How far the certificates of an event are: the work goes on where it stopped.
create table events.issuing (
  unit_id uuid not null,
  event_id uuid not null,
  begun_by uuid,
  begun_at timestamptz not null,
  last_turn integer not null,
  issued integer not null,
  total integer not null,
  ended_at timestamptz,
  constraint issuing_key primary key (unit_id, event_id),
  constraint issuing_of_event foreign key (unit_id, event_id) references events.event (unit_id, id)
);
comment on table events.issuing is 'distributed(unit_id)';
comment on column events.issuing.last_turn is 'of the participant who was looked at last';
create index issuing_waits on events.issuing (begun_at) where ended_at is null;
