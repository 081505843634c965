-- A session in which somebody looks what is really on the shelf.
create table library.stocktake (
  id uuid not null,
  unit_id uuid not null,
  collection_id uuid,
  place text not null,
  form_hash bytea not null,
  begun_on date not null,
  closed_on date,
  expected integer,
  missing integer,
  found integer,
  constraint stocktake_key primary key (id),
  constraint stocktake_of_form_once unique (unit_id, form_hash),
  constraint stocktake_of_collection foreign key (collection_id) references library.collection (id),
  constraint stocktake_closed_with_figures check ((closed_on is null) = (expected is null) and (closed_on is null) = (missing is null) and (closed_on is null) = (found is null))
);
comment on table library.stocktake is 'local';
comment on column library.stocktake.collection_id is 'null: all collections of the office';
comment on column library.stocktake.place is 'the shelf that is looked at; empty: all';
comment on column library.stocktake.missing is 'copies that were marked missing when it was closed';

-- A barcode that was read, once for each reading: what a phone sends twice is the same row.
create table library.stocktake_reading (
  stocktake_id uuid not null,
  id uuid not null,
  barcode text not null,
  place text not null,
  constraint stocktake_reading_key primary key (stocktake_id, id),
  constraint stocktake_reading_of foreign key (stocktake_id) references library.stocktake (id) on delete cascade
);
comment on table library.stocktake_reading is 'local';
comment on column library.stocktake_reading.id is 'made where it was read';
comment on column library.stocktake_reading.place is 'the shelf at which it was read; empty where nobody said';
create index stocktake_reading_barcode on library.stocktake_reading (stocktake_id, barcode);
