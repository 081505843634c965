create schema webhooks;

-- Who wants to be told of what everybody may see: an address of another program.
create table webhooks.address (
  id uuid not null,
  url text not null,
  secret bytea not null,
  secret_before bytea,
  before_until timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  off_at timestamptz,
  off_why text,
  constraint address_key primary key (id),
  constraint address_is_https check (url like 'https://%'),
  constraint address_off_why_known check (off_why in ('person', 'failing', 'gone')),
  constraint address_off_has_reason check ((off_at is null) = (off_why is null))
);
comment on table webhooks.address is 'local';
comment on column webhooks.address.secret is 'for the signature, sealed with the key of the server; shown once, when it was made';
comment on column webhooks.address.secret_before is 'signs along until before_until, so that the other side can change at its leisure';
comment on column webhooks.address.made_by is 'person, without foreign key';
comment on column webhooks.address.off_why is 'person: switched off by hand; failing: too many tries failed; gone: it answered that it is gone';

-- One thing to tell to one address. Of words that people wrote nothing is in it: what it names is read where everybody reads it.
create table webhooks.delivery (
  address_id uuid not null,
  event_id text not null,
  type text not null,
  body jsonb not null,
  at timestamptz not null,
  attempts integer not null,
  next_try_at timestamptz,
  delivered_at timestamptz,
  answered integer,
  failure text,
  constraint delivery_key primary key (address_id, event_id),
  constraint delivery_to foreign key (address_id) references webhooks.address (id) on delete cascade
);
comment on table webhooks.delivery is 'local';
comment on column webhooks.delivery.event_id is 'the same for all tries: whoever gets it twice does it once';
comment on column webhooks.delivery.next_try_at is 'null: delivered, or given up';
comment on column webhooks.delivery.answered is 'status of the last answer; its words are never read';
comment on column webhooks.delivery.failure is 'a word: timeout, refused-address, no-connection, status';
create index delivery_due on webhooks.delivery (next_try_at) where next_try_at is not null;
create index delivery_newest on webhooks.delivery (address_id, at desc);
