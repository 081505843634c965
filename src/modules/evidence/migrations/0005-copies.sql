-- How the pictures of a unit look, small: in it copies are recognised.
create table evidence.look (
  unit_id uuid not null,
  sha256 text not null,
  number bigint generated always as identity,
  key bytea not null,
  ratio real not null,
  coarse bytea not null,
  grey bytea not null,
  seen_at timestamptz not null,
  constraint look_key primary key (unit_id, sha256),
  constraint look_key_of_128_bits check (length(key) = 16),
  constraint look_coarse_of_32_points check (length(coarse) = 1024),
  constraint look_ratio_of_a_picture check (ratio > 0)
);
comment on table evidence.look is 'distributed(unit_id); rows are only added; of bytes that several units keep, one of them has the look';
comment on column evidence.look.sha256 is 'of the working copy';
comment on column evidence.look.number is 'in the order of arrival; the index in memory knows a look by it';
comment on column evidence.look.key is 'signs of 128 waves of the middle of the picture, four numbers of 32 bits, lowest byte first';
comment on column evidence.look.ratio is 'width of the picture by its height';
comment on column evidence.look.coarse is '32 by 32 points of grey, a byte each: in them most pictures that share a key are told apart';
comment on column evidence.look.grey is 'JPEG of 128 by 128 points, the whole picture squeezed into a square';
create index look_by_number on evidence.look (number);

-- The same bytes at another unit.
create index document_version_bytes on evidence.document_version (sha256);

-- What is still to be compared. A few rows that come and go: a queue must not search the documents.
create table evidence.to_compare (
  unit_id uuid not null,
  sha256 text not null,
  since timestamptz not null,
  constraint to_compare_key primary key (unit_id, sha256)
);
comment on table evidence.to_compare is 'local';
create index to_compare_in_turn on evidence.to_compare (since);

-- Two files that may be the same one, or of the same photograph. A machine found them; what they are, people say.
create table evidence.pair (
  id uuid not null,
  unit_id uuid not null,
  sha256 text not null,
  other_unit_id uuid not null,
  other_sha256 text not null,
  same_bytes boolean not null,
  found_at timestamptz not null,
  state text not null,
  constraint pair_key primary key (id),
  constraint pair_noted_once unique (unit_id, sha256, other_unit_id, other_sha256),
  constraint pair_in_order check (
    (unit_id::text collate "C", sha256 collate "C") < (other_unit_id::text collate "C", other_sha256 collate "C")
  ),
  constraint pair_same_bytes check (same_bytes = (sha256 = other_sha256)),
  constraint pair_state check (state in ('open', 'unsure', 'harmless', 'copied'))
);
comment on table evidence.pair is 'local; it belongs to two units';
comment on column evidence.pair.unit_id is 'unit, without foreign key; which of the two was first, the dates of the files say, not their order here';
comment on column evidence.pair.state is 'what was judged last; open and unsure wait for a person';
create index pair_of_other on evidence.pair (other_unit_id, other_sha256);
create index pair_of_bytes on evidence.pair (sha256) where same_bytes;

create table evidence.pair_judgement (
  pair_id uuid not null,
  number integer not null,
  outcome text not null,
  reason text not null,
  by_id uuid,
  at timestamptz not null,
  constraint pair_judgement_key primary key (pair_id, number),
  constraint pair_judgement_of_pair foreign key (pair_id) references evidence.pair (id),
  constraint pair_judgement_outcome check (outcome in ('unsure', 'harmless', 'copied')),
  constraint pair_judgement_says_why check (reason <> '')
);
comment on table evidence.pair_judgement is 'local; rows are only added';
comment on column evidence.pair_judgement.by_id is 'person, without foreign key: people are local data';
