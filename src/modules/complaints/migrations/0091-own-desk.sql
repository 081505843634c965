-- What somebody has on one desk is read in its order. By person alone it was sought as if the same people sat at every
-- desk, collected and sorted: 68 ms of a hundred thousand, and 1.5 ms with this one. Nothing is written to it when it is
-- filed. The one by person alone serves whoever oversees all desks.
create index on_desk_own on complaints.on_desk (unit_id, assigned_to, due_on, complaint_id) where assigned_to is not null;
