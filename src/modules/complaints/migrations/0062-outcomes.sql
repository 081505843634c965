-- Of every complaint what became of it, counted once it moved: when an answer was promised, when it came. Everything here can be
-- counted anew from the complaint, its history and its clocks.
create table complaints.outcome (
  unit_id uuid not null,
  complaint_id uuid not null,
  filed_on date not null,
  due_on date,
  answered_on date,
  working_days integer,
  ended_on date,
  version integer not null,
  constraint outcome_key primary key (unit_id, complaint_id),
  constraint outcome_of_complaint foreign key (unit_id, complaint_id) references complaints.complaint (unit_id, id) on delete cascade,
  constraint outcome_days_of_answer check ((answered_on is null) = (working_days is null))
);
comment on table complaints.outcome is 'distributed(unit_id)';
comment on column complaints.outcome.due_on is 'the last day by which an answer was promised, or the first one that was missed on the way to it; null where no clock ran';
comment on column complaints.outcome.answered_on is 'the first day on which the person heard an outcome: an answer, another body that is named, or a refusal with its ground';
comment on column complaints.outcome.working_days is 'counted from the day after it was told, up to and with the day of the answer';
comment on column complaints.outcome.version is 'of the complaint when this was counted';
create index outcome_filed on complaints.outcome (filed_on, unit_id);
