create schema library;

-- Numbers of records, MARC 001: counted up, never used twice.
create sequence library.control_number;

-- Books that an office keeps together under one rule of who may read of them and how long they are lent.
create table library.collection (
  id uuid not null,
  unit_id uuid not null,
  slug text not null,
  name jsonb not null,
  open_to text not null,
  loan_days integer,
  at_once integer not null,
  renewals integer not null,
  closed_on date,
  constraint collection_key primary key (id),
  constraint collection_slug_once unique (slug),
  constraint collection_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  constraint collection_open_to_known check (open_to in ('everyone', 'signed-in')),
  constraint collection_loan_takes_days check (loan_days between 1 and 365),
  constraint collection_numbers check (at_once between 0 and 100 and renewals between 0 and 20)
);
comment on table library.collection is 'local';
comment on column library.collection.slug is 'the word of the collection in addresses and the set of OAI-PMH; never changes';
comment on column library.collection.open_to is 'who may find and read its records: everyone, or whoever is signed in';
comment on column library.collection.loan_days is 'null where nothing leaves the reading room';
comment on column library.collection.at_once is 'copies that one member may have at home at once';
comment on column library.collection.renewals is 'how often a loan may be made longer';
create index collection_of_unit on library.collection (unit_id);

-- One title. The MARC record is what is kept; all else is read out of it again when it changes.
create table library.record (
  id uuid not null,
  collection_id uuid not null,
  control_number text not null,
  version integer not null,
  marc jsonb not null,
  title text not null,
  facts jsonb not null,
  formats text[] not null,
  languages text[] not null,
  kind text not null,
  year integer,
  source text not null,
  source_key text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  constraint record_key primary key (id),
  constraint record_number_once unique (control_number),
  constraint record_in_collection foreign key (collection_id) references library.collection (id),
  constraint record_source_known check (source in ('written', 'marc', 'slims', 'own')),
  constraint record_of_source_once unique (collection_id, source, source_key)
);
comment on table library.record is 'local';
comment on column library.record.control_number is 'MARC 001';
comment on column library.record.version is 'counted up by each change';
comment on column library.record.marc is 'MARC in JSON: {"leader", "fields": [{"001": …}, {"245": {"ind1", "ind2", "subfields": [{"a": …}]}}]}';
comment on column library.record.facts is 'what lists and pages show, read out of marc: see records/facts.ts';
comment on column library.record.formats is 'accessible formats: see records/formats.ts';
comment on column library.record.languages is 'MARC codes of languages (ISO 639-2/B)';
comment on column library.record.kind is 'see records/kinds.ts';
comment on column library.record.source_key is 'by which its source knows it: what comes a second time changes this record';
comment on column library.record.changed_at is 'datestamp of OAI-PMH, to the second; also set when it is removed';
comment on column library.record.removed_at is 'removed records stay, so that harvesters hear of it';
create index record_changed on library.record (changed_at, id);
create index record_of_collection on library.record (collection_id);

-- One piece on the shelf.
create table library.copy (
  id uuid not null,
  unit_id uuid not null,
  record_id uuid not null,
  barcode text not null,
  call_number text not null,
  place text not null,
  state text not null,
  note text not null,
  version integer not null,
  added_on date not null,
  constraint copy_key primary key (id),
  constraint copy_barcode_once unique (unit_id, barcode),
  constraint copy_of_record foreign key (record_id) references library.record (id),
  constraint copy_barcode_form check (barcode ~ '^[A-Za-z0-9./-]{1,40}$'),
  constraint copy_state_known check (state in ('in-use', 'in-repair', 'missing', 'withdrawn'))
);
comment on table library.copy is 'local';
comment on column library.copy.unit_id is 'the office of its collection';
comment on column library.copy.place is 'shelf or room, in words; empty where it is not said';
comment on column library.copy.state is 'in-use copies can be lent or read; whether one is lent now stands with the loans';
create index copy_of_record on library.copy (record_id);
