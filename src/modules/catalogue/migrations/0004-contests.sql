-- What people who were there say of it: that it is as the office says, or that it is not.
create table catalogue.contest (
  unit_id uuid not null,
  id uuid not null,
  facility_id uuid not null,
  at_check integer not null,
  says text not null,
  words text not null,
  photo_as text,
  photo_shows text,
  seen_on date not null,
  told_on date not null,
  teller bytea not null,
  state text not null,
  answer text,
  answered_on date,
  answered_by uuid,
  constraint contest_key primary key (unit_id, id),
  constraint contest_of foreign key (unit_id, facility_id) references catalogue.facility (unit_id, id) on delete cascade,
  constraint contest_once unique (unit_id, facility_id, at_check, teller),
  constraint contest_says check (says in ('confirms', 'contests')),
  constraint contest_state check (state in ('open', 'granted', 'rejected', 'withdrawn'))
);
comment on table catalogue.contest is 'distributed(unit_id)';
comment on column catalogue.contest.at_check is 'the check of the office that it speaks of';
comment on column catalogue.contest.teller is 'digest under our key of whoever said it: the same person counts once; nobody is found by it';
comment on column catalogue.contest.state is 'granted: the office says they are right, and the next check ends it';
create index contest_open on catalogue.contest (unit_id, facility_id) where state in ('open', 'granted');
