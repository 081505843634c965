create schema appointments;

-- An hour of an office at which so many people can come; some of the places are kept for those who need them.
create table appointments.slot (
  unit_id uuid not null,
  id uuid not null,
  on_day date not null,
  from_hour text not null,
  minutes integer not null,
  places integer not null,
  kept integer not null,
  closed_on date,
  reason text,
  constraint slot_key primary key (unit_id, id),
  constraint slot_hour_known check (from_hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint slot_takes_time check (minutes between 5 and 480),
  constraint slot_has_places check (places >= 1 and kept between 0 and places),
  constraint slot_closed_with_reason check ((closed_on is null) = (reason is null))
);
comment on table appointments.slot is 'distributed(unit_id)';
comment on column appointments.slot.from_hour is 'as clocks of the province show it';
comment on column appointments.slot.kept is 'of the places: for whoever says that they need one; nobody proves it';
create unique index slot_once on appointments.slot (unit_id, on_day, from_hour) where closed_on is null;

-- A place that somebody took. Who they are stands nowhere: the code on their receipt leads here.
create table appointments.booking (
  unit_id uuid not null,
  id uuid not null,
  slot_id uuid not null,
  form_hash bytea not null,
  in_need boolean not null,
  kept_place boolean not null,
  service_id uuid,
  word text not null,
  about text not null,
  version integer not null,
  booked_on date not null,
  cancelled_on date,
  erased_on date,
  constraint booking_key primary key (unit_id, id),
  constraint booking_of_slot foreign key (unit_id, slot_id) references appointments.slot (unit_id, id),
  constraint booking_of_form_once unique (unit_id, form_hash),
  constraint booking_kept_for_need check (in_need or not kept_place),
  constraint booking_erased_is_empty check (erased_on is null or (word = '' and about = '' and service_id is null and not in_need))
);
comment on table appointments.booking is 'distributed(unit_id)';
comment on column appointments.booking.form_hash is 'of the form that booked: sent a second time it is the same';
comment on column appointments.booking.in_need is 'they ticked a need; which one is not kept';
comment on column appointments.booking.word is 'by which the counter knows them: a short word of their own, not their name';
comment on column appointments.booking.version is 'counted up by each deed';
create index booking_slot on appointments.booking (unit_id, slot_id) where cancelled_on is null;
