-- What somebody has at home is not there.
create or replace view library.copy_there as
select id, record_id,
  not exists (select from library.loan where copy_id = library.copy.id and returned_on is null) as there
from library.copy where state = 'in-use';
