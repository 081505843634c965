-- What came of an event, written once by its office after it ended.
create table events.report (
  unit_id uuid not null,
  event_id uuid not null,
  achievements jsonb not null,
  recommendation text not null,
  addressee text not null,
  money text not null,
  money_why text not null,
  written_by uuid,
  written_on date not null,
  constraint report_key primary key (unit_id, event_id),
  constraint report_of_event foreign key (unit_id, event_id) references events.event (unit_id, id),
  constraint report_says_something check (recommendation <> '' and addressee <> ''),
  constraint report_money_known check (money in ('as-planned', 'otherwise')),
  constraint report_money_says_why check (money = 'as-planned' or money_why <> '')
);
comment on table events.report is 'distributed(unit_id); rows are only added';
comment on column events.report.achievements is 'by indicator: what was aimed at, and what was reached, as the office says it';
comment on column events.report.addressee is 'a body or a position to whom the recommendation goes';
comment on column events.report.money is 'spent as planned or otherwise; sums are in the books of the office';
comment on column events.report.written_by is 'person, without foreign key: a person may be removed';
