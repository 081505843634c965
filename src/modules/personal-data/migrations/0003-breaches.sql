-- The protection of personal data failed: what, when, whose, and who was told. Without names.
create table personal_data.breach (
  id uuid not null,
  title text not null,
  found_at timestamptz not null,
  happened text not null,
  data text not null,
  activities jsonb not null,
  people integer,
  consequences text not null,
  measures text not null,
  state text not null,
  told_body_at timestamptz,
  told_people_at timestamptz,
  published_at timestamptz,
  ended_at timestamptz,
  why text,
  changed_by uuid,
  version integer not null,
  constraint breach_key primary key (id),
  constraint breach_state_known check (state in ('open', 'closed', 'no-breach')),
  constraint breach_ended check ((state = 'open') = (ended_at is null)),
  constraint breach_none_says_why check ((state = 'no-breach') = (why is not null)),
  constraint breach_closed_was_told check (state <> 'closed' or (told_body_at is not null and told_people_at is not null))
);
comment on table personal_data.breach is 'local';
comment on column personal_data.breach.found_at is 'when somebody found it: the hours to tell run from here';
comment on column personal_data.breach.activities is 'codes of activities of the register';
comment on column personal_data.breach.people is 'about how many; null while nobody knows';
comment on column personal_data.breach.changed_by is 'person, without foreign key';
create index breach_published on personal_data.breach (id desc) where published_at is not null;
