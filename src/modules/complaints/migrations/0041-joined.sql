-- Who says of something that everybody may read: it happened to me as well. Each is a complaint with its own code; this row
-- says which copy it joined, and by it the copy knows how many there are.
create table complaints.joined (
  unit_id uuid not null,
  complaint_id uuid not null,
  published_id text not null,
  constraint joined_key primary key (unit_id, complaint_id),
  constraint joined_of_complaint foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade,
  constraint joined_to_published foreign key (unit_id, published_id) references complaints.published (unit_id, id) on delete cascade
);
comment on table complaints.joined is 'distributed(unit_id); rows are only added';
comment on column complaints.joined.complaint_id is 'what the person told who joined';
comment on column complaints.joined.published_id is 'which copy they read: it goes when that goes';
create index joined_to on complaints.joined (unit_id, published_id);
