-- Who may know of a case is written here; who must not is sealed. Nothing in the clear says what happened, to whom, by whom
-- or where.
create table rights_cases.case_file (
  unit_id uuid not null,
  id uuid not null,
  ref text not null,
  handler_id uuid not null,
  state text not null,
  state_before text,
  received_on date not null,
  ended_on date,
  version integer not null default 0,
  pieces integer not null default 0,
  head bytea not null,
  constraint case_file_key primary key (unit_id, id),
  constraint case_file_ref_once unique (unit_id, ref)
);
comment on table rights_cases.case_file is 'distributed(unit_id)';
comment on column rights_cases.case_file.unit_id is 'the office that received it first, never the one that it is about';
comment on column rights_cases.case_file.id is 'of chance, without time';
comment on column rights_cases.case_file.ref is 'what staff call it: signs of chance';
comment on column rights_cases.case_file.handler_id is 'the office where it lies now';
comment on column rights_cases.case_file.state is 'a word of lifecycle.ts';
comment on column rights_cases.case_file.received_on is 'a day, never an hour';
comment on column rights_cases.case_file.version is 'number of deeds so far: who saw an older one is told';
comment on column rights_cases.case_file.pieces is 'how many pieces it has: the next one is numbered by it';
comment on column rights_cases.case_file.head is 'who is accused, who declared a conflict, what is asked of us at once; under the key of the case';
create index case_file_handler on rights_cases.case_file (unit_id, handler_id);

-- For whom the key of a case lies ready. Whoever is not here cannot know that it exists.
create table rights_cases.holder (
  unit_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  key_of text not null,
  kind text not null,
  holder_id uuid not null,
  key_number integer not null,
  second_id uuid,
  second_number integer,
  sealed bytea not null,
  since date not null,
  constraint holder_key primary key (unit_id, case_id, id),
  constraint holder_once unique nulls not distinct (unit_id, case_id, key_of, kind, holder_id, key_number, second_id, second_number),
  constraint holder_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade,
  constraint holder_key_of_known check (key_of in ('case', 'identity')),
  constraint holder_kind_known check (kind in ('person', 'office', 'reporter', 'two'))
);
comment on table rights_cases.holder is 'distributed(unit_id)';
comment on column rights_cases.holder.key_of is 'the case, or the identities of its people, which have a key of their own';
comment on column rights_cases.holder.kind is 'a person, an office before somebody has it, whoever told it, or two custodians together';
comment on column rights_cases.holder.holder_id is 'person, office, or row of reporter';
comment on column rights_cases.holder.key_number is 'which pair of theirs; 0 of a reporter';
comment on column rights_cases.holder.second_id is 'of two: who opens the inner box';
comment on column rights_cases.holder.sealed is 'the key, in a sealed box to that pair; of two, a box in a box';
create index holder_person on rights_cases.holder (unit_id, holder_id);

-- Whoever holds a code for this case. The pair comes out of the code; only its public half is known here.
create table rights_cases.reporter (
  unit_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  salt bytea not null,
  public_key bytea not null,
  constraint reporter_key primary key (unit_id, case_id, id),
  constraint reporter_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade
);
comment on table rights_cases.reporter is 'distributed(unit_id)';
comment on column rights_cases.reporter.salt is 'goes into Argon2id beside the code';
comment on column rights_cases.reporter.public_key is 'so that an officer who has the case can seal its key to whoever has the code';

-- Everything that was said, written and decided, piece by piece.
create table rights_cases.piece (
  unit_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  number integer not null,
  what text not null,
  written_by text not null,
  written_on date not null,
  body bytea not null,
  constraint piece_key primary key (unit_id, case_id, id),
  constraint piece_number_once unique (unit_id, case_id, number),
  constraint piece_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade,
  constraint piece_by_known check (written_by in ('reporter', 'officer', 'system'))
);
comment on table rights_cases.piece is 'distributed(unit_id)';
comment on column rights_cases.piece.what is 'account, note, message, letter, decision: a word of piece.ts';
comment on column rights_cases.piece.written_on is 'a day, never an hour';
comment on column rights_cases.piece.body is 'under the key of the case';

-- Files: what one works with, and what came.
create table rights_cases.file (
  unit_id uuid not null,
  case_id uuid not null,
  id uuid not null,
  piece_id uuid not null,
  kept_as text not null,
  original_as text,
  facts bytea not null,
  constraint file_key primary key (unit_id, case_id, id),
  constraint file_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade
);
comment on table rights_cases.file is 'distributed(unit_id)';
comment on column rights_cases.file.kept_as is 'in the store of files: the working copy without what the device wrote into it, under the key of the case';
comment on column rights_cases.file.original_as is 'the very bytes that came, under the key of the case; null where the working copy is the same';
comment on column rights_cases.file.facts is 'name, kind, size, hash of what came; under the key of the case';

-- Who the people of the case are. Opens only with two keys and a reason.
create table rights_cases.identity (
  unit_id uuid not null,
  case_id uuid not null,
  party text not null,
  body bytea not null,
  constraint identity_key primary key (unit_id, case_id, party),
  constraint identity_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade
);
comment on table rights_cases.identity is 'distributed(unit_id)';
comment on column rights_cases.identity.party is 'reporter, victim, attorney or guardian: separate persons';
comment on column rights_cases.identity.body is 'under a key of its own, which no officer holds';

-- Who opened it: whoever told it may read this.
create table rights_cases.seen (
  unit_id uuid not null,
  case_id uuid not null,
  role text not null,
  what text not null,
  day date not null,
  constraint seen_key primary key (unit_id, case_id, day, role, what),
  constraint seen_of foreign key (unit_id, case_id) references rights_cases.case_file (unit_id, id) on delete cascade
);
comment on table rights_cases.seen is 'distributed(unit_id)';
comment on column rights_cases.seen.role is 'a word of the roles, never a name';
comment on column rights_cases.seen.what is 'case, file or identity';
comment on column rights_cases.seen.day is 'a day, never an hour';

-- The law of openCase once more, in the database: sealed bytes are read by whoever the key lies ready for, and by nobody else.
-- A role for the whole cluster; another database may have made it already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'rangkul_case_reader') then
    create role rangkul_case_reader nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;
-- Whoever runs the site becomes that role to read, also where they are no superuser.
do $$
begin
  execute format('grant rangkul_case_reader to %I', current_user);
exception
  when insufficient_privilege then null;
end
$$;
grant usage on schema rights_cases to rangkul_case_reader;
grant select on rights_cases.case_file, rights_cases.holder, rights_cases.reporter, rights_cases.piece, rights_cases.file,
  rights_cases.identity, rights_cases.seen to rangkul_case_reader;

alter table rights_cases.case_file enable row level security;
alter table rights_cases.holder enable row level security;
alter table rights_cases.reporter enable row level security;
alter table rights_cases.piece enable row level security;
alter table rights_cases.file enable row level security;
alter table rights_cases.identity enable row level security;
alter table rights_cases.seen enable row level security;
alter table rights_cases.case_file force row level security;
alter table rights_cases.holder force row level security;
alter table rights_cases.reporter force row level security;
alter table rights_cases.piece force row level security;
alter table rights_cases.file force row level security;
alter table rights_cases.identity force row level security;
alter table rights_cases.seen force row level security;

-- Whoever is a member of that role has its policies too; they hold for who has become it.
create policy theirs on rights_cases.holder for select to rangkul_case_reader using (
  current_user = 'rangkul_case_reader' and (
    (key_of = 'case' and kind = 'person' and holder_id = nullif(current_setting('rangkul.reader', true), '')::uuid)
  or (key_of = 'case' and kind = 'office'
    and holder_id = any (string_to_array(nullif(current_setting('rangkul.offices', true), ''), ',')::uuid[]))
  or case_id = nullif(current_setting('rangkul.visit', true), '')::uuid
  )
);
create policy theirs on rights_cases.case_file for select to rangkul_case_reader using (
  current_user = 'rangkul_case_reader' and (
    exists (select from rights_cases.holder where holder.unit_id = case_file.unit_id and holder.case_id = case_file.id)
  )
);
create policy theirs on rights_cases.reporter for select to rangkul_case_reader using (
  current_user = 'rangkul_case_reader' and (
    exists (select from rights_cases.holder where holder.unit_id = reporter.unit_id and holder.case_id = reporter.case_id)
  )
);
create policy theirs on rights_cases.piece for select to rangkul_case_reader using (
  current_user = 'rangkul_case_reader' and (
    exists (select from rights_cases.holder where holder.unit_id = piece.unit_id and holder.case_id = piece.case_id)
  )
);
create policy theirs on rights_cases.file for select to rangkul_case_reader using (
  current_user = 'rangkul_case_reader' and (
    exists (select from rights_cases.holder where holder.unit_id = file.unit_id and holder.case_id = file.case_id)
  )
);
create policy theirs on rights_cases.identity for select to rangkul_case_reader using (
  current_user = 'rangkul_case_reader' and (
    exists (select from rights_cases.holder where holder.unit_id = identity.unit_id and holder.case_id = identity.case_id)
  )
);
create policy theirs on rights_cases.seen for select to rangkul_case_reader using (
  current_user = 'rangkul_case_reader' and (
    exists (select from rights_cases.holder where holder.unit_id = seen.unit_id and holder.case_id = seen.case_id)
  )
);

-- The site itself keeps who has what, and adds what is sealed; to read that back it must become the reader as well.
create policy house on rights_cases.case_file using (current_user <> 'rangkul_case_reader');
create policy house on rights_cases.holder using (current_user <> 'rangkul_case_reader');
create policy house on rights_cases.reporter using (current_user <> 'rangkul_case_reader');
create policy house on rights_cases.seen using (current_user <> 'rangkul_case_reader');
create policy house on rights_cases.piece for insert with check (current_user <> 'rangkul_case_reader');
create policy house on rights_cases.file for insert with check (current_user <> 'rangkul_case_reader');
create policy house on rights_cases.identity for insert with check (current_user <> 'rangkul_case_reader');

drop table rights_cases.handed_over;
