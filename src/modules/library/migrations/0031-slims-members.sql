-- Members of SLiMS come in as well. Of them a file leaves only keyed digests here.
alter table library.arrival drop constraint arrival_kind_known;
alter table library.arrival add constraint arrival_kind_known check (
  kind in ('iso-2709', 'marcxml', 'slims-books', 'slims-items', 'slims-members')
);
comment on column library.arrival_item.before is 'what a changed record said before and the copies that it got, or what a changed copy said before, so that it can be taken back';
