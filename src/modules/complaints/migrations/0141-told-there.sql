-- What the offices of a province are told to have answered in time, added up when the quarter is told: with 25,000 offices a page that
-- added them up itself would take three times as long as one with 250. It follows from complaints.figure and says nothing more.
create table complaints.told_there (
  period smallint not null,
  province_code text not null,
  due bigint not null,
  in_time bigint not null,
  constraint told_there_key primary key (period, province_code),
  constraint told_there_counted check (in_time between 0 and due)
);
comment on table complaints.told_there is 'local; rows are only added';
comment on column complaints.told_there.province_code is 'where an office lay on the day on which the quarter was told';
comment on column complaints.told_there.due is 'of the offices whose own number is told, and no others';

insert into complaints.told_there (period, province_code, due, in_time)
select figure.period, unit.province_code, sum(figure.due), sum(figure.in_time)
from complaints.figure as figure
join complaints.told on told.period = figure.period
join units.directory as unit on unit.unit_id = figure.unit_id
  and unit.valid_from <= told.told_on and (unit.valid_until is null or told.told_on < unit.valid_until)
where figure.kind = '' and figure.due is not null
group by figure.period, unit.province_code;
