-- The id of an item leads to it as well: an address without words of its title, for what stays when the item is gone.
insert into news.address (slug, unit_id, item_id)
select id::text, unit_id, id from news.item where slug is not null
on conflict (slug) do nothing;
