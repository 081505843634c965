-- Letters beside certificates: minutes and statements of an evaluation, changes of a predicate, annexes of a decree.
create table letters.letter (
  number text not null,
  kind text not null,
  year smallint not null,
  running integer not null,
  source text not null,
  unit_id uuid,
  assessment_id uuid,
  instrument text not null,
  round_year smallint not null,
  issued_at timestamptz not null,
  states jsonb not null,
  constraint letter_key primary key (number),
  constraint letter_once_for_its_source unique (source),
  constraint letter_numbers_without_gaps unique (kind, year, running),
  constraint letter_kind_known check (kind in ('evaluation-passed', 'evaluation-not-passed', 'predicate-change', 'decree-list')),
  constraint letter_of_a_unit_or_a_round check ((unit_id is null) = (kind = 'decree-list'))
);
comment on table letters.letter is 'local; rows are only added';
comment on column letters.letter.number is 'as printed: BAHE-2026-0007';
comment on column letters.letter.year is 'year of issue, as in the number';
comment on column letters.letter.source is 'the deed that it tells of, so that hearing of it twice issues one letter';
comment on column letters.letter.unit_id is 'without foreign keys, as the assessment: a round has no unit';
comment on column letters.letter.states is 'what the letter says, frozen at issue, without words of the page around it';
create index letter_of_assessment on letters.letter (assessment_id) where assessment_id is not null;
create index letter_of_round on letters.letter (instrument, round_year, kind);

-- A letter that another one takes the place of, or that was withdrawn, stays readable and says so.
create table letters.letter_end (
  number text not null,
  how text not null,
  replaced_by text,
  reason text not null,
  by_id uuid,
  at timestamptz not null,
  constraint letter_end_key primary key (number),
  constraint letter_end_of_letter foreign key (number) references letters.letter (number),
  constraint letter_end_by_letter foreign key (replaced_by) references letters.letter (number),
  constraint letter_end_how_known check (how in ('replaced', 'withdrawn')),
  constraint letter_end_names_the_next check ((how = 'replaced') = (replaced_by is not null)),
  constraint letter_end_withdrawn_says_why check (how = 'replaced' or reason <> '')
);
comment on table letters.letter_end is 'local; rows are only added, one for a letter';

create table letters.letter_counter (
  kind text not null,
  year smallint not null,
  last_number integer not null,
  constraint letter_counter_key primary key (kind, year),
  constraint letter_counter_not_negative check (last_number >= 0)
);
comment on table letters.letter_counter is 'local';

-- Who signs, as the office says. Rows are only added; a letter freezes the one of its day.
create table letters.signer (
  kind text not null,
  number integer not null,
  name text not null,
  duty text not null,
  town text not null,
  by_id uuid,
  at timestamptz not null,
  constraint signer_key primary key (kind, number)
);
comment on table letters.signer is 'local; rows are only added, the highest number of a kind counts';
comment on column letters.signer.name is 'empty leaves a line to sign on: nobody is invented';
