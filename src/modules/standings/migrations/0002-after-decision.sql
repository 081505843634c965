-- What became of a result after it was decided: few rows among many, and the public list of corrections reads no others.
create index standing_after_decision on standings.standing (from_at) where decided_at < from_at;
