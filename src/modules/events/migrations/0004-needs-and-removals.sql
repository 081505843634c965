-- What somebody needs that belongs to the event itself and not to one visit: counted beside what is ready.
alter table events.registration
  add column needs text[] not null default '{}',
  add constraint registration_needs_known check (needs <@ array['step-free', 'large-print', 'captioner']),
  add constraint registration_erased_needs_nothing check (erased_on is null or needs = '{}');
comment on column events.registration.needs is 'read as a number for each event; deleted with the names';

-- The office took a name off its list: whoever sent it reads why.
alter table events.participant
  add column why_removed text,
  add constraint participant_removed_is_cancelled check (why_removed is null or cancelled_on is not null);
comment on column events.participant.why_removed is 'as whoever registered reads it; deleted with the names';
