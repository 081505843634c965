alter table library.record add column kept_out boolean not null default false;
comment on column library.record.kept_out is 'a librarian took it out: what is published anew does not bring it back';
