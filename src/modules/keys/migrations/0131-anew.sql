-- Where no custodian has a key any more that anybody admitted, whoever runs the server lets two begin anew. Those of before
-- stay on record, and count no more.
alter table keys.custodian add column gone_on date;
comment on column keys.custodian.gone_on is 'the day on which custodians began anew; null while this one counts';
