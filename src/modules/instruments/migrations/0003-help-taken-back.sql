-- A help text that is wrong, or names somebody, is taken back: it is on no page any more; its wordings stay on record.
alter table instruments.help
  add column ended_at timestamptz,
  add column why_ended text,
  add constraint help_ended_with_reason check ((ended_at is null) = (why_ended is null));
comment on column instruments.help.why_ended is 'why it was taken back; read by nobody but whoever keeps the records';
