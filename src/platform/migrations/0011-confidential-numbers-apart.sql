-- Whoever may read the open chains reads the numbers of their rows: a number that is left out would say that something
-- confidential was written just then. Rows of the confidential chain are counted apart, far above all others.
create sequence platform.trail_confidential_id as bigint start with 1000000000000000;
comment on column platform.trail.id is 'from 10^15 on: the confidential chain, which is counted apart';
