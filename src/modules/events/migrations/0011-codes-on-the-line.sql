-- Of whoever follows the line, how many of the two codes that are told there; said before anybody registers, as the minutes are.
alter table events.event
  add column certificate_codes integer not null default 0,
  add constraint event_certificate_codes_fit check (certificate_codes between 0 and 2);
comment on column events.event.certificate_codes is 'of whoever follows the line at least so many of the two codes; those that were never told are asked of nobody';

-- Two codes of an event that others follow from elsewhere: when each is due is drawn when it begins.
create table events.line_code (
  unit_id uuid not null,
  event_id uuid not null,
  part integer not null,
  due_at timestamptz not null,
  digits text not null,
  told_at timestamptz,
  constraint line_code_key primary key (unit_id, event_id, part),
  constraint line_code_of_event foreign key (unit_id, event_id) references events.event (unit_id, id),
  constraint line_code_part_known check (part in (1, 2)),
  constraint line_code_of_six_digits check (digits ~ '^[0-9]{6}$'),
  constraint line_code_told_when_due check (told_at >= due_at)
);
comment on table events.line_code is 'distributed(unit_id)';
comment on column events.line_code.due_at is 'drawn: one in each half of the event; no page says it before';
comment on column events.line_code.told_at is 'when the host showed it: from then on it holds for some minutes; null where nobody did';

-- Who was there when a code was told, each code once.
create table events.line_code_entered (
  unit_id uuid not null,
  participant_id uuid not null,
  part integer not null,
  event_id uuid not null,
  constraint line_code_entered_key primary key (unit_id, participant_id, part),
  constraint line_code_entered_of_participant foreign key (unit_id, participant_id) references events.participant (unit_id, id),
  constraint line_code_entered_of_code foreign key (unit_id, event_id, part) references events.line_code (unit_id, event_id, part)
);
comment on table events.line_code_entered is 'distributed(unit_id)';
