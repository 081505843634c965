-- Of two who change the rules of a collection at once the second is told: else a collection that was closed would open again.
alter table library.collection add column version integer not null default 1;
