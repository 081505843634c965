-- The newest records stand in an index of their own, and so do those after them: what very many bear is found among few places.
-- Before, either all places of such a word were gathered, or rows were read one by one until enough bore it.
alter table library.sought add column tier smallint not null default 0;
comment on column library.sought.tier is '0 among the newest, 1 among those after them, 2 all the rest: see library.tier';

comment on column library.sought.words is 'all that each word may come from; t=… of the title; and marks: f=format, l=language, k=kind, c=collection';

-- Where a tier ends, when it was last drawn. What comes later and is newer belongs to the newest.
create table library.tier (
  tier smallint not null,
  year integer not null,
  record_id uuid not null,
  constraint tier_key primary key (tier)
);
comment on table library.tier is 'local';
comment on column library.tier.year is 'of its last record, the newest first';
comment on column library.tier.record_id is 'its last record, which may be gone since then';

create function library.tier_of(of_year integer, of_record uuid) returns smallint
language sql stable
as $$
  select count(*)::smallint from library.tier
  where of_year < year or (of_year = year and of_record > record_id)
$$;

drop index library.sought_words;
create index sought_words_newest on library.sought using gin (words) with (fastupdate = off) where tier = 0;
create index sought_words_newer on library.sought using gin (words) with (fastupdate = off) where tier = 1;
create index sought_words_older on library.sought using gin (words) with (fastupdate = off) where tier = 2;

drop function library.holding(tsquery, integer, boolean, integer, integer, boolean, integer);
drop function library.seek(tsquery, integer, tsquery, integer, tsquery, text, boolean, integer, integer, boolean, integer, integer, integer);

create type library.near as (record_id uuid, year integer, plain_title text, close integer);
comment on type library.near is 'a record that was found, and how near it is to what was asked';

create function library.closeness(title text, words tsvector, plain text, typed tsquery) returns integer
language sql immutable
as $$
  select case when plain = '' then 0 when title = plain then 16 when starts_with(title, plain) then 8 else 0 end
    + case when ts_match_vq(words, typed) then 1 else 0 end
$$;

-- At most `most` records that hold `asked` and not `but`, tier by tier; without words the newest. A plan that is kept for all
-- questions holds any span of years for a short one and would read all of them beside the words, so behind words the year is computed.
create function library.holding(
  asked tsquery, but tsquery, without uuid[], close integer, typed tsquery, plain text,
  everyone boolean, since integer, until integer, now_only boolean, most integer
) returns library.near[]
language plpgsql stable
set enable_seqscan = off
set plan_cache_mode = force_generic_plan
as $$
begin
  if asked is null then
    return array(
      select row(record_id, year, plain_title, close)::library.near from library.sought
      where year between since and until and (open or not everyone)
        and (not now_only or library.can_be_read(record_id, online))
      order by year desc, record_id limit most
    );
  end if;
  -- One after the other: an index is read only when those before it did not hold enough.
  return array(
    select row(record_id, year, plain_title, close + library.closeness(plain_title, words, plain, typed))::library.near
    from (
      select * from library.sought where tier = 0
      union all select * from library.sought where tier = 1
      union all select * from library.sought where tier = 2
    ) as row
    where words @@ asked and ts_match_vq(words, but) is not true and record_id <> all(without)
      and year + 0 between since and until and (open or not everyone)
      and (not now_only or library.can_be_read(record_id, online))
    limit most
  );
end
$$;

-- A page of the nearest records, and how many there are among those weighed: one more than `most` where there are more.
create function library.seek(
  titled tsquery, every tsquery, typed tsquery, plain text, everyone boolean, since integer, until integer, now_only boolean,
  most integer, skipped integer, wanted integer
) returns table (
  total integer, id uuid, control_number text, shown jsonb, year integer, online boolean, copies integer, there integer
)
language plpgsql stable
set enable_seqscan = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  found library.near[] := '{}';
  begun uuid[] := '{}';
begin
  if plain <> '' then
    -- The first in the order of the alphabet, so the title itself; thousands begin with one word, and their number tells nobody more.
    found := array(
      select row(record_id, year, plain_title,
        library.closeness(plain_title, words, plain, typed) + case when ts_match_vq(words, titled) then 4 else 0 end)::library.near
      from (
        select * from library.sought
        where plain_title ~>=~ plain and plain_title ~<~ (plain || chr(1114111))
        order by plain_title using ~<~ limit wanted
      ) as few
      where ts_match_vq(words, every) and year between since and until and (open or not everyone)
        and (not now_only or library.can_be_read(record_id, online))
    );
    begun := array(select record_id from unnest(found));
  end if;
  if titled is not null then
    found := found || library.holding(titled, null, begun, 4, typed, plain, everyone, since, until, now_only,
      most + 1 - cardinality(found));
  end if;
  if cardinality(found) <= most then
    found := found || library.holding(every, titled, begun, 0, typed, plain, everyone, since, until, now_only,
      most + 1 - cardinality(found));
  end if;
  return query
    with nearest as materialized (
      select record_id, close, year, plain_title from unnest(found)
      order by close desc, year desc, plain_title, record_id
      offset skipped limit wanted
    )
    select cardinality(found), nearest.record_id, record.control_number, sought.shown, nearest.year, sought.online,
      (select count(*) from library.copy_there as one where one.record_id = nearest.record_id)::integer,
      (select count(*) from library.copy_there as one where one.record_id = nearest.record_id and one.there)::integer
    from nearest
    join library.sought as sought on sought.record_id = nearest.record_id
    join library.record as record on record.id = nearest.record_id
    order by nearest.close desc, nearest.year desc, nearest.plain_title, nearest.record_id;
end
$$;
