-- The next version of a service, open to everybody before it holds: what is proposed, where it is talked about, what came of it.
create table catalogue.service_draft (
  service_id uuid not null,
  number integer not null,
  id uuid not null,
  state text not null,
  revision integer not null,
  based_on integer not null,
  content jsonb not null,
  why text not null,
  opened_on date not null,
  until_on date not null,
  discussed_at text,
  minutes_at text,
  heard jsonb not null,
  ended_on date,
  withdrawn_why text,
  published_version integer,
  written_by uuid,
  constraint service_draft_key primary key (service_id, number),
  constraint service_draft_id_once unique (id),
  constraint service_draft_of foreign key (service_id, based_on) references catalogue.service_version (service_id, version),
  constraint service_draft_became foreign key (service_id, published_version)
    references catalogue.service_version (service_id, version) deferrable initially deferred,
  constraint service_draft_state check (state in ('open', 'published', 'withdrawn')),
  constraint service_draft_counts check (number > 0 and revision > 0),
  constraint service_draft_days check (until_on > opened_on),
  constraint service_draft_has_ended check ((state <> 'open') = (ended_on is not null)),
  constraint service_draft_says_why check ((state = 'withdrawn') = (withdrawn_why is not null)),
  constraint service_draft_is_published check ((state = 'published') = (published_version is not null))
);
comment on table catalogue.service_draft is 'reference';
comment on column catalogue.service_draft.based_on is 'the version that held when it was written: what it is compared with';
comment on column catalogue.service_draft.content is 'the schema ServiceContent of service.ts';
comment on column catalogue.service_draft.until_on is 'the last day on which everybody is asked';
comment on column catalogue.service_draft.discussed_at is 'an https address; null where it is told by a suggestion to the office';
comment on column catalogue.service_draft.minutes_at is 'an https address of the minutes (berita acara)';
comment on column catalogue.service_draft.heard is 'list of {said, did}: what people said, and what the office did with it';
create unique index service_draft_open on catalogue.service_draft (service_id) where state = 'open';
