-- An office that sends its own releases to a journalist no more. They stay on the list, and hear of it with the reason.
create table news.muting (
  journalist_id uuid not null,
  unit_id uuid not null,
  why text not null,
  muted_by uuid,
  muted_at timestamptz not null,
  constraint muting_key primary key (journalist_id, unit_id),
  constraint muting_of foreign key (journalist_id) references news.journalist (id) on delete cascade
);
comment on table news.muting is 'local';
comment on column news.muting.why is 'read by the journalist and by the office';

-- A mail tells of an office without an item when that office mutes.
alter table news.mailing drop constraint mailing_about_item;
alter table news.mailing add constraint mailing_about_item check (item_id is null or unit_id is not null);
comment on column news.mailing.about is 'what it tells: confirm and the day, release and the item, or muted, the office and the day; the same is told once';
