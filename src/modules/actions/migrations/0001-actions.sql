create schema actions;

-- A duty with origin, owner, last day and outcome. Where it stands now; how it came there is in actions.happening.
create table actions.action (
  unit_id uuid not null,
  id uuid not null,
  title jsonb not null,
  origin_kind text not null,
  origin_ref text not null,
  origin_says jsonb not null,
  origin_path text,
  state text not null,
  owner_id uuid,
  due_on date,
  opened_on date not null,
  ended_on date,
  outcome text,
  constraint action_key primary key (unit_id, id),
  constraint action_of_origin_once unique (unit_id, origin_kind, origin_ref),
  constraint action_state_known check (state in ('open', 'doing', 'done', 'dropped')),
  constraint action_begun_has_owner check (state not in ('doing', 'done') or (owner_id is not null and due_on is not null)),
  constraint action_end_says_what check ((state in ('done', 'dropped')) = (ended_on is not null and outcome is not null))
);
comment on table actions.action is 'distributed(unit_id)';
comment on column actions.action.title is 'what is to be done, in each language in which it was written';
comment on column actions.action.origin_kind is 'a word of the module that opened it: survey; hand where a person did';
comment on column actions.action.origin_ref is 'names what it came from within its kind: skm-2017/20263/U8. Opened twice it is one action';
comment on column actions.action.origin_path is 'where its origin can be looked at, without language; null where it has no page';
comment on column actions.action.owner_id is 'person, without foreign key: a person may be removed; null while nobody was named';
comment on column actions.action.due_on is 'the last day; null while none was named';
comment on column actions.action.outcome is 'what came of it, for everybody to read; of a dropped one why it was dropped';
create index action_waiting on actions.action (due_on) where state in ('open', 'doing');

-- What happened to an action, from its opening on. Rows are only added.
create table actions.happening (
  unit_id uuid not null,
  action_id uuid not null,
  number integer not null,
  what text not null,
  words text,
  proof text,
  owner_id uuid,
  due_on date,
  by_id uuid,
  at timestamptz not null,
  constraint happening_key primary key (unit_id, action_id, number),
  constraint happening_of_action foreign key (unit_id, action_id) references actions.action (unit_id, id),
  constraint happening_what_known check (what in ('opened', 'assigned', 'reported', 'finished', 'dropped'))
);
comment on table actions.happening is 'distributed(unit_id); rows are only added';
comment on column actions.happening.words is 'what was done, what came of it, or why it was dropped';
comment on column actions.happening.proof is 'address of the proof, or its words: where a paper lies';
comment on column actions.happening.owner_id is 'whose action it was from then on, without foreign key';
comment on column actions.happening.by_id is 'person, without foreign key; null is the program itself';
