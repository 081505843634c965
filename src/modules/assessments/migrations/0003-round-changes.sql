-- Why the days of a round moved. The round itself holds the days that are valid now.
create table assessments.round_change (
  id uuid not null,
  instrument text not null,
  year smallint not null,
  opened_on date not null,
  closed_on date not null,
  opens_on date not null,
  closes_on date not null,
  reason text not null,
  by_id uuid,
  at timestamptz not null,
  constraint round_change_key primary key (id),
  constraint round_change_of_round foreign key (instrument, year) references assessments.round (instrument, year),
  constraint round_change_says_why check (reason <> '')
);
comment on table assessments.round_change is 'local; rows are only added';
comment on column assessments.round_change.opened_on is 'first day before the change; opens_on is the one after it';
comment on column assessments.round_change.closed_on is 'last day before the change; closes_on is the one after it';
comment on column assessments.round_change.by_id is 'person, without foreign key: people are local data';
create index round_change_of on assessments.round_change (instrument, year);

-- Lists of what was done name assessments by their id alone.
create index assessment_by_id on assessments.assessment (id);
