-- Old and new code work side by side for a while: what only the new one hears waits for it. What fails for days is set aside with its words.
alter table platform.announcement add column hearers text[];
alter table platform.announcement add column set_aside_at timestamptz;
comment on column platform.announcement.hearers is 'who has still to hear it, by the words of modules; null is whoever there is';
comment on column platform.announcement.set_aside_at is 'not tried any more until somebody says so; null is tried';
