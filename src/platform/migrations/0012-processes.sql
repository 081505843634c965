-- Which processes are up: a doctor asks whether somebody does the work that comes round.
create table platform.process (
  id uuid not null,
  kind text not null constraint process_kind check (kind in ('web', 'worker', 'both')),
  seen_at timestamptz not null,
  constraint process_key primary key (id)
);
comment on table platform.process is 'local; a row is written anew while its process runs, and deleted a day later';
