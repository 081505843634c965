-- What a person must hear at once, because it may be somebody else who acts in their name. It goes out in a
-- mail of its own, however seldom the person wants mail.
alter table notices.mail add column warns boolean not null default false;
comment on column notices.mail.warns is 'goes out at once in a mail of its own, whatever rhythm the person chose';
create index mail_warning on notices.mail (queued_at) where warns and taken_at is null;
