-- What became of what people said, the newest first, and what has waited for it longest.
create index action_ended on actions.action (ended_on desc, id desc) where ended_on is not null;
create index action_waits_since on actions.action (opened_on, id) where ended_on is null;
