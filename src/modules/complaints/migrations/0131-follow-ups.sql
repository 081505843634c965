-- What an office does because somebody told it something: the way from a complaint to its actions. There is none back: an action names its
-- origin by a sign of chance, and goes on alone when the complaint leaves.
create table complaints.follow_up (
  unit_id uuid not null,
  complaint_id uuid not null,
  ref uuid not null,
  office_id uuid not null,
  opened_on date not null,
  told_on date,
  constraint follow_up_key primary key (unit_id, complaint_id, ref),
  constraint follow_up_of_complaint foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade
);
comment on table complaints.follow_up is 'distributed(unit_id)';
comment on column complaints.follow_up.ref is 'the sign of chance by which the action names its origin';
comment on column complaints.follow_up.office_id is 'whose action it is, without foreign key';
comment on column complaints.follow_up.told_on is 'when whoever told it was told what came of it; null while it has not ended';
create index follow_up_by_ref on complaints.follow_up (ref);
