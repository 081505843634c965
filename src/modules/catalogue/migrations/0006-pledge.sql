-- The pledge of an office to keep its service standard (maklumat pelayanan): signed, published, looked at again. From its
-- signature on it never changes; the next one is a row of its own.
create table catalogue.pledge (
  unit_id uuid not null,
  number integer not null,
  id uuid not null,
  state text not null,
  revision integer not null,
  text jsonb not null,
  place text not null,
  signer_name text not null,
  signer_position text not null,
  review_on date not null,
  written_at timestamptz not null,
  written_by uuid,
  signed_on date,
  signed_by uuid,
  published_on date,
  ended_on date,
  withdrawn_why text,
  constraint pledge_key primary key (unit_id, number),
  constraint pledge_id_once unique (unit_id, id),
  constraint pledge_state check (state in ('draft', 'signed', 'published', 'renewed', 'withdrawn')),
  constraint pledge_counts check (number > 0 and revision > 0),
  constraint pledge_is_signed check (state in ('draft', 'withdrawn') or signed_on is not null),
  constraint pledge_is_published check (state not in ('published', 'renewed') or published_on is not null),
  constraint pledge_has_ended check ((state in ('renewed', 'withdrawn')) = (ended_on is not null)),
  constraint pledge_says_why check ((state = 'withdrawn') = (withdrawn_why is not null))
);
comment on table catalogue.pledge is 'distributed(unit_id)';
comment on column catalogue.pledge.number is 'from 1, of each office';
comment on column catalogue.pledge.revision is 'grows with each saving of the draft: who is slower is told';
comment on column catalogue.pledge.place is 'where it hangs or is printed, in words';
comment on column catalogue.pledge.signer_name is 'as it is printed below the pledge';
comment on column catalogue.pledge.review_on is 'the day by which the office looks at it again';
comment on column catalogue.pledge.signed_by is 'a person; null where a sample signed';
create unique index pledge_in_the_making on catalogue.pledge (unit_id) where state in ('draft', 'signed');
create unique index pledge_that_holds on catalogue.pledge (unit_id) where state = 'published';

-- What it covers: each service as it stood when it was signed.
create table catalogue.pledge_service (
  unit_id uuid not null,
  number integer not null,
  service_id uuid not null,
  version integer not null,
  constraint pledge_service_key primary key (unit_id, number, service_id),
  constraint pledge_service_of foreign key (unit_id, number) references catalogue.pledge (unit_id, number) on delete cascade,
  constraint pledge_service_version foreign key (service_id, version) references catalogue.service_version (service_id, version)
);
comment on table catalogue.pledge_service is 'distributed(unit_id)';
