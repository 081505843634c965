create extension if not exists pg_trgm with schema public;

-- What everybody may read: a copy that somebody looked over and that stands for ever as it was published. What was told
-- itself stays where it is, complete.
create table complaints.published (
  unit_id uuid not null,
  id text not null,
  complaint_id uuid not null,
  kind text not null,
  service_id uuid,
  title text not null,
  words text not null,
  answer text,
  published_on date not null,
  published_by uuid not null,
  answered_on date,
  withdrawn_on date,
  plain text not null,
  constraint published_key primary key (unit_id, id),
  constraint published_once unique (unit_id, complaint_id),
  constraint published_of_complaint foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade
);
comment on table complaints.published is 'distributed(unit_id); words never change, an answer is added once, and the whole can be taken down';
comment on column complaints.published.id is 'for the address: chance, and nothing of the complaint';
comment on column complaints.published.words is 'without names and numbers; what was taken out is not kept here';
comment on column complaints.published.published_by is 'person, without foreign key';
comment on column complaints.published.plain is 'title and words in small letters, to find what is alike';
create index published_newest on complaints.published (unit_id, published_on desc, id) where withdrawn_on is null;
create index published_alike on complaints.published using gin (plain public.gin_trgm_ops) where withdrawn_on is null;
