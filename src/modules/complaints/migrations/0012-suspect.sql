-- What may be no voice of a person: it is taken in like any other and lies where everything lies, marked for a look.
alter table complaints.on_desk add column suspect text;
alter table complaints.on_desk add constraint on_desk_suspect_known check (suspect in ('field', 'fast', 'many'));
comment on column complaints.on_desk.suspect is 'field: a field that people do not see was filled in; fast: sent sooner than anybody reads; many: one network sent very many; null for nearly all';
create index on_desk_to_check on complaints.on_desk (unit_id) where suspect is not null;
