create schema guidance;

-- Who coaches whom, from one day to another. Rows end, and stay.
create table guidance.coaching (
  unit_id uuid not null,
  id uuid not null,
  office_id uuid not null,
  valid_from date not null,
  valid_until date,
  why text not null,
  by_id uuid,
  at timestamptz not null,
  constraint coaching_key primary key (unit_id, id),
  constraint coaching_begins_once unique (unit_id, valid_from),
  constraint coaching_lasts check (valid_until is null or valid_until > valid_from)
);
comment on table guidance.coaching is 'distributed(unit_id)';
comment on column guidance.coaching.unit_id is 'the unit that is coached, with the units below it that have no row of their own';
comment on column guidance.coaching.office_id is 'the unit whose people coach';
comment on column guidance.coaching.valid_until is 'the first day on which it holds no more';
create unique index coaching_one_open on guidance.coaching (unit_id) where valid_until is null;

-- A question of a unit at one indicator of one version of an instrument.
create table guidance.question (
  unit_id uuid not null,
  id uuid not null,
  instrument text not null,
  code text not null,
  text text not null,
  state text not null,
  help_id uuid,
  revision integer not null,
  asked_by uuid,
  asked_at timestamptz not null,
  constraint question_key primary key (unit_id, id),
  constraint question_state_known check (state in ('asked', 'answered', 'withdrawn')),
  constraint question_says_something check (text <> '')
);
comment on table guidance.question is 'distributed(unit_id)';
comment on column guidance.question.unit_id is 'the unit that asks';
comment on column guidance.question.help_id is 'the help text that it became or that answers it';
comment on column guidance.question.revision is 'counted up by each deed: whoever acts on an older one is told';
create index question_open on guidance.question (unit_id, instrument, code);

-- Every answer in turn; the newest is in force.
create table guidance.reply (
  unit_id uuid not null,
  question_id uuid not null,
  number integer not null,
  text text not null,
  office_id uuid,
  by_id uuid,
  at timestamptz not null,
  constraint reply_key primary key (unit_id, question_id, number),
  constraint reply_of_question foreign key (unit_id, question_id) references guidance.question (unit_id, id)
);
comment on table guidance.reply is 'distributed(unit_id); rows are only added';
comment on column guidance.reply.office_id is 'the office that coached the unit on that day; null where none did';

-- A question and an answer in general words, for review. One for each question.
create table guidance.proposal (
  unit_id uuid not null,
  question_id uuid not null,
  id uuid not null,
  instrument text not null,
  code text not null,
  question text not null,
  answer text not null,
  state text not null,
  why text,
  revision integer not null,
  by_id uuid,
  at timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  constraint proposal_key primary key (unit_id, question_id),
  constraint proposal_of_question foreign key (unit_id, question_id) references guidance.question (unit_id, id),
  constraint proposal_state_known check (state in ('proposed', 'published', 'returned')),
  constraint proposal_returned_with_reason check (state <> 'returned' or why is not null)
);
comment on table guidance.proposal is 'distributed(unit_id)';
comment on column guidance.proposal.id is 'its name in addresses, which tells nothing of the unit';
comment on column guidance.proposal.why is 'why it came back';
create index proposal_by_id on guidance.proposal (id);

-- Which unit had the question of a help text, once.
create table guidance.asking_unit (
  unit_id uuid not null,
  help_id uuid not null,
  at timestamptz not null,
  constraint asking_unit_key primary key (unit_id, help_id)
);
comment on table guidance.asking_unit is 'distributed(unit_id)';
create index asking_unit_help on guidance.asking_unit (help_id);
