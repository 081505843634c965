-- What the office of a coach does because a unit asked: the way from a question to its actions. The action names its origin by a sign of chance.
create table guidance.follow_up (
  unit_id uuid not null,
  question_id uuid not null,
  ref uuid not null,
  office_id uuid not null,
  constraint follow_up_key primary key (unit_id, question_id, ref),
  constraint follow_up_of_question foreign key (unit_id, question_id) references guidance.question (unit_id, id)
);
comment on table guidance.follow_up is 'distributed(unit_id)';
comment on column guidance.follow_up.office_id is 'whose action it is, without foreign key';
create index follow_up_by_ref on guidance.follow_up (ref);
