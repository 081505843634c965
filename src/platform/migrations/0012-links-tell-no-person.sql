-- The results chain is published: whoever recomputes its links must learn neither who did a deed nor what a row is about
-- that is not public. From now on a link holds a digest of the row, and the row a salted digest of its actor. Rows of
-- before keep their links, which only who has the database can recompute.
alter table platform.trail add column actor_salt text;
alter table platform.trail add column actor_hash text;
alter table platform.trail add constraint trail_actor_hashed check ((actor_salt is null) = (actor_hash is null));
comment on column platform.trail.actor_salt is 'of chance; never published';
comment on column platform.trail.actor_hash is 'SHA-256 of actor_salt and actor_id; null for rows of before, whose links hold actor_id itself';
