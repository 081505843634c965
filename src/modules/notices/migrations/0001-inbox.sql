create schema notices;

-- What waits for people, or what happened. One row for everyone whom it concerns: whom that is follows
-- from their rights when they look, so that nobody must be told twice when roles change.
create table notices.notice (
  id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  says text not null,
  about jsonb not null,
  path text not null,
  due_on date,
  lapses_on date,
  person_id uuid,
  permission text,
  programme text,
  unit_id uuid,
  province_code text,
  others_only boolean not null default false,
  raised_at timestamptz not null,
  changed_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  queued_at timestamptz,
  constraint notice_key primary key (id),
  constraint notice_kind_known check (kind in ('duty', 'news')),
  constraint notice_has_one_audience check ((person_id is null) <> (permission is null)),
  constraint notice_path_is_ours check (path like '/%' and path not like '//%'),
  constraint notice_of_person foreign key (person_id) references identity.person (id) on delete cascade
);
comment on table notices.notice is 'local';
comment on column notices.notice.kind is 'a duty waits until somebody did it; news can be marked read';
comment on column notices.notice.subject_id is 'of the thing that it is about: an id, or what names it';
comment on column notices.notice.says is 'key of the sentence';
comment on column notices.notice.about is 'what the sentence names; never a citizen, never words of a case';
comment on column notices.notice.path is 'where it is done or read, without language';
comment on column notices.notice.due_on is 'last day; of news: the day that it tells of';
comment on column notices.notice.lapses_on is 'from this day on nothing can be done any more; null never lapses';
comment on column notices.notice.person_id is 'one person; or else everyone who holds the permission there';
comment on column notices.notice.programme is 'null asks for no programme';
comment on column notices.notice.unit_id is 'place of the right, without foreign key: an import of units may be taken back; null is no place';
comment on column notices.notice.province_code is 'province of the unit when it was raised, for rights that reach a region';
comment on column notices.notice.others_only is 'not for people who hold a role at the unit itself: nobody judges their own';
comment on column notices.notice.raised_at is 'since when it waits; raising it again does not change it';
comment on column notices.notice.changed_at is 'when it was last raised or given another day: calendars ask for it';
comment on column notices.notice.settled_by is 'person who did it; null is the program itself';
comment on column notices.notice.queued_at is 'when it was worked out who gets mail about it; null waits for the next round';

-- Raised twice, it is still one duty.
create unique index notice_duty_once on notices.notice (subject_kind, subject_id, says)
  where kind = 'duty' and settled_at is null;
create unique index notice_date_once on notices.notice (subject_kind, subject_id, says)
  where kind = 'news' and due_on is not null;
create unique index notice_news_once on notices.notice (subject_kind, subject_id, says, raised_at)
  where kind = 'news' and due_on is null;
-- Every request of a signed-in person counts the open duties.
create index notice_waits_at_unit on notices.notice (permission, unit_id)
  where kind = 'duty' and settled_at is null;
create index notice_waits_in_province on notices.notice (permission, province_code)
  where kind = 'duty' and settled_at is null;
create index notice_at_unit on notices.notice (permission, unit_id);
create index notice_in_province on notices.notice (permission, province_code);
create index notice_of_person_index on notices.notice (person_id) where person_id is not null;
create index notice_unqueued on notices.notice (raised_at)
  where kind = 'duty' and settled_at is null and queued_at is null;

create table notices.seen (
  person_id uuid not null,
  notice_id uuid not null,
  seen_at timestamptz not null,
  constraint seen_key primary key (person_id, notice_id),
  constraint seen_by foreign key (person_id) references identity.person (id) on delete cascade,
  constraint seen_notice foreign key (notice_id) references notices.notice (id) on delete cascade
);
comment on table notices.seen is 'local; news that a person marked read';
create index seen_of_notice on notices.seen (notice_id);

create table notices.preference (
  person_id uuid not null,
  rhythm text not null,
  language text not null,
  changed_at timestamptz not null,
  constraint preference_key primary key (person_id),
  constraint preference_of foreign key (person_id) references identity.person (id) on delete cascade,
  constraint preference_rhythm_known check (rhythm in ('at-once', 'daily', 'never'))
);
comment on table notices.preference is 'local; without a row: daily, in Indonesian';
comment on column notices.preference.language is 'the one in which the person chose';

-- What a person has not been written about yet, and what they have.
create table notices.mail (
  person_id uuid not null,
  notice_id uuid not null,
  queued_at timestamptz not null,
  taken_at timestamptz,
  sent_at timestamptz,
  constraint mail_key primary key (person_id, notice_id),
  constraint mail_to foreign key (person_id) references identity.person (id) on delete cascade,
  constraint mail_about foreign key (notice_id) references notices.notice (id) on delete cascade
);
comment on table notices.mail is 'local';
comment on column notices.mail.taken_at is 'marked before it is sent: after a crash in between it may be lost, but never goes out twice';
comment on column notices.mail.sent_at is 'the mail server took it; null with taken_at is not known';
create index mail_of_notice on notices.mail (notice_id);
create index mail_waiting on notices.mail (person_id) where taken_at is null;

-- How writing to a person goes.
create table notices.mailbox (
  person_id uuid not null,
  not_before timestamptz,
  last_mail_at timestamptz,
  tries integer not null default 0,
  refusals integer not null default 0,
  failure text,
  refused_address text,
  constraint mailbox_key primary key (person_id),
  constraint mailbox_of foreign key (person_id) references identity.person (id) on delete cascade
);
comment on table notices.mailbox is 'local';
comment on column notices.mailbox.not_before is 'the next mail is due then, or tried again then; null is at once';
comment on column notices.mailbox.tries is 'in vain, one after the other';
comment on column notices.mailbox.refusals is 'tries on which the mail server refused the address, one after the other';
comment on column notices.mailbox.failure is 'number that the mail server answered with; never its words, which name the address';
comment on column notices.mailbox.refused_address is 'SHA-256 of the address that was given up; another address is tried again';
