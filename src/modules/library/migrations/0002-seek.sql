-- What is searched, apart from the records: a narrow row each. Worked out of the records; it may be emptied and filled again.
create table library.sought (
  record_id uuid not null,
  open boolean not null,
  year integer not null,
  online boolean not null,
  plain_title text not null,
  shown jsonb not null,
  words tsvector not null,
  constraint sought_key primary key (record_id),
  constraint sought_of_record foreign key (record_id) references library.record (id)
);
comment on table library.sought is 'local';
comment on column library.sought.open is 'whether its collection is open to everyone';
comment on column library.sought.year is '0 where it is not known';
comment on column library.sought.online is 'whether it can be read at an address';
comment on column library.sought.plain_title is 'lower case, without diacritics and signs; cut, for the index';
comment on column library.sought.shown is 'what a line of a list shows: see seek/entry.ts';
comment on column library.sought.words is 'all that each word may come from; t=… of the title, a=… of authors; and marks: f=format, l=language, k=kind, c=collection';
create index sought_words on library.sought using gin (words) with (fastupdate = off);
create index sought_title on library.sought (plain_title text_pattern_ops);
-- The newest first: in this order words that very many bear are read row by row.
create index sought_newest on library.sought (year desc, record_id);

-- In how many records each word stands: what occurs, and whether it is read by the index or row by row.
create table library.word (
  word text not null,
  records integer not null,
  offered boolean not null,
  constraint word_key primary key (word)
);
comment on table library.word is 'local';
comment on column library.word.word is 'a lexeme of library.sought; the empty one counts all records';
comment on column library.word.records is 'when it was last counted; a word that came since then says 1';
comment on column library.word.offered is 'whether it is a word that somebody may have meant, not only what one comes from';
create index word_beginning on library.word (word text_pattern_ops) where offered;
create index word_likeness on library.word using gin (word gin_trgm_ops) where offered;

-- Copies that can be lent or read. Loans will say which of them are away.
create view library.copy_there as
select id, record_id, true as there from library.copy where state = 'in-use';

-- Whether it can be read today: at an address, or on the shelf.
create function library.can_be_read(record uuid, online boolean) returns boolean
language sql stable
as $$
  select online or exists (select from library.copy_there where record_id = record and there)
$$;

-- What occurs of these forms, and of the English stems of these words. Here as below, the plan is made once for each connection:
-- planning takes longer than looking.
create function library.known(forms text[], typed text[]) returns table (word text, records integer, stem_of text)
language plpgsql stable
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
    select one.word, one.records, null::text from library.word as one where one.word = any(forms)
    union all
    select one.word, one.records, asked.word
    from (select word, (ts_lexize('english_stem', word))[1] as stem from unnest(typed) as each(word)) as asked
    join library.word as one on one.word in (asked.stem, 't=' || asked.stem);
end
$$;

-- At most `most` + 1 records that hold the words: among the newest rows, or by the index where those do not hold enough.
-- All that a word leads to in the index is gathered before the first row is read, which is dear for words that very many bear.
create function library.holding(
  asked tsquery, newest integer, everyone boolean, since integer, until integer, now_only boolean, most integer
) returns uuid[]
language plpgsql stable
set enable_seqscan = off
set plan_cache_mode = force_generic_plan
as $$
declare
  ids uuid[];
begin
  if newest > 0 then
    select array_agg(few.record_id) into ids from (
      select record_id from (
        select * from library.sought
        where year between since and until
        order by year desc, record_id limit newest
      ) as row
      where (asked is null or ts_match_vq(words, asked)) and (open or not everyone)
        and (not now_only or library.can_be_read(record_id, online))
      limit most + 1
    ) as few;
    if asked is null or cardinality(ids) > most then
      return ids;
    end if;
  end if;
  select array_agg(few.record_id) into ids from (
    select record_id from library.sought
    where words @@ asked and year between since and until and (open or not everyone)
      and (not now_only or library.can_be_read(record_id, online))
    limit most + 1
  ) as few;
  return ids;
end
$$;

-- A page of the nearest records, and how many there are among those weighed.
create function library.seek(
  titled tsquery, titled_newest integer, every tsquery, every_newest integer, typed tsquery, plain text,
  everyone boolean, since integer, until integer, now_only boolean, most integer, skipped integer, wanted integer
) returns table (
  total integer, id uuid, control_number text, shown jsonb, year integer, online boolean, copies integer, there integer
)
language plpgsql stable
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  ids uuid[];
  -- No title begins with it where nothing was typed.
  beginning text := case when plain = '' then null else plain || '%' end;
begin
  if beginning is not null then
    select array_agg(few.record_id) into ids from (
      select record_id from library.sought
      where plain_title like beginning and ts_match_vq(words, every)
        and year between since and until and (open or not everyone)
        and (not now_only or library.can_be_read(record_id, online))
      limit wanted
    ) as few;
  end if;
  if titled is not null then
    ids := ids || library.holding(titled, titled_newest, everyone, since, until, now_only, most);
  end if;
  if coalesce(cardinality(ids), 0) <= most then
    ids := ids || library.holding(every, every_newest, everyone, since, until, now_only, most);
  end if;
  return query
    with near as materialized (
      select record_id, year, plain_title,
        case when plain_title = plain then 16 when plain_title like beginning then 8 else 0 end
        + case when ts_match_vq(words, titled) then 4 else 0 end
        + case when ts_match_vq(words, typed) then 1 else 0 end as close
      from library.sought where record_id = any(ids)
    ), nearest as materialized (
      select record_id, close, year, plain_title, (count(*) over ())::integer as n from near
      order by close desc, year desc, plain_title, record_id
      offset skipped limit wanted
    )
    select nearest.n, nearest.record_id, record.control_number, sought.shown, nearest.year, sought.online,
      (select count(*) from library.copy_there as one where one.record_id = nearest.record_id)::integer,
      (select count(*) from library.copy_there as one where one.record_id = nearest.record_id and one.there)::integer
    from nearest
    join library.sought as sought on sought.record_id = nearest.record_id
    join library.record as record on record.id = nearest.record_id
    order by nearest.close desc, nearest.year desc, nearest.plain_title, nearest.record_id;
end
$$;
