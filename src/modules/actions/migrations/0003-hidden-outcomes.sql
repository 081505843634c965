-- Words that everybody read may be hidden for a person's sake: the day and the reason stand in their place. Their own people still find them in the history.
alter table actions.action add column hidden_on date;
alter table actions.action add column why_hidden text;
alter table actions.action add constraint action_hidden_whole check ((hidden_on is null) = (why_hidden is null));
alter table actions.action add constraint action_hidden_has_ended check (hidden_on is null or ended_on is not null);
comment on column actions.action.hidden_on is 'since this day the outcome is read by its own people alone; null while everybody reads it';
comment on column actions.action.why_hidden is 'why the outcome is hidden, for everybody to read';
alter table actions.happening drop constraint happening_what_known;
alter table actions.happening add constraint happening_what_known check (what in ('opened', 'assigned', 'reported', 'finished', 'dropped', 'hidden'));
