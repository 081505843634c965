-- With which number each quarter was told: what was told stands, whatever the installation sets later.
alter table complaints.told add column least smallint not null default 10;
comment on column complaints.told.least is 'fewer than this were not told';
