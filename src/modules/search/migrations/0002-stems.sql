-- What is kept of each word changed: everything is worked out anew at the next start.
delete from search.entry;
delete from search.word;
delete from search.filled;

alter table search.entry add column titled tsvector not null;
comment on column search.entry.titled is 'of the title alone: everything that an Indonesian word may come from (stems.ts), English stems';
comment on column search.entry.words is 'the same of title, keywords and what it says; and in=… for what it belongs to';

-- Of the many kinds an index each, so that a common word is read of one kind without the others.
drop index search.entry_words;
create index entry_words_service on search.entry using gin (words) where kind = 'service';
create index entry_words_unit on search.entry using gin (words) where kind = 'unit';
create index entry_words_other on search.entry using gin (words) where kind not in ('service', 'unit');
create index entry_titled_service on search.entry using gin (titled) where kind = 'service';
create index entry_titled_unit on search.entry using gin (titled) where kind = 'unit';
create index entry_titled_other on search.entry using gin (titled) where kind not in ('service', 'unit');

-- Among more than can be weighed, what bears the question as its title is found by itself.
create index entry_title on search.entry using gin (plain_titles);
-- In no order that means anything: a sample of each kind, and the first of many that a common word fits.
create index entry_shuffled on search.entry (kind, hashtext(subject));

-- Every word and all that it may come from, to know what occurs; what may be offered for a slip is in titles and keywords.
alter table search.word add column offered boolean not null;
comment on column search.word.offered is 'whether it is a word that somebody may have meant, not only what one comes from';
drop index search.word_likeness;
create index word_likeness on search.word using gin (word gin_trgm_ops) where offered;
create index word_beginning on search.word (word text_pattern_ops);
