-- Whom an identity provider of the office knows under which name of its own. Written once the person agreed, with their password.
create table identity.provider_link (
  id uuid not null,
  person_id uuid not null,
  issuer text not null,
  subject text not null,
  linked_at timestamptz not null,
  used_at timestamptz,
  constraint provider_link_key primary key (id),
  constraint provider_link_subject_once unique (issuer, subject),
  constraint provider_link_person_once unique (person_id, issuer),
  constraint provider_link_of foreign key (person_id) references identity.person (id)
);
comment on table identity.provider_link is 'local';
comment on column identity.provider_link.issuer is 'address of the provider, as its identity tokens say it';
comment on column identity.provider_link.subject is 'what the provider calls this person and never gives to another (OpenID Connect Core, 2); no e-mail address opens an account';
comment on column identity.provider_link.used_at is 'when it last opened the account';
