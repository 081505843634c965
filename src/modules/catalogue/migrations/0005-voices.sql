-- What somebody wrote and photographed at an office is read by everybody once somebody saw that it shows no person.
alter table catalogue.contest add column words_are text not null default 'waiting'
  constraint contest_words check (words_are in ('waiting', 'shown', 'kept-back'));
alter table catalogue.contest alter column words_are drop default;
comment on column catalogue.contest.words_are is 'waiting: nobody looked yet; the count is public at once';
comment on column catalogue.contest.says is 'confirms or contests what the office said at that check';
