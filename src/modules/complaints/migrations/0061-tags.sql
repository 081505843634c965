-- What an office can learn from a complaint, as whoever handles it says: which promise it is about, and how much weighs on it.
create table complaints.tag (
  unit_id uuid not null,
  complaint_id uuid not null,
  weight text not null,
  component text,
  service_id uuid,
  instrument text,
  indicator text,
  tagged_on date not null,
  constraint tag_key primary key (unit_id, complaint_id),
  constraint tag_of_complaint foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade,
  constraint tag_weight_known check (weight in ('ordinary', 'serious')),
  constraint tag_indicator_whole check ((instrument is null) = (indicator is null))
);
comment on table complaints.tag is 'distributed(unit_id)';
comment on column complaints.tag.weight is 'serious: health, safety, liberty, livelihood or a right of somebody, or many people at once';
comment on column complaints.tag.component is 'a code of learning/standard-components.yaml; null where none fits';
comment on column complaints.tag.service_id is 'of the office that it concerns, without foreign key: a service may end';
comment on column complaints.tag.indicator is 'code of a node of the instrument';
comment on column complaints.tag.tagged_on is 'when that was last said';
