-- What is told of the offices of a province, added up when the quarter is told: it follows from requests.told and says nothing more.
create table requests.told_there (
  period smallint not null,
  province_code text not null,
  ended bigint not null,
  in_time bigint not null,
  constraint told_there_key primary key (period, province_code),
  constraint told_there_counted check (in_time between 0 and ended)
);
comment on table requests.told_there is 'local; rows are only added';
comment on column requests.told_there.province_code is 'where an office lay on the day on which the quarter was told';

insert into requests.told_there (period, province_code, ended, in_time)
select told.period, unit.province_code, sum(told.ended), sum(told.in_time)
from requests.told
join requests.told_quarter as quarter on quarter.period = told.period
join units.directory as unit on unit.unit_id = told.unit_id
  and unit.valid_from <= quarter.told_on and (unit.valid_until is null or quarter.told_on < unit.valid_until)
group by told.period, unit.province_code;
