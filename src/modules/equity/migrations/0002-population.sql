-- How many people live where, by group, as an office that counts them said it. The row of the highest number counts.
create table equity.population (
  province text not null,
  year smallint not null,
  dimension text not null,
  grp text not null,
  number integer not null,
  people bigint not null,
  source text not null,
  by_id uuid,
  at timestamptz not null,
  constraint population_key primary key (province, year, dimension, grp, number),
  constraint population_is_a_number check (people >= 0)
);
comment on table equity.population is 'local; rows are only added, the highest number counts';
comment on column equity.population.province is 'code of the province; empty is the nation';
comment on column equity.population.dimension is 'a dimension of surveys; all is everybody together, with an empty group';
comment on column equity.population.source is 'who counted them, and where it is written';
