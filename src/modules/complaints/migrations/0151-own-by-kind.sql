-- Her own of one kind are found as they are listed: among a hundred thousand on her desk, twenty thousand of them hers, the
-- thousand that are counted were picked out of five thousand.
create index on_desk_own_by_kind on complaints.on_desk (unit_id, assigned_to, kind, due_on, complaint_id)
  include (kept_from_some) where assigned_to is not null;
