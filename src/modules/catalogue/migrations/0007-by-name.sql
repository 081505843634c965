-- The list of all services is read by name, a page at a time.
create index service_by_name on catalogue.service (lower(name->>'id'), id);
