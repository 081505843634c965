-- Numbers of letters, and the days on which answers are awaited. What a letter says, to whom and about what is sealed.
create table rights_cases.letter_number (
  unit_id uuid not null,
  year integer not null,
  last integer not null,
  constraint letter_number_key primary key (unit_id, year),
  constraint letter_number_counts check (last > 0)
);
comment on table rights_cases.letter_number is 'distributed(unit_id)';
comment on column rights_cases.letter_number.unit_id is 'the office that writes';
comment on column rights_cases.letter_number.last is 'the number that was given last in this year';

create table rights_cases.awaited (
  unit_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  due_on date not null,
  told_on date,
  constraint awaited_key primary key (unit_id, case_id, id),
  constraint awaited_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade
);
comment on table rights_cases.awaited is 'distributed(unit_id); a row goes when the answer is there';
comment on column rights_cases.awaited.id is 'the sealed letter bears it too';
comment on column rights_cases.awaited.due_on is 'the last day on which the answer is waited for';
comment on column rights_cases.awaited.told_on is 'when those who have the case were told that none came';
create index awaited_due on rights_cases.awaited (due_on) where told_on is null;
