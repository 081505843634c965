-- What is done because of an announcement belongs to the trace of the deed, where traces are written.
alter table platform.announcement add column traceparent text;
comment on column platform.announcement.traceparent is 'place in a trace (W3C Trace Context): chance alone, nothing of who acted; null where no trace is written, and of what is kept apart';
