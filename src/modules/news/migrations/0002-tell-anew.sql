-- What was withdrawn does not keep its story from being told again in that language and reading.
alter table news.item drop constraint item_of_story_once;
create unique index item_of_story_once on news.item (unit_id, story_id, reading, lang) where state <> 'withdrawn';
