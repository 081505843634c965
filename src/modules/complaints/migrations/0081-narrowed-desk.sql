-- A list that is narrowed is read in its order as well, however much lies on the desk beside it. What waits, what somebody
-- has and what is to be looked at is little: these indexes are small, and nothing is written to them when it is filed.
create index on_desk_of_person on complaints.on_desk (assigned_to, due_on, complaint_id) where assigned_to is not null;
create index on_desk_waiting on complaints.on_desk (unit_id, due_on, complaint_id) where state = 'waiting';
create index on_desk_waiting_of_all on complaints.on_desk (due_on, complaint_id) where state = 'waiting';
drop index complaints.on_desk_to_check;
create index on_desk_to_check on complaints.on_desk (unit_id, due_on, complaint_id) where suspect is not null and state = 'received';
create index on_desk_of_nobody on complaints.on_desk (unit_id, due_on, complaint_id) where assigned_to is null;
create index on_desk_by_kind on complaints.on_desk (unit_id, kind, due_on, complaint_id);
