-- From which day on a consultation counts as over, and as one in which everybody has an answer: steps up and down, never written over once
-- their day has come. As of any day it stands as its steps until then add up.
create table consultations.step (
  unit_id uuid not null,
  consultation_id uuid not null,
  on_day date not null,
  over smallint not null,
  answered smallint not null,
  constraint step_key primary key (unit_id, consultation_id, on_day),
  constraint step_of_consultation foreign key (unit_id, consultation_id) references consultations.consultation (unit_id, id),
  constraint step_by_one check (over between -1 and 1 and answered between -1 and 1)
);
comment on table consultations.step is 'distributed(unit_id)';
comment on column consultations.step.on_day is 'later than today: the day after its last, as it is planned';
comment on column consultations.step.over is 'up: it is over and somebody spoke; down: nothing of what was said is left';

-- The same added up by province: so many stand there from this day on, until the next row. The nation is read from one row of each.
create table consultations.step_there (
  province_code text not null,
  from_on date not null,
  over integer not null,
  answered integer not null,
  constraint step_there_key primary key (province_code, from_on)
);
comment on table consultations.step_there is 'local; follows from consultations.step and where each office lay on which day';

-- Of the time before it is known when something was answered last, and not what was open in between.
insert into consultations.step (unit_id, consultation_id, on_day, over, answered)
select unit_id, id, over_on, 1, case when opinions = answered and answered_on <= over_on then 1 else 0 end
from consultations.consultation
cross join lateral (select least(closes_on, (closed_early_at at time zone 'Asia/Jakarta')::date) + 1 as over_on) as planned
cross join lateral (
  select coalesce(max(answer.answered_on), '-infinity') as answered_on from consultations.answer
  where answer.unit_id = consultation.unit_id and answer.consultation_id = consultation.id
) as last
where state <> 'draft' and opinions > 0;

insert into consultations.step (unit_id, consultation_id, on_day, over, answered)
select step.unit_id, step.consultation_id, max(answer.answered_on), 0, 1
from consultations.step
join consultations.consultation on consultation.unit_id = step.unit_id and consultation.id = step.consultation_id
join consultations.answer on answer.unit_id = step.unit_id and answer.consultation_id = step.consultation_id
where step.answered = 0 and consultation.opinions = consultation.answered
group by step.unit_id, step.consultation_id;

-- Whoever adds up by province is told once.
insert into platform.announcement (name, body, announced_at)
select 'consultation.counted', '{}', now() where exists (select from consultations.step);
