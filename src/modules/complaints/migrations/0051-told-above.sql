-- What is late is told to the next office above; whoever handles voices there may read it from then on, and step in.
alter table complaints.complaint add column told_units uuid[] not null default '{}';
comment on column complaints.complaint.told_units is 'offices above that were told that it is late';
