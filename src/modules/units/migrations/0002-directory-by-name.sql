-- The first offices of a province by name, without sorting all of them: of 1,850 a page shows fifty.
create index directory_by_name on units.directory_row (province_code, name, slug);
