-- A check has a last day: until then the way to reach whoever told it is kept, and afterwards nobody is asked to look any more.
alter table complaints.drawn_closing add column due_on date;
alter table complaints.drawn_closing add column lapsed_on date;
update complaints.drawn_closing set due_on = drawn_on + 30;
alter table complaints.drawn_closing alter column due_on set not null;
alter table complaints.drawn_closing add constraint drawn_closing_lapsed_unseen check (lapsed_on is null or found is null);
comment on column complaints.drawn_closing.due_on is 'last day of the look';
comment on column complaints.drawn_closing.lapsed_on is 'nobody looked until the last day';
drop index complaints.drawn_closing_waits;
create index drawn_closing_waits on complaints.drawn_closing (due_on) where found is null and lapsed_on is null;
