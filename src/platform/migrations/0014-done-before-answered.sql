-- Between a deed and its answer the process or the database may end: a form that is sent again is not done again then.
alter table platform.post add column done_at timestamptz;
comment on column platform.post.done_at is 'written in the transaction of the deed; null while nothing of it is on the disk';
