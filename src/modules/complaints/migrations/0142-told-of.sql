-- Which action somebody was told the outcome of: its words may have to be hidden later, also from those who follow nobody any more.
create index entry_told_of on complaints.entry ((about->>'of')) where what = 'followed-up';
comment on index complaints.entry_told_of is 'of: the sign of chance by which the action names its origin';
