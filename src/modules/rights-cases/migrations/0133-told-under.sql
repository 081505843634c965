-- A year is told once, under what the installation had set that day: whoever reads it years later must know what few was.
alter table rights_cases.told_year add column least integer;
comment on column rights_cases.told_year.least is 'fewer were hidden; null of a year that was told before this was kept';
