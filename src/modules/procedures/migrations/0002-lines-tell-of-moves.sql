-- A clock that starts moves nothing: what it started with stands in the clock itself, and most clocks never move.
delete from procedures.line where why = 'started';
alter table procedures.line drop constraint line_why_known;
alter table procedures.line add constraint line_why_known
  check (why in ('paused', 'resumed', 'decree', 'transferred', 'extended', 'ended'));
comment on column procedures.line.due_before is 'null where the clock came here by a transfer';
comment on table procedures.line is 'distributed(unit_id); rows are only added, and go when their subject goes';
