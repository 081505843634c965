-- An address of their own at which somebody's calendar reads their agenda. The address is signed over this id; a new id
-- makes the old address nobody's.
create table notices.agenda_key (
  person_id uuid not null,
  id uuid not null,
  made_at timestamptz not null,
  constraint agenda_key_key primary key (person_id),
  constraint agenda_key_once unique (id),
  constraint agenda_key_of_person foreign key (person_id) references identity.person (id) on delete cascade
);
comment on table notices.agenda_key is 'local';
