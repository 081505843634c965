-- How one office lends: how long a copy is kept for somebody, on which days it is open, and when a card is forgotten.
create table library.lending (
  unit_id uuid not null,
  keeps_days integer not null,
  forgets_after integer not null,
  open_days integer[] not null,
  last_number integer not null,
  constraint lending_key primary key (unit_id),
  constraint lending_numbers check (keeps_days between 1 and 30 and forgets_after between 0 and 1825 and last_number between 0 and 999)
);
comment on table library.lending is 'local';
comment on column library.lending.keeps_days is 'days on which the office is open for which a copy lies ready for whoever reserved it';
comment on column library.lending.forgets_after is 'days after its last day until a card is deleted';
comment on column library.lending.open_days is 'weekdays, 1 is Monday; holidays of the calendar are closed besides';
comment on column library.lending.last_number is 'of the slip that was last put into a reserved copy; after 999 comes 1';

-- Somebody who may borrow. The number of the card leads here by way of receipts, and stands nowhere.
create table library.member (
  id uuid not null,
  unit_id uuid not null,
  name bytea not null,
  contact bytea,
  old_number bytea,
  form_hash bytea not null,
  valid_until date not null,
  added_on date not null,
  version integer not null,
  constraint member_key primary key (id),
  constraint member_of_form_once unique (unit_id, form_hash),
  constraint member_old_number_once unique (unit_id, old_number)
);
comment on table library.member is 'local; deleted on wish, and some days after it ended';
comment on column library.member.name is 'sealed under the key of the server';
comment on column library.member.contact is 'sealed too; null where they gave none';
comment on column library.member.old_number is 'keyed digest of the number in a system before this one: known at the desk, opens nothing without a new card';
comment on column library.member.form_hash is 'of the form that added them: sent a second time it is the same member';
comment on column library.member.valid_until is 'the last day on which they may borrow';

-- A copy that somebody has at home, or had. Who had it is forgotten when it is back.
create table library.loan (
  id uuid not null,
  unit_id uuid not null,
  copy_id uuid not null,
  member_id uuid,
  lent_on date not null,
  due_on date not null,
  renewed integer not null,
  reminded boolean not null,
  returned_on date,
  returned_at timestamptz,
  constraint loan_key primary key (id),
  constraint loan_of_copy foreign key (copy_id) references library.copy (id),
  constraint loan_of_member foreign key (member_id) references library.member (id),
  constraint loan_open_has_member check (returned_on is not null or member_id is not null),
  constraint loan_days_in_order check (due_on >= lent_on and returned_on >= lent_on)
);
comment on table library.loan is 'local';
comment on column library.loan.member_id is 'null some minutes after the copy came back: what somebody read is remembered by nobody';
comment on column library.loan.reminded is 'of its last day, whoever chose to be';
comment on column library.loan.returned_at is 'so that it can be undone for some minutes; null after that';
-- Of two who lend the same copy at once, exactly one wins.
create unique index loan_open_once on library.loan (copy_id) where returned_on is null;
create index loan_of_member_open on library.loan (member_id) where member_id is not null;
create index loan_of_copy_at on library.loan (copy_id);
create index loan_of_unit on library.loan (unit_id, due_on) where returned_on is null;

-- Whose card is open at the desk of one person.
create table library.desk (
  unit_id uuid not null,
  actor_id uuid not null,
  member_id uuid not null,
  used_at timestamptz not null,
  constraint desk_key primary key (unit_id, actor_id),
  constraint desk_of_member foreign key (member_id) references library.member (id) on delete cascade
);
comment on table library.desk is 'local';
comment on column library.desk.used_at is 'a card that nobody used for some minutes is closed';

-- What was done at a desk in the last minutes, so that it can be undone.
create table library.desk_deed (
  id uuid not null,
  unit_id uuid not null,
  actor_id uuid not null,
  kind text not null,
  loan_id uuid not null,
  reservation_id uuid,
  due_before date,
  done_at timestamptz not null,
  constraint desk_deed_key primary key (id),
  constraint desk_deed_of_loan foreign key (loan_id) references library.loan (id) on delete cascade,
  constraint desk_deed_kind_known check (kind in ('lent', 'returned', 'renewed'))
);
comment on table library.desk_deed is 'local; deleted when it can be undone no more';
comment on column library.desk_deed.reservation_id is 'that ended with the loan, or for which the copy was put aside';
comment on column library.desk_deed.due_before is 'of a renewal';
create index desk_deed_last on library.desk_deed (unit_id, actor_id, done_at);

-- Somebody waits for a title.
create table library.reservation (
  id uuid not null,
  unit_id uuid not null,
  record_id uuid not null,
  member_id uuid not null,
  asked_at timestamptz not null,
  state text not null,
  copy_id uuid,
  number integer,
  kept_until date,
  constraint reservation_key primary key (id),
  constraint reservation_of_record foreign key (record_id) references library.record (id),
  constraint reservation_of_member foreign key (member_id) references library.member (id) on delete cascade,
  constraint reservation_of_copy foreign key (copy_id) references library.copy (id),
  constraint reservation_once unique (record_id, member_id),
  constraint reservation_state_known check (state in ('waiting', 'kept', 'lent')),
  constraint reservation_kept_is_whole check (state = 'waiting' or (copy_id is not null and number is not null and kept_until is not null))
);
comment on table library.reservation is 'local; deleted when the copy was lent or the wish withdrawn';
comment on column library.reservation.state is 'lent: for some minutes, so that it can be undone';
comment on column library.reservation.number is 'on the slip in the copy, in place of a name';
create unique index reservation_of_copy_once on library.reservation (copy_id) where state = 'kept';
create index reservation_waiting on library.reservation (record_id, asked_at);
create index reservation_of_unit on library.reservation (unit_id, state);
create index reservation_of_member_all on library.reservation (member_id);
