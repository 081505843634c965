-- What a coach confirmed of a quarter: figures as they were then, with their hash. A correction is a new row.
create table targets.report (
  province_code text not null,
  regency_code text not null,
  instrument text not null,
  year smallint not null,
  quarter text not null,
  number integer not null,
  content text not null,
  sha256 text not null,
  addressee text not null,
  place text not null,
  signer_name text not null,
  signer_duty text not null,
  reason text not null,
  by_id uuid,
  at timestamptz not null,
  constraint report_key primary key (province_code, regency_code, instrument, year, quarter, number),
  constraint report_quarter_form check (quarter ~ '^[0-9]{4}-[1-4]$'),
  constraint report_hash_form check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint report_correction_says_why check (number = 1 or reason <> '')
);
comment on table targets.report is 'local; rows are only added, the highest number of a region, round and quarter counts';
comment on column targets.report.regency_code is 'empty where the report is of the whole province';
comment on column targets.report.year is 'of the round; the quarter has a calendar year of its own';
comment on column targets.report.quarter is 'calendar year and number: 2026-3';
comment on column targets.report.content is 'the figures as JSON, exactly the bytes that were hashed';
comment on column targets.report.sha256 is 'of the content as UTF-8, hexadecimal';
comment on column targets.report.signer_name is 'whose name stands under the report; not always who confirmed it';
comment on column targets.report.by_id is 'person who confirmed, without foreign key: a person may be removed';
