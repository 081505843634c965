-- What people wrote to a question of the unit goes where remarks go: under another id, in another order. Beside the levels
-- it stays only that they wrote something.
alter table surveys.remark add column question text;
comment on column surveys.remark.question is 'code of the question of the unit that it answers; null where it was added of their own accord';
comment on column surveys.response.own is 'answers to questions of the unit, by their code; for words of their own only that there are some: written';

insert into surveys.remark (unit_id, id, instrument, period, words, language, themes, question)
select response.unit_id, gen_random_uuid(), response.instrument,
  case response.period when 0
    then extract(year from response.day) * 10 + extract(quarter from response.day)
    else response.period end,
  response.own ->> asked.code, response.language, '{}', asked.code
from surveys.response as response
join surveys.own_question as asked
  on asked.unit_id = response.unit_id and asked.instrument = response.instrument and asked.kind = 'text'
where response.own ? asked.code
order by gen_random_uuid();

update surveys.response as response
set own = response.own || (
  select jsonb_object_agg(asked.code, 'written')
  from surveys.own_question as asked
  where asked.unit_id = response.unit_id and asked.instrument = response.instrument and asked.kind = 'text'
    and response.own ? asked.code
)
where exists (
  select from surveys.own_question as asked
  where asked.unit_id = response.unit_id and asked.instrument = response.instrument and asked.kind = 'text'
    and response.own ? asked.code
);
