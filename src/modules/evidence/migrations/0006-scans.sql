-- What the scanner for viruses said of the bytes that a unit keeps. No row: they were never shown to it.
create table evidence.scan (
  unit_id uuid not null,
  sha256 text not null,
  outcome text not null,
  found text,
  scanner text,
  scanned_at timestamptz not null,
  tries integer not null,
  next_try_at timestamptz,
  constraint scan_key primary key (unit_id, sha256),
  constraint scan_outcome check (outcome in ('clean', 'infected', 'off', 'failed')),
  constraint scan_names_what_it_found check ((outcome = 'infected') = (found is not null)),
  constraint scan_names_its_scanner check ((outcome in ('clean', 'infected')) = (scanner is not null)),
  constraint scan_tried_until_known check ((outcome in ('clean', 'infected')) = (next_try_at is null))
);
comment on table evidence.scan is 'distributed(unit_id)';
comment on column evidence.scan.sha256 is 'of the working copy, under which its bytes lie in the file store';
comment on column evidence.scan.outcome is 'off: there was no scanner; failed: it did not answer. Both are tried again, and neither is ever called clean';
comment on column evidence.scan.found is 'the scanner''s name of the virus';
comment on column evidence.scan.scanner is 'what the scanner says of itself: version, and the day of its signatures';
comment on column evidence.scan.tries is 'in vain, since the last that was not';
create index scan_to_try on evidence.scan (next_try_at) where next_try_at is not null;
