-- Of which quarters the complaints were told by group. Written once, never changed.
create table equity.voice_release (
  period smallint not null,
  dimension text not null,
  released_on date not null,
  constraint voice_release_key primary key (period, dimension)
);
comment on table equity.voice_release is 'local; rows are only added';

-- What those of a group told in a province, or in the nation, in a quarter or a year, as everybody may know it.
create table equity.voice (
  dimension text not null,
  period smallint not null,
  province text not null,
  grp text not null,
  n integer,
  due integer,
  in_time integer,
  median_days integer,
  constraint voice_key primary key (dimension, period, province, grp),
  constraint voice_never_few check (n >= 10 and due >= 10),
  constraint voice_share_of_known check ((due is null) = (in_time is null) and (due is null or n is not null)),
  constraint voice_days_of_known check (median_days is null or due is not null)
);
comment on table equity.voice is 'local; rows are only added';
comment on column equity.voice.province is 'code of the province; empty is the nation';
comment on column equity.voice.grp is 'of those who named themselves';
comment on column equity.voice.n is 'complaints; null where they are hidden';
comment on column equity.voice.due is 'answered, or with a last day that had passed; null where the share in time is hidden';
comment on column equity.voice.median_days is 'working days to the answer: as many were answered sooner as later';

-- How many offices of a province somebody with a need can manage, as it stood on a day of the quarter. Of offices, not of people.
create table equity.availability (
  period smallint not null,
  province text not null,
  need text not null,
  offices integer not null,
  on_record integer not null,
  usable integer not null,
  looked_on date not null,
  constraint availability_key primary key (period, province, need),
  constraint availability_adds_up check (usable <= on_record and on_record <= offices)
);
comment on table equity.availability is 'local; counted anew every night until the quarter is over';
comment on column equity.availability.need is 'a need of catalogue/facilities/needs.yaml';
comment on column equity.availability.on_record is 'offices of which anything was ever seen';
comment on column equity.availability.usable is 'offices that have all that a person with this need cannot do without, seen within a year and not contested';
