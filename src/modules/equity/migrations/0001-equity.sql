create schema equity;

-- What was told of one dimension of one survey in one quarter or year. Written once, never changed.
create table equity.release (
  instrument text not null,
  dimension text not null,
  period smallint not null,
  released_on date not null,
  wordings text[] not null,
  constraint release_key primary key (instrument, dimension, period)
);
comment on table equity.release is 'local; rows are only added';
comment on column equity.release.dimension is 'a dimension of surveys; all is everybody together';
comment on column equity.release.period is 'calendar year and quarter: 20264 is the last of 2026, 20260 the year';

comment on column equity.release.wordings is 'ids of the questionnaires in which it was asked, anywhere, in order';

-- A group at a place in a quarter or year, as everybody may know it. Few people, and those who hide them, have no figures.
create table equity.cell (
  unit_id uuid not null,
  instrument text not null,
  dimension text not null,
  period smallint not null,
  province text not null,
  grp text not null,
  n bigint,
  index numeric,
  low numeric,
  high numeric,
  spread numeric,
  constraint cell_key primary key (unit_id, instrument, dimension, period, province, grp),
  constraint cell_never_few check (n >= 10),
  constraint cell_index_of_people check (index is null or n is not null),
  constraint cell_index_whole check (
    (index is null) = (low is null) and (index is null) = (high is null) and (index is null) = (spread is null)
  )
);
comment on table equity.cell is 'distributed(unit_id); rows are only added';
comment on column equity.cell.unit_id is 'all noughts where the place is a province or the nation';
comment on column equity.cell.province is 'code of the province; empty where the place is the nation';
comment on column equity.cell.grp is 'a word of the dimension; empty where all are one';
comment on column equity.cell.n is 'people; null where the cell is hidden';
comment on column equity.cell.low is 'lower end of the interval of 95 %';
comment on column equity.cell.spread is 'standard deviation of what people said, on the scale of the index';
create index cell_of_place on equity.cell (instrument, dimension, period, province);
