create schema events;

-- What an office invites to: who may come how, what is known of the way in, and where it stands.
create table events.event (
  unit_id uuid not null,
  id uuid not null,
  state text not null,
  kind text not null,
  mode text not null,
  title text not null,
  about text not null,
  on_day date not null,
  from_hour text not null,
  minutes integer not null,
  province_code text not null,
  place text not null,
  online text not null,
  places_room integer not null,
  places_line integer not null,
  contact text not null,
  access jsonb not null,
  helpers jsonb not null,
  why_cancelled text,
  revision integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint event_key primary key (unit_id, id),
  constraint event_state_known check (state in ('draft', 'open', 'running', 'finished', 'reported', 'cancelled')),
  constraint event_kind_known check (kind in ('dissemination', 'strengthening', 'guidance', 'declaration', 'coaching')),
  constraint event_mode_known check (mode in ('on-site', 'online', 'hybrid')),
  constraint event_hour_known check (from_hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint event_takes_time check (minutes between 5 and 1440),
  constraint event_room_has_places check ((mode = 'online') = (places_room = 0)),
  constraint event_line_has_places check ((mode = 'on-site') = (places_line = 0)),
  constraint event_places_counted check (places_room >= 0 and places_line >= 0),
  constraint event_room_is_somewhere check (mode = 'online' or place <> ''),
  constraint event_says_whom_to_ask check (contact <> ''),
  constraint event_cancelled_with_reason check ((state = 'cancelled') = (why_cancelled is not null))
);
comment on table events.event is 'distributed(unit_id)';
comment on column events.event.from_hour is 'as clocks of the province of the event show it';
comment on column events.event.province_code is 'where it takes place, or whose clocks hold where it is online alone';
comment on column events.event.online is 'an https address for whoever registered; empty where it is not known yet';
comment on column events.event.contact is 'whom to ask what is not known, as it is printed';
comment on column events.event.access is 'what is known of the way in: yes, no or unknown for each fact';
comment on column events.event.helpers is 'interpreter and captioner: whether asked and confirmed, who comes, and a reference for payment that is not public';
comment on column events.event.revision is 'counted up by each deed: whoever acts on an older one is told';
create index event_day on events.event (unit_id, on_day);
create index event_coming on events.event (on_day) where state <> 'draft';
