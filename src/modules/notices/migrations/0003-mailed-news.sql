-- Most news is for the inbox alone. Some is worth a mail, as a duty is: a reminder that somebody sends.
alter table notices.notice add column mail_from timestamptz;
comment on column notices.notice.mail_from is 'of news: from then on a mail tells of it, unless it was read; null is never. Until then it may be taken back';
create index notice_mailed_news on notices.notice (mail_from)
  where kind = 'news' and mail_from is not null and queued_at is null;
