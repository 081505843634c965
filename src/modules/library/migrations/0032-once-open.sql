-- Whoever harvested a record hears that it is gone, also when it is only no longer open to everyone.
alter table library.record add column offered boolean not null default false;
comment on column library.record.offered is 'whether it was ever open to everyone, so that harvesters may know it';
update library.record set offered = true
from library.collection as collection
where collection.id = collection_id and open_to = 'everyone';
