-- What was just written waits in a list that every search reads from end to end. It is read often and written seldom.
alter index search.entry_words_service set (fastupdate = off);
alter index search.entry_words_unit set (fastupdate = off);
alter index search.entry_words_other set (fastupdate = off);
alter index search.entry_titled_service set (fastupdate = off);
alter index search.entry_titled_unit set (fastupdate = off);
alter index search.entry_titled_other set (fastupdate = off);
alter index search.entry_title set (fastupdate = off);
alter index search.word_likeness set (fastupdate = off);
select gin_clean_pending_list(name::regclass)
from unnest(array[
  'search.entry_words_service', 'search.entry_words_unit', 'search.entry_words_other', 'search.entry_titled_service',
  'search.entry_titled_unit', 'search.entry_titled_other', 'search.entry_title', 'search.word_likeness'
]) as name;
