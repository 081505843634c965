create schema packages;

-- What this installation signs its packages with. It is made when the first package is asked for, and never changes.
create table packages.signing_key (
  one boolean not null default true,
  public_key text not null,
  sealed bytea not null,
  made_at timestamptz not null,
  constraint signing_key_key primary key (one),
  constraint signing_key_is_one check (one)
);
comment on table packages.signing_key is 'local';
comment on column packages.signing_key.public_key is 'Ed25519, 32 bytes in base64; published';
comment on column packages.signing_key.sealed is 'the 32 bytes of chance that the key is made of, sealed with the key of the server';
