-- Results of past years that were decided elsewhere and brought along when an office moved in.
alter table assessments.assessment
  add column brought_by uuid;
comment on column assessments.assessment.brought_by is 'the import that brought it, without foreign key: imports are local data; null for what was assessed here. What was brought has a result and no answers';
create index assessment_brought on assessments.assessment (brought_by) where brought_by is not null;

alter table assessments.assessment
  drop constraint assessment_state_known;
alter table assessments.assessment
  add constraint assessment_state_known
    check (state in (
      'preparing', 'evaluating', 'answering', 'verifying', 'correcting', 'deciding', 'awarded', 'refused', 'took-part'
    ));
alter table assessments.assessment
  add constraint assessment_took_part_elsewhere check (state <> 'took-part' or brought_by is not null);
