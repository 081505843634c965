-- How many offices are told of in each province: how many pages their list has, without reading it.
alter table requests.told_there add column offices bigint;
update requests.told_there as there set offices = counted.offices
from (
  select told.period, unit.province_code, count(*) as offices
  from requests.told
  join requests.told_quarter as quarter on quarter.period = told.period
  join units.directory as unit on unit.unit_id = told.unit_id
    and unit.valid_from <= quarter.told_on and (unit.valid_until is null or quarter.told_on < unit.valid_until)
  group by told.period, unit.province_code
) as counted
where counted.period = there.period and counted.province_code = there.province_code;
update requests.told_there set offices = 0 where offices is null;
comment on column requests.told_there.offices is 'null where the version before told it, until the next round';
