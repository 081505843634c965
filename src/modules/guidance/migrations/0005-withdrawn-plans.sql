-- A change of coach that has not begun may be withdrawn: the row stays, with its reason, and holds for nobody.
alter table guidance.coaching
  add column withdrawn_at timestamptz,
  add column why_withdrawn text,
  add constraint coaching_withdrawn_with_reason check ((withdrawn_at is null) = (why_withdrawn is null)),
  drop constraint coaching_begins_once;
drop index guidance.coaching_one_open;
create unique index coaching_begins_once on guidance.coaching (unit_id, valid_from) where withdrawn_at is null;
create unique index coaching_one_open on guidance.coaching (unit_id) where valid_until is null and withdrawn_at is null;

-- The same question of a unit waits once, also where two send it at the same moment.
create unique index question_waits_once on guidance.question (unit_id, instrument, code, md5(text)) where state = 'asked';
