create schema surveys;

-- What a unit asks those whom it serves: one row for each instrument that it runs.
create table surveys.survey (
  unit_id uuid not null,
  instrument text not null,
  questionnaire text not null,
  door text not null,
  opened_on date not null,
  closed_on date,
  by_id uuid,
  at timestamptz not null,
  constraint survey_key primary key (unit_id, instrument),
  constraint survey_door_known check (door in ('open', 'slip')),
  constraint survey_not_closed_before check (closed_on is null or closed_on >= opened_on)
);
comment on table surveys.survey is 'distributed(unit_id)';
comment on column surveys.survey.questionnaire is 'the version of the wording that is asked now; every response keeps its own';
comment on column surveys.survey.door is 'open: whoever comes may answer; slip: only who was handed a slip';
comment on column surveys.survey.closed_on is 'first day on which it is no longer open; null while it is';
comment on column surveys.survey.by_id is 'person, without foreign key: a person may be removed';

-- How many people a service served, for the size of the sample. The row of the highest number counts.
create table surveys.population (
  unit_id uuid not null,
  instrument text not null,
  service_id uuid not null,
  year smallint not null,
  number integer not null,
  people integer not null,
  by_id uuid,
  at timestamptz not null,
  constraint population_key primary key (unit_id, instrument, service_id, year, number),
  constraint population_is_a_number check (people >= 0)
);
comment on table surveys.population is 'distributed(unit_id); rows are only added, the highest number counts';
comment on column surveys.population.service_id is 'of catalogue.service, without foreign key; all noughts is the unit as a whole';

-- Questions of a unit beside the instrument. They never touch its index.
create table surveys.own_question (
  unit_id uuid not null,
  instrument text not null,
  code text not null,
  ask jsonb not null,
  kind text not null,
  place smallint not null,
  asked_from date not null,
  asked_until date,
  by_id uuid,
  at timestamptz not null,
  constraint own_question_key primary key (unit_id, instrument, code),
  constraint own_question_kind_known check (kind in ('scale', 'yes-no', 'text')),
  constraint own_question_code_form check (code ~ '^X[1-9][0-9]{0,2}$')
);
comment on table surveys.own_question is 'distributed(unit_id)';
comment on column surveys.own_question.ask is 'the question in each language';

-- A slip that was handed out and is not used yet. Whoever answers with it takes the row away: nothing says later
-- which slip an answer came with. Rows are written in the order of their hashes, many at once.
create table surveys.slip (
  hash bytea not null,
  unit_id uuid not null,
  instrument text not null,
  service_id uuid,
  issued_on date not null,
  expires_on date not null,
  constraint slip_key primary key (hash)
);
comment on table surveys.slip is 'local; the only place where a slip is known, and only until it is used';
comment on column surveys.slip.hash is 'keyed hash of the code; the code itself is kept nowhere';
comment on column surveys.slip.expires_on is 'first day on which it is no longer good';
create index slip_of_unit on surveys.slip (unit_id, instrument);

-- How many slips were made, to say how many came back. Without the slips themselves.
create table surveys.slips_made (
  unit_id uuid not null,
  instrument text not null,
  service_id uuid not null,
  made_on date not null,
  id uuid not null,
  slips integer not null,
  by_id uuid,
  constraint slips_made_key primary key (unit_id, instrument, id),
  constraint slips_made_some check (slips > 0)
);
comment on table surveys.slips_made is 'distributed(unit_id)';

-- What came in and waits to be mixed with others. The key of the form stays, so that nothing is taken twice.
create table surveys.arrival (
  key bytea not null,
  unit_id uuid not null,
  arrived_on date not null,
  body jsonb,
  trace bytea,
  constraint arrival_key primary key (key)
);
comment on table surveys.arrival is 'local; a queue: the body goes to surveys.response with others, in another order, under another id';
comment on column surveys.arrival.key is 'hash of the key that the page made for this one answer';
comment on column surveys.arrival.body is 'null once it was mixed';
comment on column surveys.arrival.trace is 'keyed hash of where it came from, of this day only, to find many answers of one device; null once it was mixed';
create index arrival_waiting on surveys.arrival (unit_id, arrived_on) where body is not null;
create index arrival_old on surveys.arrival (arrived_on) where body is null;

-- One answer. Its id is chance, its time a day, its order that of a shuffled batch: no join leads to a person or a slip.
create table surveys.response (
  unit_id uuid not null,
  id uuid not null,
  instrument text not null,
  questionnaire text not null,
  period smallint not null,
  day date not null,
  service_id uuid,
  channel text not null,
  slice text not null,
  flags text[] not null,
  language text not null,
  answers jsonb not null,
  own jsonb not null,
  groups jsonb not null,
  constraint response_key primary key (unit_id, id),
  constraint response_channel_known check (channel in ('home', 'counter', 'kiosk', 'interview', 'phone', 'paper')),
  constraint response_slice_known check (slice in ('citizen', 'flagged', 'proxy', 'staff'))
);
comment on table surveys.response is 'distributed(unit_id)';
comment on column surveys.response.id is 'random, never of time';
comment on column surveys.response.period is 'calendar year and quarter in which it counts: 20264; nought until ten of its kind are counted together';
comment on column surveys.response.service_id is 'of catalogue.service, without foreign key; null where it was not said';
comment on column surveys.response.slice is 'which figure it counts in: citizen; flagged: a citizen whose answer looks odd; proxy: answered for somebody else; staff';
comment on column surveys.response.flags is 'why it looks odd: fast, straight, cluster';
comment on column surveys.response.answers is 'level by code of the element';
comment on column surveys.response.own is 'answers to questions of the unit, by their code';
comment on column surveys.response.groups is 'what people say of themselves: words by heading';
create index response_of_period on surveys.response (unit_id, instrument, period);
create index response_uncounted on surveys.response (unit_id) where period = 0;

-- What could not be taken in, with the reason. Nothing that was sent is lost.
create table surveys.aside (
  unit_id uuid not null,
  id uuid not null,
  instrument text not null,
  reason text not null,
  put_on date not null,
  body jsonb not null,
  constraint aside_key primary key (unit_id, id)
);
comment on table surveys.aside is 'distributed(unit_id)';
comment on column surveys.aside.id is 'random, never of time';
comment on column surveys.aside.reason is 'a word of the program: other-version, clock, not-a-level';

-- What people wrote in their own words, apart from their other answers and not joined to them.
create table surveys.remark (
  unit_id uuid not null,
  id uuid not null,
  instrument text not null,
  period smallint not null,
  words text not null,
  language text not null,
  themes text[] not null,
  read_by uuid,
  read_at timestamptz,
  constraint remark_key primary key (unit_id, id)
);
comment on table surveys.remark is 'distributed(unit_id)';
comment on column surveys.remark.id is 'random, never of time';
comment on column surveys.remark.themes is 'as somebody of the unit coded it; empty until read';
create index remark_of_period on surveys.remark (unit_id, instrument, period);

-- Folded from responses in the transaction that mixes them: each is counted exactly once. Can be made anew from them.
create table surveys.unit_counter (
  unit_id uuid not null,
  instrument text not null,
  period smallint not null,
  service_id uuid not null,
  slice text not null,
  n bigint not null,
  answered bigint[] not null,
  sums bigint[] not null,
  squares bigint[] not null,
  own_sum numeric not null,
  own_squares numeric not null,
  folded_at timestamptz not null,
  constraint unit_counter_key primary key (unit_id, instrument, period, service_id, slice)
);
comment on table surveys.unit_counter is 'distributed(unit_id)';
comment on column surveys.unit_counter.service_id is 'all noughts where no service was said';
comment on column surveys.unit_counter.answered is 'how many answered each element, in the order of the elements of the published instrument, which never changes';
comment on column surveys.unit_counter.own_sum is 'sum over respondents of the mean of what each of them answered, on the scale of the instrument';

create table surveys.region_counter (
  region text not null,
  instrument text not null,
  period smallint not null,
  dimension text not null,
  grp text not null,
  slice text not null,
  n bigint not null,
  answered bigint[] not null,
  sums bigint[] not null,
  squares bigint[] not null,
  own_sum numeric not null,
  own_squares numeric not null,
  folded_at timestamptz not null,
  constraint region_counter_key primary key (instrument, region, dimension, period, grp, slice)
);
comment on table surveys.region_counter is 'local';
comment on column surveys.region_counter.region is 'code of a province';
comment on column surveys.region_counter.dimension is 'all, or a heading of what people say of themselves';
