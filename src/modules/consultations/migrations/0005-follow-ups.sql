-- What an office does because of what it heard: an answer leads to its action. The action names its origin by the same sign, and nobody who spoke.
alter table consultations.answer add column follow_up uuid;
comment on column consultations.answer.follow_up is 'the sign of chance by which the action names its origin; null where none follows';
