-- Two questions after a case are asked by the case: their survey has no form of its own.
alter table surveys.survey drop constraint survey_door_known;
alter table surveys.survey add constraint survey_door_known check (door in ('open', 'slip', 'handed'));
comment on column surveys.survey.door is 'open: whoever comes may answer; slip: only who was handed a slip; handed: asked elsewhere, and handed on';
