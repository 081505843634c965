-- An answer that was wrong is corrected where everybody sees it: what it said before stays to be read.
alter table consultations.answer
  add column corrections integer not null default 0,
  add column corrected_on date,
  add column why_corrected text,
  add constraint answer_corrected_wholly check ((corrections = 0) = (corrected_on is null) and (corrections = 0) = (why_corrected is null));
comment on column consultations.answer.why_corrected is 'of the last correction; why each earlier wording fell stands beside it';

create table consultations.earlier_answer (
  unit_id uuid not null,
  answer_id uuid not null,
  number integer not null,
  verdict text not null,
  reason text not null,
  version integer,
  passage integer,
  until_on date not null,
  why text not null,
  corrected_by uuid,
  constraint earlier_answer_key primary key (unit_id, answer_id, number),
  constraint earlier_answer_of_answer foreign key (unit_id, answer_id) references consultations.answer (unit_id, id)
);
comment on table consultations.earlier_answer is 'distributed(unit_id); what an answer said until it was corrected';
comment on column consultations.earlier_answer.why is 'why it was corrected; everybody reads it';

-- What tells private things of somebody, or threatens, is set aside in any state: the answer to it stays.
alter table consultations.opinion drop constraint opinion_removed_has_no_answer;
