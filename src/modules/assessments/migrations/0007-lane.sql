-- Undian: who judges which assessment of a round, drawn from a seed that everybody can read.
create table assessments.draw (
  id uuid not null,
  instrument text not null,
  year smallint not null,
  number smallint not null,
  seed text not null,
  held_back text not null,
  capacity integer not null,
  second_look smallint not null,
  inputs jsonb,
  prepared_by uuid,
  prepared_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  discarded_by uuid,
  discarded_at timestamptz,
  reason text,
  constraint draw_key primary key (id),
  constraint draw_number_once unique (instrument, year, number),
  constraint draw_of_round foreign key (instrument, year) references assessments.round (instrument, year),
  constraint draw_published_whole check ((published_at is null) = (inputs is null)),
  constraint draw_one_end check (published_at is null or discarded_at is null),
  constraint draw_discarded_says_why check (discarded_at is null or reason <> '')
);
comment on table assessments.draw is 'local; a draw that was published or discarded stays';
comment on column assessments.draw.held_back is 'the part of the chance that decides which items are looked at twice; its SHA-256 is shown with the seed, itself only when verification is over';
comment on column assessments.draw.capacity is 'at most so many assessments of the round for one verifier';
comment on column assessments.draw.second_look is 'per cent of the decided items that go blind to another verifier';
comment on column assessments.draw.inputs is 'units and verifiers as they were when it was published, so that it can be drawn again';
comment on column assessments.draw.reason is 'why it was discarded';
-- At most one is being prepared.
create unique index draw_prepared_once on assessments.draw (instrument, year)
  where published_at is null and discarded_at is null;

create table assessments.allotment (
  assessment_id uuid not null,
  number smallint not null,
  unit_id uuid not null,
  draw_id uuid not null,
  verifier_id uuid not null,
  others uuid[] not null,
  reason text not null,
  by_id uuid,
  from_at timestamptz not null,
  until_at timestamptz,
  constraint allotment_key primary key (assessment_id, number),
  constraint allotment_of_draw foreign key (draw_id) references assessments.draw (id)
);
comment on table assessments.allotment is 'local; an allotment is never deleted, only ended';
comment on column assessments.allotment.others is 'everybody else who might judge it: for second looks and when somebody falls ill';
comment on column assessments.allotment.reason is 'why it went to somebody else than was drawn; empty for the draw itself';
create unique index allotment_now on assessments.allotment (assessment_id) where until_at is null;
create index allotment_of on assessments.allotment (verifier_id) where until_at is null;

-- A verifier says herself that she may not judge a unit.
create table assessments.conflict (
  id uuid not null,
  verifier_id uuid not null,
  unit_id uuid not null,
  reason text not null,
  declared_at timestamptz not null,
  ended_at timestamptz,
  constraint conflict_key primary key (id),
  constraint conflict_says_why check (reason <> '')
);
comment on table assessments.conflict is 'local';
comment on column assessments.conflict.reason is 'read by whoever prepares draws and by nobody else';
create unique index conflict_once on assessments.conflict (verifier_id, unit_id) where ended_at is null;

-- Jalur: the item that somebody has before them, and the next ones, for some minutes.
create table assessments.lease (
  assessment_id uuid not null,
  code text not null,
  unit_id uuid not null,
  verifier_id uuid not null,
  until timestamptz not null,
  constraint lease_key primary key (assessment_id, code)
);
comment on table assessments.lease is 'local; taken by one statement, so that two verifiers never receive the same item';
create index lease_of on assessments.lease (verifier_id);

-- Where somebody is in a lane, so that pausing costs nothing.
create table assessments.lane_place (
  verifier_id uuid not null,
  instrument text not null,
  year smallint not null,
  way text not null,
  subject text not null,
  last text not null,
  begun_at timestamptz not null,
  moved_at timestamptz not null,
  paused_at timestamptz,
  constraint lane_place_key primary key (verifier_id, instrument, year, way, subject),
  constraint lane_place_way_known check (way in ('indikator', 'unit'))
);
comment on table assessments.lane_place is 'local';
comment on column assessments.lane_place.subject is 'code of the indicator, or slug of the unit';
comment on column assessments.lane_place.last is 'what was passed last: slug of the unit, or code of the indicator; the next one after it comes first';

-- One row for each decision that was sent from a lane. The key is made with the page: a second sending finds the first.
create table assessments.lane_decision (
  key text not null,
  verifier_id uuid not null,
  unit_id uuid not null,
  assessment_id uuid not null,
  code text not null,
  way text not null,
  subject text not null,
  outcome text not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  constraint lane_decision_key primary key (key),
  constraint lane_decision_outcome_known check (outcome in ('accepted', 'returned'))
);
comment on table assessments.lane_decision is 'local; written in the transaction of the judgement';
comment on column assessments.lane_decision.at is 'the same moment as that of the judgement';
create index lane_decision_of on assessments.lane_decision (verifier_id, at);

-- Sentences that a verifier keeps for reasons that she writes often.
create table assessments.remark (
  id uuid not null,
  verifier_id uuid not null,
  text text not null,
  made_at timestamptz not null,
  constraint remark_key primary key (id),
  constraint remark_once unique (verifier_id, text),
  constraint remark_says_something check (text <> '')
);
comment on table assessments.remark is 'local; belongs to one person';

-- A judgement that was taken back within ten minutes ends; it is not deleted.
alter table assessments.mark
  add column withdrawn_at timestamptz;
comment on column assessments.mark.withdrawn_at is 'taken back by whoever made it; it counts no more, and what stood before counts again';

-- Pemeriksaan kedua: the same item, judged by somebody else who does not see the first judgement.
create table assessments.second_look (
  unit_id uuid not null,
  assessment_id uuid not null,
  code text not null,
  answer_version integer not null,
  verifier_id uuid not null,
  drawn_at timestamptz not null,
  outcome text,
  answer jsonb,
  reason text,
  at timestamptz,
  constraint second_look_key primary key (unit_id, assessment_id, code, answer_version),
  constraint second_look_of_assessment foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id),
  constraint second_look_outcome_known check (outcome in ('accepted', 'returned')),
  constraint second_look_whole check ((outcome is null) = (at is null))
);
comment on table assessments.second_look is 'distributed(unit_id)';
comment on column assessments.second_look.at is 'when it was judged; null while it waits';
create index second_look_waiting on assessments.second_look (verifier_id) where at is null;
