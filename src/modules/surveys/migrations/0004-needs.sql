-- What would have helped, and whether they got what they came for: said with any answer, or not at all.
alter table surveys.response add column needs text[] not null default '{}';
alter table surveys.response add column outcome text;
alter table surveys.response add column why_not text;
alter table surveys.response
  add constraint response_outcome_known check (outcome in ('yes', 'partly', 'no'));
comment on column surveys.response.needs is 'what would have helped: codes of need-kinds.ts';
comment on column surveys.response.outcome is 'whether they got what they came for; null where they did not say';
comment on column surveys.response.why_not is 'why not, or not all of it: a code of unmet-reasons.ts; null where they did not say';

-- Folded in the transaction that mixes responses, like the other counters, over all surveys of a unit. Can be made anew.
create table surveys.need_counter (
  unit_id uuid not null,
  period smallint not null,
  about text not null,
  kind text not null,
  slice text not null,
  n bigint not null,
  folded_at timestamptz not null,
  constraint need_counter_key primary key (unit_id, period, about, kind, slice),
  constraint need_counter_about_known check (about in ('asked', 'need', 'outcome', 'why'))
);
comment on table surveys.need_counter is 'distributed(unit_id)';
comment on column surveys.need_counter.about is 'asked: people who said anything of it, the base of the rest; need, outcome, why: people who said this kind';
comment on column surveys.need_counter.kind is 'a code; empty for asked';

-- Somebody came and was not served: recorded at the desk, or told by the person. Rows are only added.
create table surveys.unmet (
  unit_id uuid not null,
  id uuid not null,
  period smallint not null,
  day date not null,
  told_by text not null,
  service_id uuid,
  asked text,
  reason text not null,
  sent_to text,
  who_said text not null,
  groups jsonb not null,
  constraint unmet_key primary key (unit_id, id),
  constraint unmet_told_by_known check (told_by in ('desk', 'person')),
  constraint unmet_who_said_known check (who_said in ('not-asked', 'said', 'rather-not')),
  constraint unmet_groups_are_said check (who_said = 'said' or groups = '{}'::jsonb),
  constraint unmet_person_words_apart check (told_by = 'desk' or (asked is null and sent_to is null))
);
comment on table surveys.unmet is 'distributed(unit_id); rows are only added';
comment on column surveys.unmet.id is 'random, never of time';
comment on column surveys.unmet.day is 'the day alone';
comment on column surveys.unmet.service_id is 'of catalogue.service, without foreign key; null where it is none of the catalogue';
comment on column surveys.unmet.asked is 'what was asked for, in words of the desk; words of the person are in unmet_words, not joined to this row';
comment on column surveys.unmet.reason is 'a code of unmet-reasons.ts';
comment on column surveys.unmet.sent_to is 'where the desk sent the person; null where nowhere';
comment on column surveys.unmet.who_said is 'whether the person said anything of themselves; nobody else says it for them';
comment on column surveys.unmet.groups is 'what the person said of themselves: words by heading';
create index unmet_of_period on surveys.unmet (unit_id, period);

-- A record that was wrong, with the reason. The record itself stays.
create table surveys.unmet_withdrawn (
  unit_id uuid not null,
  unmet_id uuid not null,
  reason text not null,
  withdrawn_on date not null,
  constraint unmet_withdrawn_key primary key (unit_id, unmet_id),
  constraint unmet_withdrawn_of foreign key (unit_id, unmet_id) references surveys.unmet (unit_id, id)
);
comment on table surveys.unmet_withdrawn is 'distributed(unit_id); rows are only added';

-- What a person told without account waits here for others, or for its day to end, like an answer.
create table surveys.unmet_arrival (
  key bytea not null,
  unit_id uuid not null,
  arrived_on date not null,
  body jsonb,
  constraint unmet_arrival_key primary key (key)
);
comment on table surveys.unmet_arrival is 'local; a queue: the body goes to surveys.unmet with others, in another order, under another id';
comment on column surveys.unmet_arrival.key is 'hash of the key that the page made for this one report';
comment on column surveys.unmet_arrival.body is 'null once it was mixed';
create index unmet_arrival_waiting on surveys.unmet_arrival (unit_id, arrived_on) where body is not null;
create index unmet_arrival_old on surveys.unmet_arrival (arrived_on) where body is null;

-- What people asked for in their own words, apart from the rest of what they told.
create table surveys.unmet_words (
  unit_id uuid not null,
  id uuid not null,
  period smallint not null,
  words text not null,
  constraint unmet_words_key primary key (unit_id, id)
);
comment on table surveys.unmet_words is 'distributed(unit_id)';
comment on column surveys.unmet_words.id is 'random, never of time';
create index unmet_words_of_period on surveys.unmet_words (unit_id, period);
