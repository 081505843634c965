-- What was corrected in a year is read by its moment, a part at a time.
create index wording_corrected on news.wording (said_at) where sequence > 1;
