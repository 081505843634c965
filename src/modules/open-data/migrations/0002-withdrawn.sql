-- A version is taken back for a person's sake alone: its files answer no more, and what is known of it stays.
alter table open_data.version add column withdrawn_on date;
alter table open_data.version add column why_withdrawn text;
alter table open_data.version add constraint version_withdrawn_whole check ((withdrawn_on is null) = (why_withdrawn is null));
comment on column open_data.version.withdrawn_on is 'since this day nobody gets its rows or files; null while everybody does';
comment on column open_data.version.why_withdrawn is 'why, for everybody to read; it names nobody';
