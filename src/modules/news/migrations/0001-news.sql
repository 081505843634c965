create schema news;

-- One news item in one language and one way of reading, as it stands now. What it said before is in its wordings.
create table news.item (
  unit_id uuid not null,
  id uuid not null,
  story_id uuid not null,
  reading text not null,
  lang text not null,
  kind text not null,
  state text not null,
  slug text,
  topics jsonb not null,
  title text not null,
  summary text not null,
  body text not null,
  writers jsonb not null,
  sent_by uuid,
  sent_at timestamptz,
  why_returned text,
  publish_at timestamptz,
  published_at timestamptz,
  published_by uuid,
  corrected_at timestamptz,
  why_withdrawn text,
  withdrawn_at timestamptz,
  revision integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint item_key primary key (unit_id, id),
  constraint item_of_story_once unique (unit_id, story_id, reading, lang),
  constraint item_reading_known check (reading in ('plain', 'easy')),
  constraint item_kind_known check (kind in ('news', 'release')),
  constraint item_state_known check (state in ('draft', 'review', 'scheduled', 'published', 'withdrawn')),
  constraint item_scheduled_has_its_time check (state <> 'scheduled' or publish_at is not null),
  constraint item_published_has_its_address check
    ((state in ('published', 'withdrawn')) = (slug is not null) and (slug is null) = (published_at is null)),
  constraint item_withdrawn_with_reason check
    ((state = 'withdrawn') = (why_withdrawn is not null) and (state = 'withdrawn') = (withdrawn_at is not null))
);
comment on table news.item is 'distributed(unit_id)';
comment on column news.item.story_id is 'the item that tells the story first; the others tell it in easy words or in another language';
comment on column news.item.lang is 'of its text, as languages.yaml names it';
comment on column news.item.slug is 'its public address, given when it is published and never taken away';
comment on column news.item.topics is 'codes of topics.yaml';
comment on column news.item.writers is 'who wrote of this text: none of them publishes it';
comment on column news.item.why_returned is 'what is to be mended, said by whoever read it; gone when it is sent again';
comment on column news.item.publish_at is 'nobody outside sees it before';
comment on column news.item.revision is 'counted up by each deed: whoever acts on an older one is told';
create index item_newest on news.item (published_at desc) where state = 'published';
create index item_due on news.item (publish_at) where state = 'scheduled';

-- Which item a public address leads to. Addresses are unlike in the whole house, and none is given twice.
create table news.address (
  slug text not null,
  unit_id uuid not null,
  item_id uuid not null,
  constraint address_key primary key (slug)
);
comment on table news.address is 'reference';

-- What an item said: as it was published, then after each correction. None is written over.
create table news.wording (
  unit_id uuid not null,
  item_id uuid not null,
  sequence integer not null,
  title text not null,
  summary text not null,
  body text not null,
  was_wrong text not null,
  is_right text not null,
  said_by uuid,
  said_at timestamptz not null,
  constraint wording_key primary key (unit_id, item_id, sequence),
  constraint wording_of_item foreign key (unit_id, item_id) references news.item (unit_id, id) on delete cascade,
  constraint wording_corrects_with_note check ((sequence = 1) = (was_wrong = '') and (sequence = 1) = (is_right = ''))
);
comment on table news.wording is 'distributed(unit_id)';
comment on column news.wording.was_wrong is 'what of the wording before was wrong, for everybody to read';

-- A picture, a film or a sound of an item.
create table news.material (
  unit_id uuid not null,
  item_id uuid not null,
  id uuid not null,
  kind text not null,
  caption text not null,
  alt text not null,
  decorative boolean not null,
  file_sha256 text,
  file_type text,
  width integer,
  height integer,
  address text not null,
  captions boolean not null,
  transcript text not null,
  revision integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint material_key primary key (unit_id, id),
  constraint material_of_item foreign key (unit_id, item_id) references news.item (unit_id, id) on delete cascade,
  constraint material_kind_known check (kind in ('picture', 'film', 'sound')),
  constraint material_picture_has_its_file check
    ((kind = 'picture') = (file_sha256 is not null) and (file_sha256 is null) = (address <> ''))
);
comment on table news.material is 'distributed(unit_id)';
comment on column news.material.alt is 'what a picture shows, for who does not see it';
comment on column news.material.decorative is 'shows nothing that is not said: read aloud it is passed over';
comment on column news.material.address is 'where a film or a sound is, https; nothing of it is fetched by our pages';
comment on column news.material.transcript is 'all that is said and heard, in words';
create index material_of_item_in_order on news.material (unit_id, item_id, id);

-- Whom journalists call at an office: a desk, never a private number.
create table news.contact (
  unit_id uuid not null,
  desk text not null,
  mail text not null,
  phone text not null,
  hours text not null,
  revision integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint contact_key primary key (unit_id)
);
comment on table news.contact is 'distributed(unit_id)';

-- Who asked for releases by mail. What says who they are lies sealed.
create table news.journalist (
  id uuid not null,
  address_digest bytea not null,
  code_digest bytea not null,
  sealed bytea not null,
  lang text not null,
  provinces jsonb not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  constraint journalist_key primary key (id),
  constraint journalist_address_once unique (address_digest),
  constraint journalist_code_once unique (code_digest)
);
comment on table news.journalist is 'local';
comment on column news.journalist.address_digest is 'keyed digest of the address: the same one stands on the list once';
comment on column news.journalist.code_digest is 'keyed digest of the code by which they confirm and leave';
comment on column news.journalist.sealed is 'name, medium, address and code, sealed with the key of the server';
comment on column news.journalist.provinces is 'codes of the provinces whose releases they want; none: all';
comment on column news.journalist.confirmed_at is 'null: they have not said yes by their own mail; a week later the row is deleted';

-- One mail to one journalist: the question whether they mean it, or a release. It is sent once.
create table news.mailing (
  id uuid not null,
  journalist_id uuid not null,
  about text not null,
  unit_id uuid,
  item_id uuid,
  due_at timestamptz,
  tries integer not null,
  ended_at timestamptz,
  outcome text,
  constraint mailing_key primary key (id),
  constraint mailing_to foreign key (journalist_id) references news.journalist (id) on delete cascade,
  constraint mailing_once unique (journalist_id, about),
  constraint mailing_outcome_known check (outcome in ('sent', 'refused', 'gave-up', 'withdrawn')),
  constraint mailing_ends_once check ((due_at is null) = (ended_at is not null) and (ended_at is null) = (outcome is null)),
  constraint mailing_about_item check ((unit_id is null) = (item_id is null))
);
comment on table news.mailing is 'local';
comment on column news.mailing.about is 'what it tells: confirm and the day, or release and the item; the same is told once';
comment on column news.mailing.due_at is 'the next try; null: it has ended';
create index mailing_due on news.mailing (due_at) where due_at is not null;
create index mailing_of_item on news.mailing (item_id) where item_id is not null;
