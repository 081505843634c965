create schema api;

-- A program of an office that may do more than everybody: registered by whoever runs the site, for one unit.
create table api.system (
  id uuid not null,
  name text not null,
  contact text not null,
  unit_id uuid not null,
  scopes text[] not null,
  secret_digest text not null,
  secret_before text,
  before_until timestamptz,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  constraint system_key primary key (id),
  constraint system_name_said check (name <> ''),
  constraint system_has_scope check (cardinality(scopes) > 0),
  constraint system_before_ends check ((secret_before is null) = (before_until is null))
);
comment on table api.system is 'local';
comment on column api.system.name is 'as everybody reads it beside what it told: of a program, never of a person';
comment on column api.system.contact is 'address of the office that runs it';
comment on column api.system.unit_id is 'without foreign key: units are distributed';
comment on column api.system.scopes is 'as scopes.ts names them';
comment on column api.system.secret_digest is 'SHA-256 of a secret of 256 bits of chance: nothing to guess, so no slow hash; the secret was shown once';
comment on column api.system.secret_before is 'still taken until before_until, so that the other side can change at its leisure';
comment on column api.system.made_by is 'person, without foreign key';
comment on column api.system.ended_at is 'from then on nothing of it is taken; the row stays, for what it told stays';

-- A token is kept a day longer than it holds, so that an old one is told from a wrong one.
create table api.token (
  digest text not null,
  system_id uuid not null,
  scopes text[] not null,
  expires_at timestamptz not null,
  constraint token_key primary key (digest),
  constraint token_of foreign key (system_id) references api.system (id) on delete cascade
);
comment on table api.token is 'local';
comment on column api.token.digest is 'SHA-256 of a token of 256 bits of chance';
create index token_old on api.token (expires_at);

-- A deed that a system did under a key of its own choice, and what it was answered: the same again for a day.
create table api.deed (
  system_id uuid not null,
  key text not null,
  asked text not null,
  answer text not null,
  at timestamptz not null,
  constraint deed_key primary key (system_id, key),
  constraint deed_of foreign key (system_id) references api.system (id) on delete cascade
);
comment on table api.deed is 'local';
comment on column api.deed.asked is 'SHA-256 of operation, address and body';
comment on column api.deed.answer is 'JSON as it was sent: text, so that it is sent again byte for byte';
create index deed_old on api.deed (at);
