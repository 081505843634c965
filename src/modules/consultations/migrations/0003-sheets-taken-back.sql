-- A sheet that was typed wrongly is taken back: its votes and points count no more, and whoever holds its code reads why.
alter table consultations.contribution
  add column taken_back_why text,
  add constraint contribution_taken_back_is_a_sheet check (taken_back_why is null or (way = 'group' and taken_back_why <> ''));
