-- What is read, seen or heard at an event, and afterwards: an address, and how those follow it who do not see or hear.
create table events.material (
  unit_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  kind text not null,
  title text not null,
  address text not null,
  in_words text not null,
  added_by uuid,
  added_on date not null,
  constraint material_key primary key (unit_id, id),
  constraint material_of_event foreign key (unit_id, event_id) references events.event (unit_id, id),
  constraint material_kind_known check (kind in ('document', 'film', 'sound')),
  constraint material_once unique (unit_id, event_id, address),
  constraint material_sound_has_words check (kind <> 'sound' or in_words <> '')
);
comment on table events.material is 'distributed(unit_id)';
comment on column events.material.kind is 'a film is one whose captions were confirmed by whoever added it';
comment on column events.material.in_words is 'address of all that is said, to read; a sound is not taken without';
comment on column events.material.added_by is 'person, without foreign key: a person may be removed';
