create schema receipts;

-- The code of a citizen leads here, and from here to what they filed. Who they are stands nowhere in this schema.
create table receipts.receipt (
  id uuid not null,
  code_digest bytea not null,
  pin_hash text,
  kind text not null,
  subject_id uuid not null,
  unit_id uuid not null,
  issued_on date not null,
  constraint receipt_key primary key (id),
  constraint receipt_code_once unique (code_digest)
);
comment on table receipts.receipt is 'local; found by the digest of a code alone, whatever unit it leads to';
comment on column receipts.receipt.id is 'of chance, without time: a cookie of the visit names it';
comment on column receipts.receipt.code_digest is 'HMAC-SHA-256 under the key of the server; the code itself is kept nowhere';
comment on column receipts.receipt.pin_hash is 'Argon2id over code and PIN, so that the row alone says nothing of the PIN; null where none was set';
comment on column receipts.receipt.kind is 'a word of kinds.ts: which module the subject belongs to';
comment on column receipts.receipt.subject_id is 'without foreign key: the subject is a row of a higher module, and may be distributed';
comment on column receipts.receipt.unit_id is 'of the subject, to find it where it lies';
comment on column receipts.receipt.issued_on is 'a day, never an hour';
create index receipt_subject on receipts.receipt (subject_id, kind);

-- How often something was tried within a window that is open. A try that was right is taken back.
create table receipts.attempt (
  key bytea not null,
  count integer not null,
  until timestamptz not null,
  constraint attempt_key primary key (key)
);
comment on table receipts.attempt is 'local; deleted when its window has closed, a day later at most';
comment on column receipts.attempt.key is 'keyed digest of the window and of what is counted: a code that was typed, known or not, or a network on one day';

-- What a citizen has written so far and not yet sent.
create table receipts.draft (
  key_digest bytea not null,
  kind text not null,
  body bytea not null,
  saved_at timestamptz not null,
  constraint draft_key primary key (key_digest)
);
comment on table receipts.draft is 'local; deleted when it was sent, and 24 hours after it was last saved';
comment on column receipts.draft.key_digest is 'keyed digest of the key in the cookie';
comment on column receipts.draft.kind is 'the form that it belongs to';
comment on column receipts.draft.body is 'sealed under the key in the cookie and again under the key of the server: neither opens it alone';
