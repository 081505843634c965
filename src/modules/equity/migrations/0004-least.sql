-- With which number each release was made: what was told stands, whatever the installation sets later.
alter table equity.release add column least smallint not null default 10;
alter table equity.voice_release add column least smallint not null default 10;
comment on column equity.release.least is 'fewer people than this were not told';
comment on column equity.voice_release.least is 'fewer complaints than this were not told';
