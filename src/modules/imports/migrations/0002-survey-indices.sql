-- Lists of survey indices that other systems counted can be brought along.
alter table imports.import drop constraint import_kind_known;
alter table imports.import add constraint import_kind_known check (kind in ('units', 'people', 'results', 'surveys'));
