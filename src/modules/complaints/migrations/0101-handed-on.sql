-- What people say of a case goes on to the surveys as the two questions after a case, without the case. Here stays that it did.
alter table complaints.rating alter column handled drop not null;
alter table complaints.rating alter column solved drop not null;
alter table complaints.rating alter column rated_on drop not null;
alter table complaints.rating add constraint rating_here_or_handed_on check (
  (handled is null) = (solved is null) and (handled is null) = (rated_on is null)
);
comment on column complaints.rating.handled is 'treated with respect? 1 lowest, 4 highest; null once it was handed on';
comment on column complaints.rating.solved is 'is it settled? 1 lowest, 4 highest; null once it was handed on';
comment on column complaints.rating.rated_on is 'a day, never an hour; null once it was handed on';
create index rating_waits on complaints.rating (rated_on) where rated_on is not null;

-- What people who told something say of themselves, if they wish. Nobody reads it: with its quarter it is counted, and removed.
create table complaints.of_self (
  unit_id uuid not null,
  complaint_id uuid not null,
  sealed bytea not null,
  constraint of_self_key primary key (unit_id, complaint_id),
  constraint of_self_of_complaint foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade
);
comment on table complaints.of_self is 'distributed(unit_id)';
comment on column complaints.of_self.sealed is 'words by heading, as JSON, sealed';

-- How many of a group told something in a province in a quarter, and what became of it. Not to be shown: see equity.
create table complaints.voice (
  province text not null,
  period smallint not null,
  dimension text not null,
  grp text not null,
  received integer not null,
  due integer not null,
  in_time integer not null,
  days integer[] not null,
  constraint voice_key primary key (province, period, dimension, grp),
  constraint voice_adds_up check (in_time <= due and due <= received and received > 0)
);
comment on table complaints.voice is 'local; rows are only added';
comment on column complaints.voice.dimension is 'a dimension of surveys; all is everybody together, with an empty group';
comment on column complaints.voice.grp is 'of those who named themselves; whoever said nothing is in all alone';
comment on column complaints.voice.days is 'working days to each answer, in order';

-- Offices of a province that were told something in a quarter: one office alone is not told of as if it were a province.
create table complaints.voice_office (
  province text not null,
  period smallint not null,
  unit_id uuid not null,
  constraint voice_office_key primary key (period, province, unit_id)
);
comment on table complaints.voice_office is 'local; rows are only added';
