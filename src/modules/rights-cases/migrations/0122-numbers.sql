-- What is counted of a year, until it is told; no row of it leads to a case.
create table rights_cases.tally (
  year integer not null,
  body bytea not null,
  constraint tally_key primary key (year)
);
comment on table rights_cases.tally is 'local; thrown away when its year is told';
comment on column rights_cases.tally.body is 'counts by word, always as long, under the key of the server: whoever has the database alone reads none';

-- What was told of a year, once and for ever.
create table rights_cases.told_year (
  year integer not null,
  told_on date not null,
  constraint told_year_key primary key (year)
);
comment on table rights_cases.told_year is 'local';

create table rights_cases.told_number (
  year integer not null,
  what text not null,
  code text not null,
  n integer,
  constraint told_number_key primary key (year, what, code),
  constraint told_number_of foreign key (year) references rights_cases.told_year (year)
);
comment on table rights_cases.told_number is 'local';
comment on column rights_cases.told_number.what is 'received, channel, place, ended, outcome or right';
comment on column rights_cases.told_number.n is 'null where it is hidden: few, or needed to hide few';
