-- How often each word was said that is no level of an element: by which way an answer came, why it looks odd, in which
-- wording it was asked, and what was answered to the unit's own questions. Folded with the other counters.
create table surveys.word_counter (
  unit_id uuid not null,
  instrument text not null,
  period smallint not null,
  slice text not null,
  about text not null,
  word text not null,
  n bigint not null,
  folded_at timestamptz not null,
  constraint word_counter_key primary key (unit_id, instrument, period, slice, about, word)
);
comment on table surveys.word_counter is 'distributed(unit_id); can be made anew from surveys.response';
comment on column surveys.word_counter.about is 'channel, flag, wording, or the code of a question of the unit';
comment on column surveys.word_counter.word is 'home, fast, skm-2017-lampiran, 3, yes; for words of their own only that there are some: written';
