-- What is put aside is kept without what people say of themselves, and what they wrote lies apart from it. When its day
-- is over it is mixed with what else was put aside then, once, under new ids.
alter table surveys.aside add column mixed boolean not null default false;
comment on column surveys.aside.mixed is 'whether it was mixed with others of its day, after which nothing tells the order in which they came';
comment on column surveys.aside.reason is 'a word of the program: other-version, clock, not-a-level, not-readable, slip, closed; words: what somebody wrote with one of them, joined to none';
comment on column surveys.aside.put_on is 'the day on which it came; of words that stay here, the first day of that month, once they were mixed. Removed a year later';
create index aside_unmixed on surveys.aside (put_on) where not mixed;
update surveys.aside set body = body - array['remark', 'groups', 'own'];
update surveys.aside set body = jsonb_set(body, '{fields}', coalesce((
  select jsonb_object_agg(key, value) from jsonb_each(body->'fields')
  where key <> 'catatan' and key not like 'diri-%' and key not like 'unit-%'
), '{}')) where body ? 'fields';
