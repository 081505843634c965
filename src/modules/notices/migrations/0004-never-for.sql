-- Whom a notice must never reach, whatever else they hold: who is accused, and everybody of an office that must not know.
alter table notices.notice
  add column never_people uuid[] not null default '{}',
  add column never_units uuid[] not null default '{}';
comment on column notices.notice.never_people is 'people for whom it does not exist, without foreign key';
comment on column notices.notice.never_units is 'nobody who holds a role at one of these units sees it';
