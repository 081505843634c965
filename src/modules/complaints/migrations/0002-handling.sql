-- What nobody may handle is looked at again every hour.
create index complaint_without_desk on complaints.complaint (unit_id, id) where handler_id is null and ended_on is null;

-- What the person who told it says of how it was handled, once it has ended. Said again, it is changed.
create table complaints.rating (
  unit_id uuid not null,
  complaint_id uuid not null,
  handled smallint not null,
  solved smallint not null,
  way text not null,
  rated_on date not null,
  constraint rating_key primary key (unit_id, complaint_id),
  constraint rating_of_complaint foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade,
  constraint rating_levels check (handled between 1 and 4 and solved between 1 and 4),
  constraint rating_way_known check (way in ('code', 'desk'))
);
comment on table complaints.rating is 'distributed(unit_id)';
comment on column complaints.rating.handled is 'answered in time and kindly? 1 lowest, 4 highest';
comment on column complaints.rating.solved is 'is it solved? 1 lowest, 4 highest';
comment on column complaints.rating.way is 'by the person with their code, or told at the desk';
comment on column complaints.rating.rated_on is 'a day, never an hour';
