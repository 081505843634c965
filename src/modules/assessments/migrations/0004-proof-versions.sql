-- A proof is the version of a document with which it was made; a newer one takes its place only by a deed.
alter table assessments.proof
  add column evidence_version integer not null default 1;
alter table assessments.proof
  alter column evidence_version drop default;
comment on column assessments.proof.evidence_version is 'number of the version of the document; never changed: another version is another link';
alter table assessments.proof
  drop constraint proof_key;
alter table assessments.proof
  add constraint proof_key primary key (unit_id, assessment_id, code, evidence_id, evidence_version, added_at);
create index proof_by_document on assessments.proof (unit_id, evidence_id);
