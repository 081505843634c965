-- How many offices have a row in each province, told or hidden: how many pages their list has, without reading it.
alter table complaints.told_there add column offices bigint;
insert into complaints.told_there (period, province_code, due, in_time, offices)
select figure.period, unit.province_code, coalesce(sum(figure.due), 0), coalesce(sum(figure.in_time), 0), count(*)
from complaints.figure as figure
join complaints.told on told.period = figure.period
join units.directory as unit on unit.unit_id = figure.unit_id
  and unit.valid_from <= told.told_on and (unit.valid_until is null or told.told_on < unit.valid_until)
where figure.kind = ''
group by figure.period, unit.province_code
on conflict (period, province_code) do update set offices = excluded.offices;
update complaints.told_there set offices = 0 where offices is null;
comment on column complaints.told_there.offices is 'null where the version before told it, until the next round';
comment on column complaints.told_there.due is 'of the offices whose own number is told, and no others; 0 where all are hidden';
