-- Codes on paper: an invitation, or the way back for who lost password or telephone. No e-mail is needed.
create table identity.code (
  id uuid not null,
  person_id uuid not null,
  purpose text not null,
  hash text not null,
  made_by uuid,
  made_at timestamptz not null,
  until timestamptz not null,
  used_at timestamptz,
  replaced_at timestamptz,
  form text,
  constraint code_key primary key (id),
  constraint code_person foreign key (person_id) references identity.person (id),
  constraint code_maker foreign key (made_by) references identity.person (id),
  constraint code_purpose_known check (purpose in ('invitation', 'password', 'password-and-second-factor')),
  constraint code_ends_once check (used_at is null or replaced_at is null),
  constraint code_form_once unique (form)
);
comment on table identity.code is 'local';
comment on column identity.code.hash is 'SHA-256 of id and code: a code is 80 bits of chance, so nobody can try them all, and a slow hash would add nothing';
comment on column identity.code.made_by is 'the administrator; null is the program itself';
comment on column identity.code.until is 'first moment at which it opens nothing any more';
comment on column identity.code.replaced_at is 'a later code took its place, or the account was closed';
comment on column identity.code.form is 'SHA-256 of the key of the form that asked for it: sent again, the same form makes no second code';
create index code_of on identity.code (person_id);
create index code_by on identity.code (made_by) where made_by is not null;
create unique index code_open_once on identity.code (person_id) where used_at is null and replaced_at is null;

alter table identity.person
  add column arrived_at timestamptz,
  add column signed_in_at timestamptz,
  add column introduced_at timestamptz,
  add column closed_on date,
  add column version integer not null default 1;
comment on column identity.person.arrived_at is 'when this person first proved who they are, by a code or a password; null is invited at most';
comment on column identity.person.signed_in_at is 'the last time';
comment on column identity.person.introduced_at is 'the tour of the first day was finished, or skipped for ever';
comment on column identity.person.closed_on is 'the day on which the account was closed; null is open';
comment on column identity.person.version is 'counts the changes of name and address, so that two editors notice each other';
-- Before this step nobody was invited: who was there had a password.
update identity.person set arrived_at = created_at;

-- An empty installation has an administrator before it has a unit.
alter table identity.role_held
  alter column unit_id drop not null,
  add constraint role_held_place
    check (unit_id is not null or role in ('assessor', 'auditor', 'administrator'));
comment on column identity.role_held.unit_id is 'where the role is held: for a verifier, the own office; null where the role reaches the nation and belongs to no unit';

alter table identity.second_factor add column last_step bigint;
comment on column identity.second_factor.last_step is 'number of the half minute whose code was last accepted: no code opens twice (RFC 6238, 5.2)';

comment on column identity.attempt.key is 'SHA-256 of what was tried (password or code) and of the name that was typed, known or not, or of the network address';
