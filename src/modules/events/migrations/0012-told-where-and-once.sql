-- A draft that is dropped was never anybody's but its office's: what was once open stays public, cancelled or not.
alter table events.event add column was_open boolean not null default false;
update events.event set was_open = state <> 'draft';
comment on column events.event.was_open is 'everybody may have seen it: so they go on reading what became of it';

-- Where somebody was, which may be another side than they registered for: a certificate states it.
alter table events.check_in add column side text;
update events.check_in as check_in
set side = participant.side
from events.participant as participant
where participant.unit_id = check_in.unit_id and participant.id = check_in.participant_id;
alter table events.check_in
  alter column side set not null,
  add constraint check_in_side_known check (side in ('room', 'line'));
comment on column events.check_in.side is 'as it was noted: at a door or a desk in the room, by the list of a meeting tool or a code of the line on the line; the room stands over the line';

-- What is told of people is told once: who is noted later changes no number that was read.
alter table events.report
  add column present integer,
  add column gain jsonb;
comment on column events.report.present is 'how many were there when it was written; fewer than the layer lets pass are not told';
comment on column events.report.gain is 'what was learned, of those who had sat both tests when it was written; null where it says nothing';

-- A certificate whose name was mended has another number; the old one says that it was replaced, and bears no name any more.
alter table events.certificate_number add column replaced_on date;
comment on column events.certificate_number.replaced_on is 'the certificate of this participant has another number since; null where this is the one';

alter table events.test add column revision integer not null default 1;
comment on column events.test.revision is 'counted up by each writing: whoever writes over an older one is told';
