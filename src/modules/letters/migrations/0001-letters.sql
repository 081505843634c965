create schema letters;

-- One certificate per assessment. Whether it still holds is not written here: that is asked of the assessments.
create table letters.certificate (
  unit_id uuid not null,
  assessment_id uuid not null,
  number text not null,
  programme text not null,
  instrument text not null,
  year smallint not null,
  issued_at timestamptz not null,
  submitted_at timestamptz,
  verified_at timestamptz,
  states jsonb not null,
  constraint certificate_key primary key (unit_id, assessment_id)
);
comment on table letters.certificate is 'distributed(unit_id); rows are only added';
comment on column letters.certificate.number is 'as printed: P2HAM-2026-36-0007; unique through letters.certificate_number';
comment on column letters.certificate.year is 'year of performance, as in the number; the year of issue may differ';
comment on column letters.certificate.issued_at is 'when the award was decided, also where the certificate was written a moment later';
comment on column letters.certificate.states is 'what the paper says, frozen at issue: names and texts of that day';

alter table letters.certificate add constraint certificate_unit foreign key (unit_id) references units.unit (id);
alter table letters.certificate add constraint certificate_assessment
  foreign key (unit_id, assessment_id) references assessments.assessment (unit_id, id);

-- From the number that somebody holds to the unit by which the certificate is kept.
create table letters.certificate_number (
  number text not null,
  unit_id uuid not null,
  assessment_id uuid not null,
  constraint certificate_number_key primary key (number),
  constraint certificate_number_once unique (unit_id, assessment_id)
);
comment on table letters.certificate_number is 'local';

-- Where the running numbers stand. Locked while one is taken, and taken in the transaction that uses it: no gaps.
create table letters.counter (
  programme text not null,
  year smallint not null,
  province_code text not null,
  last_number integer not null,
  constraint counter_key primary key (programme, year, province_code),
  constraint counter_not_negative check (last_number >= 0)
);
comment on table letters.counter is 'local';
