-- What is closed a second time can be drawn a second time, and what was found of the first closing is not said of it.
alter table complaints.drawn_closing add column number integer not null default 1;
alter table complaints.drawn_closing add column is_over boolean not null default false;
comment on column complaints.drawn_closing.number is 'the how manyeth of this complaint that was drawn';
comment on column complaints.drawn_closing.is_over is 'it was opened again since';
update complaints.drawn_closing as drawn set is_over = true
from complaints.complaint as told
where told.unit_id = drawn.unit_id and told.id = drawn.complaint_id and told.state <> 'finished';
alter table complaints.drawn_closing drop constraint drawn_closing_key;
alter table complaints.drawn_closing add constraint drawn_closing_key primary key (unit_id, complaint_id, number);
