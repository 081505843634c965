-- A custodian who was given a post since they were asked is asked no more: whether it is too near stands sealed.
alter table rights_cases.lending_part add column posts integer;
comment on column rights_cases.lending_part.posts is 'how many posts the custodian had ever been given when they were asked; null of before';
