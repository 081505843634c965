-- Closings that chance drew for somebody else to look at: whether the answer was true. No rule asks for it.
create table complaints.drawn_closing (
  unit_id uuid not null,
  complaint_id uuid not null,
  drawn_on date not null,
  found text,
  checked_by uuid,
  checked_on date,
  constraint drawn_closing_key primary key (unit_id, complaint_id),
  constraint drawn_closing_of foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade,
  constraint drawn_closing_found_known check (found in ('true', 'untrue', 'unclear')),
  constraint drawn_closing_checked_whole check ((found is null) = (checked_by is null) and (found is null) = (checked_on is null))
);
comment on table complaints.drawn_closing is 'distributed(unit_id)';
comment on column complaints.drawn_closing.found is 'what the second officer found; null until they looked';
comment on column complaints.drawn_closing.checked_by is 'person, without foreign key: a person may be removed';
create index drawn_closing_waits on complaints.drawn_closing (drawn_on) where found is null;
create index drawn_closing_checked on complaints.drawn_closing (checked_on) where found is not null;
