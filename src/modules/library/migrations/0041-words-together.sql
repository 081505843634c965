-- Words of many records go into an index together: each was looked up in it for each record, which was half of what an import took.
-- seek/keep.ts has them put in their places before it commits, so that no search reads the list in which they wait.
alter index library.sought_words_newest set (fastupdate = on);
alter index library.sought_words_newer set (fastupdate = on);
alter index library.sought_words_older set (fastupdate = on);
