-- What an office attaches to its answer as proof lies beside the files of whoever told it. A picture has a shape, by which
-- one that looks like an earlier one is found: that is shown to staff, and judges nothing.
alter table complaints.file
  add column office_id uuid,
  add column added_at timestamptz,
  add column shape bit(64),
  add column has_camera_data boolean,
  add constraint file_proof_has_office check ((office_id is null) = (added_at is null));
comment on column complaints.file.office_id is 'the office that attached it to its answer; null for what came with what was told';
comment on column complaints.file.shape is 'of a picture that an office attached: which of two neighbouring points is lighter, 8 by 8';
comment on column complaints.file.has_camera_data is 'whether the picture came with what a camera writes into it; that itself is not kept';
create index file_shape_of_office on complaints.file (office_id) where shape is not null;
