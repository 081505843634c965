create schema keys;

-- Whoever may read confidential cases has a pair of keys. The private half is locked with their own password, or with a
-- passphrase of its own for who signs in elsewhere: nobody who holds these data can open it.
create table keys.person_key (
  person_id uuid not null,
  number integer not null,
  public_key bytea not null,
  locked bytea not null,
  salt bytea not null,
  lock text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  constraint person_key_key primary key (person_id, number),
  constraint person_key_of foreign key (person_id) references identity.person (id),
  constraint person_key_lock_known check (lock in ('password', 'passphrase'))
);
comment on table keys.person_key is 'local';
comment on column keys.person_key.number is 'from 1; a new pair is a new row, what was sealed to an older one opens with that one';
comment on column keys.person_key.public_key is 'X25519, 32 bytes';
comment on column keys.person_key.locked is 'the private half, sealed under a key that Argon2id makes of the secret and the salt';
comment on column keys.person_key.lock is 'what opens it: the password of signing in, or a passphrase for cases alone';
comment on column keys.person_key.ended_at is 'nothing new is sealed to it from then on';

-- The pair of an office, for what arrives before somebody in particular has it.
create table keys.office_key (
  unit_id uuid not null,
  number integer not null,
  public_key bytea not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  constraint office_key_key primary key (unit_id, number)
);
comment on table keys.office_key is 'local';
comment on column keys.office_key.number is 'from 1; changed when somebody who held it leaves';

-- Its private half, once for each officer who holds it; put there only by somebody who could open it.
create table keys.office_share (
  unit_id uuid not null,
  number integer not null,
  person_id uuid not null,
  person_key integer not null,
  sealed bytea not null,
  given_at timestamptz not null,
  constraint office_share_key primary key (unit_id, number, person_id, person_key),
  constraint office_share_of foreign key (unit_id, number) references keys.office_key (unit_id, number) on delete cascade,
  constraint office_share_to foreign key (person_id, person_key) references keys.person_key (person_id, number)
);
comment on table keys.office_share is 'local';
comment on column keys.office_share.sealed is 'the private half of the office, in a sealed box to the pair of the person';
create index office_share_person on keys.office_share (person_id);

-- What a session has unlocked, under a key that only the cookie of that browser holds.
create table keys.unlocked (
  digest bytea not null,
  owner_id uuid not null,
  session_id uuid,
  number integer not null,
  sealed bytea not null,
  until timestamptz not null,
  constraint unlocked_key primary key (digest),
  constraint unlocked_in foreign key (session_id) references identity.session (id) on delete cascade
);
comment on table keys.unlocked is 'local; deleted with its session, when it was locked, and when its time is over';
comment on column keys.unlocked.digest is 'keyed digest of the key in the cookie';
comment on column keys.unlocked.owner_id is 'a person, or the receipt of whoever came by a code';
comment on column keys.unlocked.session_id is 'null between the password and the second factor, and for who has no account';
comment on column keys.unlocked.number is 'which of the pairs of the person; 0 of a receipt';
comment on column keys.unlocked.sealed is 'the private half, under the key in the cookie';
create index unlocked_session on keys.unlocked (session_id);
