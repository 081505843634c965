-- "Are you safe?": that an answer came and waits for an officer, and for which days no question is open any more. What was
-- answered is sealed, and every row is the same whatever it was.
create table rights_cases.answer (
  unit_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  answered_on date not null,
  told_on date,
  up_on date,
  constraint answer_key primary key (unit_id, case_id, id),
  constraint answer_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade
);
comment on table rights_cases.answer is 'distributed(unit_id); a row goes when an officer wrote that they read it';
comment on column rights_cases.answer.id is 'of chance';
comment on column rights_cases.answer.told_on is 'when those who have the case were told a second time';
comment on column rights_cases.answer.up_on is 'when it was laid before the centre, because nobody had read it';
create index answer_waits on rights_cases.answer (answered_on) where up_on is null;

create table rights_cases.asked (
  unit_id uuid not null,
  case_id uuid not null,
  asked_on date not null,
  settled_on date not null,
  constraint asked_key primary key (unit_id, case_id, asked_on),
  constraint asked_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade
);
comment on table rights_cases.asked is 'distributed(unit_id); which days those are follows from receipt and end alone';
comment on column rights_cases.asked.asked_on is 'the day on which this case was asked';
comment on column rights_cases.asked.settled_on is 'when an answer came, or those who have the case were told that none did';

-- Who has it at the centre, once nobody had read an answer for two days.
alter table rights_cases.case_file add column also_id uuid;
comment on column rights_cases.case_file.also_id is 'the centre, where nobody had read an answer in time; null otherwise';

-- A key is laid aside for the centre with every answer, whatever it says, and lies ready only when nobody reads it in time.
alter table rights_cases.holder drop constraint holder_key_of_known;
alter table rights_cases.holder add constraint holder_key_of_known check (key_of in ('case', 'identity', 'aside'));
comment on column rights_cases.holder.key_of is 'the case; the identities of its people, which have a key of their own; or the case, laid aside';
create index case_file_received on rights_cases.case_file (received_on);
create index case_file_ended on rights_cases.case_file (ended_on) where ended_on is not null;
