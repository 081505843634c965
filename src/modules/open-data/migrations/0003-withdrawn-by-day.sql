-- What was taken back in a year is read by its day, a part at a time.
create index version_withdrawn on open_data.version (withdrawn_on) where withdrawn_on is not null;
