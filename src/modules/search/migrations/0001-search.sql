-- Typing slips are found by the groups of three letters that words share.
create extension if not exists pg_trgm with schema public;

create schema search;

-- Everything public that can be found. Worked out of what others own; it may be emptied and filled again at any time.
-- One row serves all languages: half the rows to search, and whoever reads one language finds by words of the other.
create table search.entry (
  kind text not null,
  subject text not null,
  valid_from date not null,
  valid_until date,
  title jsonb not null,
  says jsonb not null,
  href text not null,
  ended_on date,
  changed_on date,
  weight smallint not null,
  plain_titles text[] not null,
  words tsvector not null,
  constraint entry_key primary key (kind, subject, valid_from),
  constraint entry_time check (valid_until > valid_from)
);
comment on table search.entry is 'local';
comment on column search.entry.kind is 'a word of kinds.ts';
comment on column search.entry.subject is 'what it is an entry of, for its owner: the id of a unit, the path of a page';
comment on column search.entry.valid_from is 'a name that holds from a later day on is a row of its own';
comment on column search.entry.valid_until is 'first day on which the row is no more found; null has no end';
comment on column search.entry.title is 'by language; Indonesian where a language has none';
comment on column search.entry.says is 'one line below the title, by language';
comment on column search.entry.href is 'address without language';
comment on column search.entry.ended_on is 'first day on which the thing is no more, such as a closed unit; it is still found, and says so';
comment on column search.entry.changed_on is 'last day on which what stands there is known to have changed; null is not known';
comment on column search.entry.weight is 'among equals the greater comes first';
comment on column search.entry.plain_titles is 'lower case, without diacritics and signs, of each language';
comment on column search.entry.words is 'stems by language and the words as they are: A titles, B keywords, D what it says';
create index entry_words on search.entry using gin (words);

-- The words that occur, to find the one that was meant when a typed one does not.
create table search.word (
  word text not null,
  constraint word_key primary key (word)
);
comment on table search.word is 'local';
create index word_likeness on search.word using gin (word gin_trgm_ops);

-- What was filled at a start, so that the next start finds it done.
create table search.filled (
  kind text not null,
  sha256 text not null,
  filled_at timestamptz not null,
  constraint filled_key primary key (kind)
);
comment on table search.filled is 'local';
