-- What ended is kept for a time and then deleted. In the clear stands what the header says already: a case that has ended goes
-- on some day; that somebody holds it back, not why.
create table rights_cases.hold (
  unit_id uuid not null,
  case_id uuid not null,
  since date not null,
  review_id uuid,
  review_on date,
  lifted_on date,
  constraint hold_key primary key (unit_id, case_id),
  constraint hold_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade,
  constraint hold_is_reviewed check (lifted_on is not null or (review_id is not null and review_on is not null))
);
comment on table rights_cases.hold is 'distributed(unit_id); the reason is a sealed note of the case';
comment on column rights_cases.hold.review_id is 'the row of awaited by which its holders hear that the day has come';
comment on column rights_cases.hold.review_on is 'when it is looked at whether it is still needed';
comment on column rights_cases.hold.lifted_on is 'null while it holds; then nothing goes for some days more';

create table rights_cases.going (
  unit_id uuid not null,
  case_id uuid not null,
  part text not null,
  told_on date,
  gone_on date,
  constraint going_key primary key (unit_id, case_id, part),
  constraint going_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade,
  constraint going_part_known check (part in ('case', 'originals', 'identities'))
);
comment on table rights_cases.going is 'distributed(unit_id)';
comment on column rights_cases.going.told_on is 'when those who hold it were told that it will go; nothing goes that was not told';
comment on column rights_cases.going.gone_on is 'when it went, or there was nothing to go';

-- The proof. It names nobody but those for whom the key lay ready, and nothing of what was said.
create table rights_cases.deletion (
  unit_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  ref text not null,
  part text not null,
  deleted_on date not null,
  rule text not null,
  rule_version integer not null,
  months integer not null,
  pieces integer not null,
  files integer not null,
  fingerprint text not null,
  people uuid[] not null,
  files_gone_on date,
  constraint deletion_key primary key (unit_id, id)
);
comment on table rights_cases.deletion is 'distributed(unit_id); deleted itself after some years';
comment on column rights_cases.deletion.case_id is 'the trail names it too; nothing else does any more';
comment on column rights_cases.deletion.rule is 'id of a rule of retention.yaml, with the version of that file';
comment on column rights_cases.deletion.months is 'the term that held: the file''s, or the installation''s';
comment on column rights_cases.deletion.pieces is 'sealed rows that went';
comment on column rights_cases.deletion.files is 'sealed bytes in the store that went';
comment on column rights_cases.deletion.fingerprint is 'SHA-256 over the sealed bytes, one after the other: see chain.ts';
comment on column rights_cases.deletion.people is 'for whom the key lay ready by themselves: they may read the proof, nobody else';
comment on column rights_cases.deletion.files_gone_on is 'when the store had none of the bytes any more; null until then';
create index deletion_people on rights_cases.deletion using gin (people);

create table rights_cases.bytes_to_forget (
  unit_id uuid not null,
  deletion_id uuid not null,
  kept_as text not null,
  constraint bytes_to_forget_key primary key (unit_id, deletion_id, kept_as),
  constraint bytes_to_forget_of foreign key (unit_id, deletion_id) references rights_cases.deletion (unit_id, id) on delete cascade
);
comment on table rights_cases.bytes_to_forget is 'distributed(unit_id); written with the deletion of their rows, gone when the store has thrown them away: a crash in between leaves no bytes that nobody knows of';

create index case_file_ended_so on rights_cases.case_file (state, ended_on) where ended_on is not null;

alter table rights_cases.hold enable row level security;
alter table rights_cases.hold force row level security;
alter table rights_cases.going enable row level security;
alter table rights_cases.going force row level security;
alter table rights_cases.deletion enable row level security;
alter table rights_cases.deletion force row level security;
alter table rights_cases.bytes_to_forget enable row level security;
alter table rights_cases.bytes_to_forget force row level security;
create policy house on rights_cases.hold using (current_user <> 'rangkul_case_reader');
create policy house on rights_cases.going using (current_user <> 'rangkul_case_reader');
create policy house on rights_cases.deletion using (current_user <> 'rangkul_case_reader');
create policy house on rights_cases.bytes_to_forget using (current_user <> 'rangkul_case_reader');

-- Whoever deletes names the one case that goes; of that one the site may count what is sealed, and throw it away.
create policy going on rights_cases.piece using (
  current_user <> 'rangkul_case_reader' and case_id = nullif(current_setting('rangkul.going', true), '')::uuid
);
create policy going on rights_cases.file using (
  current_user <> 'rangkul_case_reader' and case_id = nullif(current_setting('rangkul.going', true), '')::uuid
);
create policy going on rights_cases.identity using (
  current_user <> 'rangkul_case_reader' and case_id = nullif(current_setting('rangkul.going', true), '')::uuid
);
