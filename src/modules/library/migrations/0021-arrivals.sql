-- A file of another library, from the moment it is handed in: looked at first, then taken in, then perhaps taken back.
create table library.arrival (
  id uuid not null,
  unit_id uuid not null,
  collection_id uuid not null,
  kind text not null,
  file_name text not null,
  size integer not null,
  pieces text[] not null,
  state text not null,
  version integer not null,
  seen integer not null,
  done_to integer not null,
  by_id text not null,
  at timestamptz not null,
  ended_at timestamptz,
  held_until timestamptz,
  constraint arrival_key primary key (id),
  constraint arrival_into_collection foreign key (collection_id) references library.collection (id),
  constraint arrival_kind_known check (kind in ('iso-2709', 'marcxml', 'slims-books', 'slims-items')),
  constraint arrival_state_known check (
    state in ('reading', 'previewed', 'writing', 'done', 'undoing', 'undone', 'given-up')
  )
);
comment on table library.arrival is 'local';
comment on column library.arrival.size is 'bytes';
comment on column library.arrival.pieces is 'where its bytes lie in the file store, sealed, in their order; none when nobody reads them any more';
comment on column library.arrival.seen is 'how many of its records were read and judged';
comment on column library.arrival.done_to is 'number of the last record that was written or taken back';
comment on column library.arrival.held_until is 'a process works on it until then; longer if it says so again';
create index arrival_of_unit on library.arrival (unit_id, at);

-- One record of such a file, and what became of it. What it says is not kept here: it is in the file, and then in the catalogue.
create table library.arrival_item (
  arrival_id uuid not null,
  number integer not null,
  place integer not null,
  verdict text not null,
  title text not null,
  notes text[] not null,
  source_key text,
  seal text not null,
  target_id uuid,
  target_version integer,
  before jsonb,
  done boolean not null,
  constraint arrival_item_key primary key (arrival_id, number),
  constraint arrival_item_of_arrival foreign key (arrival_id) references library.arrival (id)
);
comment on table library.arrival_item is 'local';
comment on column library.arrival_item.number is 'from 1, in the order of the file';
comment on column library.arrival_item.place is 'byte at which it begins, or line, or row';
comment on column library.arrival_item.verdict is 'see arrivals/arrival.ts';
comment on column library.arrival_item.notes is 'reason|what it is about; see arrivals/arrival.ts';
comment on column library.arrival_item.seal is 'digest of what it says, by which a second one is known';
comment on column library.arrival_item.target_id is 'the record or copy that it is, or became';
comment on column library.arrival_item.target_version is 'how that was when it was looked at, then when it was written';
comment on column library.arrival_item.before is 'what a changed record or copy said before, so that it can be taken back';
create index arrival_item_of_key on library.arrival_item (arrival_id, source_key);
