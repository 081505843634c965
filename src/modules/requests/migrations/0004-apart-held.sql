-- Decided while it was held: what was kept apart goes in the first night after the hold.
alter table requests.request add column apart_due boolean not null default false;
comment on column requests.request.apart_due is 'what was kept apart should be gone, and was held when it was decided';
create index request_apart_due on requests.request (unit_id, id) where apart_due;
