-- A case that had ended is opened again: its clock goes on as if it had never ended.
alter table procedures.line drop constraint line_why_known;
alter table procedures.line add constraint line_why_known
  check (why in ('paused', 'resumed', 'decree', 'transferred', 'extended', 'ended', 'reopened'));
