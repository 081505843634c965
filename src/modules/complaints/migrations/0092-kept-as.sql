-- Whether a row names sealed bytes is asked before they are thrown away.
create index file_kept_as on complaints.file (kept_as);
