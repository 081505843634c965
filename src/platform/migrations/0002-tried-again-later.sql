-- An announcement that fails is never given up; it waits longer after each try.
alter table platform.announcement add column next_try_at timestamptz;
comment on column platform.announcement.next_try_at is 'not tried again before; null is at once';
