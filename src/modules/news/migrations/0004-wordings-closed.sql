-- An earlier wording that hurts somebody is closed, with a reason; what was corrected, and that it was, stays to be read.
alter table news.wording
  add column closed_why text,
  add column closed_at timestamptz,
  add column closed_by uuid,
  add constraint wording_closed_wholly check ((closed_why is null) = (closed_at is null) and closed_why <> '');
comment on column news.wording.closed_why is 'everybody reads it where the wording was';
