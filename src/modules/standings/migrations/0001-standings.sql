create schema standings;

-- One row for each time that an assessment stood as it stood: the table of any past day can be read again.
create table standings.standing (
  unit_id uuid not null,
  instrument text not null,
  year smallint not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  assessment_id uuid not null,
  state text not null,
  requested_at timestamptz,
  declared_at timestamptz,
  submitted_at timestamptz,
  verified_at timestamptz,
  decided_at timestamptz,
  score numeric,
  predicate_code text,
  predicate_from date,
  predicate_until date,
  predicate_status text,
  constraint standing_key primary key (unit_id, instrument, year, from_at),
  constraint standing_time check (from_at < to_at),
  constraint standing_predicate_whole check (
    (predicate_code is null) = (predicate_from is null) and (predicate_code is null) = (predicate_status is null)
  ),
  constraint standing_predicate_status check (predicate_status in ('active', 'suspended', 'revoked'))
);
comment on table standings.standing is 'distributed(unit_id)';
comment on column standings.standing.from_at is 'when the move was made that led here';
comment on column standings.standing.to_at is 'when the next move was made; infinity while it stands';
comment on column standings.standing.state is 'a word of the lifecycle of assessments';
comment on column standings.standing.score is 'exact, after verification; null before and while something is missing';
comment on column standings.standing.predicate_until is 'first day on which it no longer holds; null has no end';

-- Of one assessment nothing stands twice at a time, also when two announcements arrive together.
create unique index standing_open on standings.standing (unit_id, instrument, year) where to_at = 'infinity';
create index standing_round on standings.standing (instrument, year, to_at, from_at);

alter table standings.standing add constraint standing_unit foreign key (unit_id) references units.unit (id);

-- Which instruments were used in which years, and how often something changed in what they show.
create table standings.round (
  instrument text not null,
  year smallint not null,
  version bigint not null,
  constraint round_key primary key (instrument, year)
);
comment on table standings.round is 'local';
comment on column standings.round.version is 'rises with every move and every change of units; what was counted at the same version still holds';
