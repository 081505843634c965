-- Who must not learn that something was told here, once it was handed over and is gone: requests about it may still be open.
create table complaints.kept_from (
  unit_id uuid not null,
  mark bytea not null,
  constraint kept_from_key primary key (unit_id, mark),
  constraint kept_from_mark_whole check (length(mark) = 32)
);
comment on table complaints.kept_from is 'distributed(unit_id); rows are only added';
comment on column complaints.kept_from.mark is 'digest under the key of the server, of what was told and a person or an office: it names neither';
