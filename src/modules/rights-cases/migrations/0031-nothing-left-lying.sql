-- What was decided leaves nothing half open, and what was lent for a day is not kept after it.
update rights_cases.lending_part as part set inner_box = null
from rights_cases.lending as lending
where lending.unit_id = part.unit_id and lending.case_id = part.case_id and lending.id = part.lending_id
  and part.inner_box is not null and (lending.refused_by is not null or lending.second_id is not null);
update rights_cases.lending set lent = null where lent is not null and until <= now();
comment on column rights_cases.lending.lent is 'the key, in a sealed box to the officer; null until both have lent theirs, and again when the day is over';
comment on column rights_cases.lending_part.inner_box is 'opens for this custodian alone; null until another one has lent, and again when it was decided';

-- Notices that were hidden from somebody named them beside the case.
delete from notices.notice where subject_kind = 'rights-case' and person_id = any (never_people);
update notices.notice set never_people = '{}' where subject_kind = 'rights-case' and never_people <> '{}';
