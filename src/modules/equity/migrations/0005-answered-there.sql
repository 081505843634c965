-- How many offices of a province somebody answered in a quarter, as they lay when it was told: how many pages their list has, without
-- looking for the answers of each of them. What closed is not answered any more.
create table equity.answered_there (
  instrument text not null,
  period smallint not null,
  province text not null,
  offices integer not null,
  constraint answered_there_key primary key (instrument, period, province)
);
comment on table equity.answered_there is 'local; rows are only added';
comment on column equity.answered_there.province is 'empty of the nation, which has a row where nobody answered too';
