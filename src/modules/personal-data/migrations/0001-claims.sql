create schema personal_data;

-- What somebody asks about their own data. Who they are stands nowhere: the code on their receipt leads here.
create table personal_data.claim (
  id uuid not null,
  form_hash bytea not null,
  asks text not null,
  activity text not null,
  shown_kind text,
  shown_id uuid,
  shown_unit uuid,
  field text,
  body bytea not null,
  at_desk boolean not null,
  state text not null,
  ground text,
  decided_by uuid,
  done_by uuid,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  version integer not null,
  constraint claim_key primary key (id),
  constraint claim_of_form_once unique (form_hash),
  constraint claim_asks_known check (asks in ('access', 'correction', 'erasure', 'restriction', 'withdrawal', 'objection')),
  constraint claim_state_known check (state in ('asked', 'granted', 'done', 'refused', 'withdrawn')),
  constraint claim_shown_whole check ((shown_kind is null) = (shown_id is null) and (shown_kind is null) = (shown_unit is null)),
  constraint claim_refused_with_ground check ((state = 'refused') = (ground is not null)),
  constraint claim_ended check ((state in ('done', 'refused', 'withdrawn')) = (ended_at is not null))
);
comment on table personal_data.claim is 'local';
comment on column personal_data.claim.form_hash is 'of the form that asked: sent a second time it is the same';
comment on column personal_data.claim.shown_id is 'what lies under the code that was shown with it, without foreign key';
comment on column personal_data.claim.field is 'what is to be put right, where a door of its module takes it';
comment on column personal_data.claim.body is 'sealed: what was written, what a field is to hold, what was answered and done';
comment on column personal_data.claim.asked_at is 'to the hour, rounded down: the clock runs from here';
comment on column personal_data.claim.decided_by is 'person, without foreign key';
create index claim_open on personal_data.claim (due_at, id) where ended_at is null;
create index claim_ended on personal_data.claim (ended_at desc, id) where ended_at is not null;
create index claim_shown on personal_data.claim (shown_id) where shown_id is not null;
