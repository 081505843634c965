-- What became confidential is listed no more, from its first row on: each row of a list asks here, and few rows are in it.
create index trail_confidential on platform.trail (subject_kind, subject_id) where chain = 'confidential';
