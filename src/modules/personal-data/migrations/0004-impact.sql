-- What was answered of an activity of the register: its impact on people. Without names.
create table personal_data.impact (
  id uuid not null,
  activity text not null,
  version integer not null,
  template integer not null,
  risks jsonb not null,
  said jsonb not null,
  review_on date not null,
  written_on date not null,
  written_by uuid,
  constraint impact_key primary key (id),
  constraint impact_version_once unique (activity, version),
  constraint impact_version_counts check (version >= 1)
);
comment on table personal_data.impact is 'local; rows are only added, the highest version of an activity counts';
comment on column personal_data.impact.activity is 'code of an activity of the register';
comment on column personal_data.impact.template is 'version of the questions that were asked';
comment on column personal_data.impact.written_by is 'person, without foreign key';
