create schema identity;

-- A person who works with Rangkul. Citizens have no account.
create table identity.person (
  id uuid not null,
  name text not null,
  user_name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  sample boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint person_key primary key (id),
  constraint person_user_name_once unique (user_name),
  constraint person_user_name_form check (user_name ~ '^[a-z0-9](\.?[a-z0-9_-])*$'),
  constraint person_email_once unique (email)
);
comment on table identity.person is 'local';
comment on column identity.person.email is 'lower case; <id>@no-mail.invalid where a person gave none, and then shown nowhere';
comment on column identity.person.image is 'asked for by the sign-in library; always null';
comment on column identity.person.two_factor_enabled is 'a second factor was set up and confirmed by a code';
comment on column identity.person.sample is 'an invented person of the demonstration, who may enter by one click';

-- How a person proves who they are: one row, provider "credential", with the hash of the password.
create table identity.credential (
  id uuid not null,
  person_id uuid not null,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint credential_key primary key (id),
  constraint credential_once unique (provider_id, account_id),
  constraint credential_of foreign key (person_id) references identity.person (id)
);
comment on table identity.credential is 'local';
comment on column identity.credential.account_id is 'the id of the person again, for provider "credential"';
comment on column identity.credential.password is 'Argon2id in the PHC text form; the columns of tokens are for providers that we do not use yet';
create index credential_person on identity.credential (person_id);

create table identity.session (
  id uuid not null,
  person_id uuid not null,
  token text not null,
  factors integer not null default 1,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint session_key primary key (id),
  constraint session_token_once unique (token),
  constraint session_of foreign key (person_id) references identity.person (id),
  constraint session_factors_known check (factors in (1, 2))
);
comment on table identity.session is 'local';
comment on column identity.session.token is 'the cookie carries it signed; the row alone opens nothing';
comment on column identity.session.factors is 'how many factors the person showed when this session began';
comment on column identity.session.expires_at is 'moves on with use; see limits.ts';
create index session_person on identity.session (person_id);

-- Short-lived: a sign-in that waits for its second factor, and how often it was tried.
create table identity.verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint verification_key primary key (id)
);
comment on table identity.verification is 'local';
create index verification_identifier on identity.verification (identifier);

create table identity.second_factor (
  id uuid not null,
  person_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  codes_kept boolean not null default false,
  constraint second_factor_key primary key (id),
  constraint second_factor_once unique (person_id),
  constraint second_factor_of foreign key (person_id) references identity.person (id)
);
comment on table identity.second_factor is 'local';
comment on column identity.second_factor.secret is 'of the codes by time (RFC 6238), encrypted with the secret of the server';
comment on column identity.second_factor.backup_codes is 'those not used yet, encrypted with the secret of the server';
comment on column identity.second_factor.codes_kept is 'the person said that they wrote the backup codes down; they are never shown again';
comment on column identity.second_factor.verified is 'false until the person typed a first code';

-- How often an address asked for something in the present window.
create table identity.rate (
  id uuid not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint rate_key primary key (id),
  constraint rate_once unique (key)
);
comment on table identity.rate is 'local';
comment on column identity.rate.key is 'network address and path';
comment on column identity.rate.last_request is 'milliseconds since 1970';

-- How often one user name was tried in vain, from whatever address.
create table identity.attempt (
  key text not null,
  count integer not null,
  since timestamptz not null,
  constraint attempt_key primary key (key)
);
comment on table identity.attempt is 'local';
comment on column identity.attempt.key is 'SHA-256 of the name that was typed, known or not';

-- Who held which role, where, from when until when. Rows are ended, never changed or deleted.
create table identity.role_held (
  id uuid not null,
  person_id uuid not null,
  role text not null,
  programme text,
  unit_id uuid not null,
  valid_from date not null,
  valid_until date,
  given_by text,
  constraint role_held_key primary key (id),
  constraint role_held_person foreign key (person_id) references identity.person (id),
  constraint role_held_unit foreign key (unit_id) references units.unit (id),
  constraint role_held_time check (valid_until >= valid_from)
);
comment on table identity.role_held is 'local';
comment on column identity.role_held.role is 'a word of roles.ts';
comment on column identity.role_held.programme is 'null reaches every programme';
comment on column identity.role_held.unit_id is 'where the role is held: for a verifier, the own office';
comment on column identity.role_held.valid_until is 'first day on which it is held no more; the day it began where it never came to hold';
comment on column identity.role_held.given_by is 'id of the person who gave it; null is the program itself';
create index role_held_person on identity.role_held (person_id);
create index role_held_unit on identity.role_held (unit_id);

-- The provinces that a regional role covers, written down when it is given.
create table identity.role_province (
  role_held_id uuid not null,
  province_code text not null,
  constraint role_province_key primary key (role_held_id, province_code),
  constraint role_province_role foreign key (role_held_id) references identity.role_held (id)
);
comment on table identity.role_province is 'local';
