create schema territory;

create table territory.province (
  code text not null,
  name text not null,
  basis text,
  valid_from date not null,
  valid_until date,
  constraint province_key primary key (code),
  constraint province_code_form check (code ~ '^[0-9]{2}$'),
  constraint province_time check (valid_until > valid_from)
);
comment on table territory.province is 'reference';
comment on column territory.province.code is 'Kemendagri code of today, also for days before it was given';
comment on column territory.province.basis is 'law that made the province, where it was made after our record begins';
comment on column territory.province.valid_from is 'first day; 2013-01-01 is where our record begins, not where the province began';
comment on column territory.province.valid_until is 'first day on which it is no more';

create table territory.regency (
  code text not null,
  name text not null,
  constraint regency_key primary key (code),
  constraint regency_code_form check (code ~ '^[0-9]{2}[.][0-9]{2}$')
);
comment on table territory.regency is 'reference; a regency (kabupaten) or a city (kota)';
comment on column territory.regency.code is 'Kemendagri code of today: 93.01 is Merauke also in 2021, when it was 91.01';

-- In which province a regency lies, and from when until when. No two intervals of one regency overlap.
create table territory.regency_province (
  regency_code text not null,
  province_code text not null,
  valid_from date not null,
  valid_until date,
  constraint regency_province_key primary key (regency_code, valid_from),
  constraint regency_province_regency foreign key (regency_code) references territory.regency (code),
  constraint regency_province_province foreign key (province_code) references territory.province (code),
  constraint regency_province_time check (valid_until > valid_from)
);
comment on table territory.regency_province is 'reference';
comment on column territory.regency_province.valid_until is 'first day on which it lies elsewhere';
create index regency_province_of on territory.regency_province (province_code, valid_from);

-- Published: one row per regency and interval. As of a day: valid_from <= day and (valid_until is null or day < valid_until).
create view territory.regency_at as
select
  regency.code as regency_code,
  regency.name as regency_name,
  province.code as province_code,
  province.name as province_name,
  membership.valid_from,
  membership.valid_until
from territory.regency_province as membership
join territory.regency on regency.code = membership.regency_code
join territory.province on province.code = membership.province_code;
