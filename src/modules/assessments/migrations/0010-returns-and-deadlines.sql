-- Why a single item goes back, as a code that can be counted and read in either language.
alter table assessments.mark
  add column return_code text;
comment on column assessments.mark.return_code is 'why an item went back, from the table of reasons in the program; null where it was not returned, and for returns of earlier versions';

-- The sentence of the code says why; what the verifier adds may be empty then.
alter table assessments.mark
  drop constraint mark_return_says_why;
alter table assessments.mark
  add constraint mark_return_says_why
    check (outcome = 'accepted' or reason <> '' or return_code is not null);

-- An item that went back and was not mended by its day waits for the verifier again, as it stands.
alter table assessments.mark
  drop constraint mark_outcome_known;
alter table assessments.mark
  add constraint mark_outcome_known check (outcome in ('accepted', 'returned', 'lapsed', 'refused'));

-- What a round sets for the time after a judgement. Rows are only added: an earlier promise stays on record.
create table assessments.round_rule (
  instrument text not null,
  year smallint not null,
  number integer not null,
  correction_days smallint not null,
  after_corrections text not null,
  objection_days smallint not null,
  legal_basis text not null,
  reason text not null,
  by_id uuid,
  at timestamptz not null,
  constraint round_rule_key primary key (instrument, year, number),
  constraint round_rule_of_round foreign key (instrument, year) references assessments.round (instrument, year),
  constraint round_rule_corrections_take_a_day check (correction_days between 1 and 120),
  constraint round_rule_objections_may_be_none check (objection_days between 0 and 120),
  constraint round_rule_end_known check (after_corrections in ('verifier-may-conclude', 'goes-back-by-itself'))
);
comment on table assessments.round_rule is 'reference; rows are only added, the highest number of a round counts. A round without one has the rules that come with the program';
comment on column assessments.round_rule.correction_days is 'working days for mending items that came back';
comment on column assessments.round_rule.after_corrections is 'what happens when those days have passed';
comment on column assessments.round_rule.objection_days is 'working days for objecting to a verified value; 0 is no window';
comment on column assessments.round_rule.legal_basis is 'article that these days rest on; empty while nobody compared them with the law';
comment on column assessments.round_rule.by_id is 'person, without foreign key: people are local data';

-- Days that were promised to a unit, and how they were counted. Rows are only added: a decree that changes the
-- holidays adds one.
create table assessments.deadline (
  unit_id uuid not null,
  assessment_id uuid not null,
  number integer not null,
  what text not null,
  began_on date not null,
  working_days smallint not null,
  due_on date not null,
  unknown_from date,
  legal_basis text not null,
  because text not null,
  at timestamptz not null,
  constraint deadline_key primary key (unit_id, assessment_id, number),
  constraint deadline_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id),
  constraint deadline_what_known check (what in ('corrections', 'objections')),
  constraint deadline_because_known check (because in ('begun', 'calendar'))
);
comment on table assessments.deadline is 'distributed(unit_id); rows are only added, the highest number of a kind counts';
comment on column assessments.deadline.began_on is 'day after which the working days are counted';
comment on column assessments.deadline.due_on is 'the last day';
comment on column assessments.deadline.unknown_from is 'from here on no decree named the holidays when it was counted: only weekends were left out, and it is counted again; null where all were known';
