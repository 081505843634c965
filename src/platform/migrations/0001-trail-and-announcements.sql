-- What lower modules tell higher ones. Written in the transaction of the deed, delivered after it.
create table platform.announcement (
  id bigint generated always as identity,
  name text not null,
  body jsonb not null,
  announced_at timestamptz not null,
  delivered_at timestamptz,
  attempts integer not null default 0,
  last_failure text,
  constraint announcement_key primary key (id)
);
comment on table platform.announcement is 'local';
comment on column platform.announcement.body is 'never holds personal data';
create index announcement_waiting on platform.announcement (id) where delivered_at is null;

-- One row for every act of consequence. Who, what, when, of which thing; never the details.
create table platform.trail (
  id bigint generated always as identity,
  chain text not null,
  deed text not null,
  actor_id text,
  actor_kind text not null,
  subject_kind text not null,
  subject_id text not null,
  at timestamptz not null,
  details_hash text not null,
  place bigint,
  before_hash text,
  hash text,
  constraint trail_key primary key (id),
  constraint trail_chain_known check (chain in ('results', 'operations', 'confidential')),
  constraint trail_linked_whole check ((place is null) = (hash is null) and (place is null) = (before_hash is null)),
  constraint trail_place_once unique (chain, place)
);
comment on table platform.trail is 'local';
comment on column platform.trail.details_hash is 'SHA-256 of salt and details; both are kept apart and may be erased';
comment on column platform.trail.place is 'position in the chain, from 1, given in commit order by a job; null is the unlinked tail';
comment on column platform.trail.before_hash is 'hash of the row before it in the chain';
create index trail_unlinked on platform.trail (id) where place is null;
create index trail_subject on platform.trail (subject_kind, subject_id);

create table platform.trail_details (
  trail_id bigint not null,
  salt text not null,
  details jsonb not null,
  constraint trail_details_key primary key (trail_id),
  constraint trail_details_of foreign key (trail_id) references platform.trail (id)
);
comment on table platform.trail_details is 'local; a row may be erased and the chain stays verifiable';

-- The last place of each chain, so that a cut tail is found.
create table platform.trail_head (
  chain text not null,
  place bigint not null,
  hash text not null,
  constraint trail_head_key primary key (chain)
);
comment on table platform.trail_head is 'local';

-- A form that was sent twice is done once.
create table platform.post (
  key text not null,
  sent_at timestamptz not null,
  answered_with text,
  constraint post_key primary key (key)
);
comment on table platform.post is 'local';
comment on column platform.post.answered_with is 'address that the first sending led to; null while it is under way';
