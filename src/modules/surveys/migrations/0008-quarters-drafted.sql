-- Quarters whose lowest elements became actions, at every unit at once: what has closed takes nothing more, so nobody
-- looks again.
create table surveys.quarter_drafted (
  instrument text not null,
  period smallint not null,
  drafted_on date not null,
  constraint quarter_drafted_key primary key (instrument, period)
);
comment on table surveys.quarter_drafted is 'local; rows are only added';
