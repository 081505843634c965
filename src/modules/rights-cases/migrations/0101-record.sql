-- What officers know of a case, put in order: who, what, where, by whom. One sealed text per case; how often it was changed
-- stands inside it. That there is a row says that an officer began to write; its length, to the next 256 bytes, how much.
create table rights_cases.record (
  unit_id uuid not null,
  case_id uuid not null,
  body bytea not null,
  constraint record_key primary key (unit_id, case_id),
  constraint record_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade
);
comment on table rights_cases.record is 'distributed(unit_id)';
comment on column rights_cases.record.body is 'people, places, duty bearers, acts and their version; under the key of the case';

grant select on rights_cases.record to rangkul_case_reader;
alter table rights_cases.record enable row level security;
alter table rights_cases.record force row level security;

-- For officers alone: whoever came by a code sees no row, also where a query forgot to leave it out.
create policy theirs on rights_cases.record for select to rangkul_case_reader using (
  current_user = 'rangkul_case_reader'
  and nullif(current_setting('rangkul.visit', true), '') is null
  and exists (select from rights_cases.holder where holder.unit_id = record.unit_id and holder.case_id = record.case_id)
);
-- Whoever changes a row has to see it; the site writes it sealed, like the head of the case.
create policy house on rights_cases.record using (current_user <> 'rangkul_case_reader');
