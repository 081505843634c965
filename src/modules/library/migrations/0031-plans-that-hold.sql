-- As before, with ways that a plan which is kept for all questions does not lose. It knows no index for a pattern that it does not
-- know, so titles that begin so are a range; it holds any span of years for a short one and read all of them beside the words, so
-- behind words the year is computed; and it read all words for one stem. Together some 40 ms of 150,000 records.
create or replace function library.known(forms text[], typed text[]) returns table (word text, records integer, stem_of text)
language plpgsql stable
set enable_seqscan = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
    select one.word, one.records, null::text from library.word as one where one.word = any(forms)
    union all
    select one.word, one.records, asked.word
    from (select word, (ts_lexize('english_stem', word))[1] as stem from unnest(typed) as each(word) offset 0) as asked
    cross join lateral (
      select word, records from library.word where word = any(array[asked.stem, 't=' || asked.stem]) offset 0
    ) as one;
end
$$;

create or replace function library.holding(
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
    where words @@ asked and year + 0 between since and until and (open or not everyone)
      and (not now_only or library.can_be_read(record_id, online))
    limit most + 1
  ) as few;
  return ids;
end
$$;

create or replace function library.seek(
  titled tsquery, titled_newest integer, every tsquery, every_newest integer, typed tsquery, plain text,
  everyone boolean, since integer, until integer, now_only boolean, most integer, skipped integer, wanted integer
) returns table (
  total integer, id uuid, control_number text, shown jsonb, year integer, online boolean, copies integer, there integer
)
language plpgsql stable
set enable_seqscan = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  ids uuid[];
  -- The last of what begins so; nothing does where nothing was typed.
  beyond text := case when plain = '' then null else plain || chr(1114111) end;
begin
  if beyond is not null then
    select array_agg(few.record_id) into ids from (
      select record_id from library.sought
      where plain_title ~>=~ plain and plain_title ~<~ beyond and ts_match_vq(words, every)
        and year + 0 between since and until and (open or not everyone)
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
        case when plain_title = plain then 16 when starts_with(plain_title, plain) and beyond is not null then 8 else 0 end
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
