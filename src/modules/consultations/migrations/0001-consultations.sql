create schema consultations;

-- What an office asks people: about which plan, work or outcome, until when, and how it stands. Counters are kept by each deed.
create table consultations.consultation (
  unit_id uuid not null,
  id uuid not null,
  state text not null,
  family text not null,
  title text not null,
  about text not null,
  contact text not null,
  phases jsonb not null,
  opens_on date not null,
  closes_on date not null,
  closed_early_at timestamptz,
  why_closed text,
  access jsonb not null,
  version integer not null,
  opinions integer not null,
  answered integer not null,
  verified integer not null,
  unverified integer not null,
  people integer not null,
  last_turn integer not null,
  last_answer integer not null,
  revision integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint consultation_key primary key (unit_id, id),
  constraint consultation_state_known check (state in ('draft', 'open', 'ended')),
  constraint consultation_family_known check (family in ('planning', 'implementation', 'evaluation')),
  constraint consultation_says_whom_to_ask check (contact <> ''),
  constraint consultation_days_in_order check (opens_on <= closes_on),
  constraint consultation_closed_with_reason check ((closed_early_at is null) = (why_closed is null)),
  constraint consultation_counted check (opinions >= answered and answered >= 0 and verified >= 0 and unverified >= 0)
);
comment on table consultations.consultation is 'distributed(unit_id)';
comment on column consultations.consultation.phases is 'each phase of its family with its first and last day, by clocks of the province of the office';
comment on column consultations.consultation.opens_on is 'first day of the phase in which people speak; as in phases';
comment on column consultations.consultation.access is 'easy-read, audio and captions: what is there, or the public reason why it is not';
comment on column consultations.consultation.version is 'of the document that people read now; 0 before the first';
comment on column consultations.consultation.opinions is 'texts that ask for an answer: alike counted once, removed ones left out';
comment on column consultations.consultation.verified is 'contributions at the desk and of known groups; those from home are unverified';
comment on column consultations.consultation.people is 'how many the groups say they were';
create index consultation_open on consultations.consultation (closes_on, id) where state <> 'draft';

-- The document as it was at a version: what was published is never written over.
create table consultations.passage (
  unit_id uuid not null,
  consultation_id uuid not null,
  version integer not null,
  number integer not null,
  heading text not null,
  words text not null,
  changed boolean not null,
  opinions integer not null,
  constraint passage_key primary key (unit_id, consultation_id, version, number),
  constraint passage_of_consultation foreign key (unit_id, consultation_id) references consultations.consultation (unit_id, id)
);
comment on table consultations.passage is 'distributed(unit_id)';
comment on column consultations.passage.changed is 'not in the version before in these words';
comment on column consultations.passage.opinions is 'texts about it that were not removed';

create table consultations.question (
  unit_id uuid not null,
  consultation_id uuid not null,
  number integer not null,
  ask text not null,
  choices jsonb not null,
  constraint question_key primary key (unit_id, consultation_id, number),
  constraint question_of_consultation foreign key (unit_id, consultation_id) references consultations.consultation (unit_id, id)
);
comment on table consultations.question is 'distributed(unit_id)';
comment on column consultations.question.choices is 'in order; none where people answer in words';

-- Counted as they come; who chose what is nowhere.
create table consultations.vote (
  unit_id uuid not null,
  consultation_id uuid not null,
  question integer not null,
  choice integer not null,
  verified integer not null,
  unverified integer not null,
  constraint vote_key primary key (unit_id, consultation_id, question, choice),
  constraint vote_of_question foreign key (unit_id, consultation_id, question) references consultations.question (unit_id, consultation_id, number)
);
comment on table consultations.vote is 'distributed(unit_id)';

create table consultations.answer (
  unit_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  number integer not null,
  verdict text not null,
  reason text not null,
  version integer,
  passage integer,
  opinions integer not null,
  answered_by uuid,
  answered_on date not null,
  constraint answer_key primary key (unit_id, id),
  constraint answer_number_once unique (unit_id, consultation_id, number),
  constraint answer_verdict_known check (verdict in ('accepted', 'partly', 'not')),
  constraint answer_says_why check (reason <> ''),
  constraint answer_leads_to_passage foreign key (unit_id, consultation_id, version, passage)
    references consultations.passage (unit_id, consultation_id, version, number)
);
comment on table consultations.answer is 'distributed(unit_id)';
comment on column consultations.answer.passage is 'what changed by it, in that version; null where nothing did';
comment on column consultations.answer.opinions is 'texts that it answers';

-- What was said, once for all who said it in the same words about the same thing.
create table consultations.opinion (
  unit_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  turn integer not null,
  version integer not null,
  passage integer not null,
  question integer not null,
  words text not null,
  words_hash bytea not null,
  state text not null,
  verified integer not null,
  unverified integer not null,
  answer_id uuid,
  why_removed text,
  removed_by uuid,
  constraint opinion_key primary key (unit_id, id),
  constraint opinion_of_consultation foreign key (unit_id, consultation_id) references consultations.consultation (unit_id, id),
  constraint opinion_once unique (unit_id, consultation_id, version, passage, question, words_hash),
  constraint opinion_turn_once unique (unit_id, consultation_id, turn),
  constraint opinion_answered_by foreign key (unit_id, answer_id) references consultations.answer (unit_id, id),
  constraint opinion_state_known check (state in ('waiting', 'shown', 'removed')),
  constraint opinion_removed_with_reason check ((state = 'removed') = (why_removed is not null)),
  constraint opinion_removed_has_no_answer check (state <> 'removed' or answer_id is null)
);
comment on table consultations.opinion is 'distributed(unit_id)';
comment on column consultations.opinion.turn is 'counted up within the consultation under its lock: pages go on from one';
comment on column consultations.opinion.passage is '0: about no passage; question 0: about no question';
comment on column consultations.opinion.words is 'without names, numbers and addresses';
comment on column consultations.opinion.words_hash is 'of the words in small letters, without marks and spare blanks';
comment on column consultations.opinion.verified is 'how often it came from the desk and known groups';
create index opinion_unanswered on consultations.opinion (unit_id, consultation_id, turn) where answer_id is null and state <> 'removed';
create index opinion_of_passage on consultations.opinion (unit_id, consultation_id, passage, turn);
create index opinion_of_answer on consultations.opinion (unit_id, answer_id, turn) where answer_id is not null;

-- One form that somebody sent. The code on its receipt leads here.
create table consultations.contribution (
  unit_id uuid not null,
  id uuid not null,
  consultation_id uuid not null,
  form_hash bytea not null,
  way text not null,
  late boolean not null,
  place text not null,
  people integer,
  held_on date,
  signed_by bytea,
  votes jsonb not null,
  said_on date not null,
  noted_by uuid,
  constraint contribution_key primary key (unit_id, id),
  constraint contribution_of_consultation foreign key (unit_id, consultation_id) references consultations.consultation (unit_id, id),
  constraint contribution_of_form_once unique (unit_id, form_hash),
  constraint contribution_way_known check (way in ('home', 'desk', 'group')),
  constraint contribution_group_is_people check ((way = 'group') = (people is not null and held_on is not null and signed_by is not null))
);
comment on table consultations.contribution is 'distributed(unit_id)';
comment on column consultations.contribution.form_hash is 'of the form that was sent: a second time it is the same';
comment on column consultations.contribution.late is 'begun before the end, sent within the grace after it';
comment on column consultations.contribution.signed_by is 'sealed; the two who sign for a meeting';
comment on column consultations.contribution.votes is 'of a tally sheet: how many chose what; empty elsewhere, where votes lead to nobody';
create index contribution_of_groups on consultations.contribution (unit_id, consultation_id, id) where way = 'group';

create table consultations.point (
  unit_id uuid not null,
  contribution_id uuid not null,
  opinion_id uuid not null,
  constraint point_key primary key (unit_id, contribution_id, opinion_id),
  constraint point_of_contribution foreign key (unit_id, contribution_id) references consultations.contribution (unit_id, id),
  constraint point_is_opinion foreign key (unit_id, opinion_id) references consultations.opinion (unit_id, id)
);
comment on table consultations.point is 'distributed(unit_id); what a contribution said';

create table consultations.appeal (
  unit_id uuid not null,
  opinion_id uuid not null,
  consultation_id uuid not null,
  words text not null,
  appealed_on date not null,
  decision text,
  decided_why text,
  decided_by uuid,
  decided_on date,
  constraint appeal_key primary key (unit_id, opinion_id),
  constraint appeal_of_opinion foreign key (unit_id, opinion_id) references consultations.opinion (unit_id, id),
  constraint appeal_decision_known check (decision in ('stays', 'put-back')),
  constraint appeal_decided_wholly check ((decision is null) = (decided_why is null) and (decision is null) = (decided_on is null))
);
comment on table consultations.appeal is 'distributed(unit_id); once against each removal, decided by somebody else than who removed';

-- What people say of themselves, as counts alone: no row of it leads to anybody, nor to what they said.
create table consultations.heard (
  unit_id uuid not null,
  consultation_id uuid not null,
  dimension text not null,
  word text not null,
  n integer not null,
  constraint heard_key primary key (unit_id, consultation_id, dimension, word),
  constraint heard_of_consultation foreign key (unit_id, consultation_id) references consultations.consultation (unit_id, id)
);
comment on table consultations.heard is 'distributed(unit_id); read through the layer of disclosure alone';
