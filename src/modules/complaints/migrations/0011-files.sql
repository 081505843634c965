-- Files that came with what was told: their bytes lie sealed in the file store.
create table complaints.file (
  unit_id uuid not null,
  complaint_id uuid not null,
  id uuid not null,
  number integer not null,
  name text not null,
  type text not null,
  size integer not null,
  kept_as text not null,
  scan text not null,
  transcript text,
  transcript_by uuid,
  transcript_state text,
  transcript_words text,
  constraint file_key primary key (unit_id, complaint_id, id),
  constraint file_of_complaint foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade,
  constraint file_scan_known check (scan in ('clean', 'off', 'failed')),
  constraint file_transcript_state_known check (transcript_state in ('written', 'confirmed', 'disputed')),
  constraint file_transcript_has_state check ((transcript is null) = (transcript_state is null))
);
comment on table complaints.file is 'distributed(unit_id)';
comment on column complaints.file.number is 'from 1, in the order in which they came';
comment on column complaints.file.type is 'media type by content';
comment on column complaints.file.size is 'bytes of what is kept: a picture or a film without what its camera wrote into it; the original is not kept';
comment on column complaints.file.kept_as is 'name of the sealed bytes in the file store';
comment on column complaints.file.scan is 'what the scanner for viruses said; infected files are not taken';
comment on column complaints.file.transcript is 'what is said or signed in a recording, as an officer wrote it down';
comment on column complaints.file.transcript_by is 'person, without foreign key';
comment on column complaints.file.transcript_state is 'whether the person who told it has confirmed it';
comment on column complaints.file.transcript_words is 'what the person says is wrong with it';

-- Somebody may tell it by voice or by hand signs alone.
alter table complaints.complaint drop constraint complaint_story_fits;
alter table complaints.complaint add constraint complaint_story_fits check (length(story) <= 20000);
comment on column complaints.complaint.story is 'empty where a recording tells it';
