-- A name that is held outlasts that it was cancelled: whatever erases asks (holds.hold), and the night takes it after the hold.
alter table events.participant drop constraint participant_cancelled_is_nameless;
comment on column events.participant.name is 'sealed; as it is to stand on the certificate; null once it was cancelled or deleted, unless held';
