create schema partners;

-- A body outside the house with which offices work: entered once, for all of them.
create table partners.organisation (
  id uuid not null,
  name text not null,
  name_key text not null,
  short text not null,
  kind text not null,
  province_code text,
  website text not null,
  dissolved_on date,
  kept_by uuid not null,
  revision integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint organisation_key primary key (id),
  constraint organisation_entered_once unique (name_key),
  constraint organisation_kind_known check (kind in
    ('foundation', 'university', 'disabled-people', 'legal-aid', 'civil-society', 'public-body', 'international', 'business'))
);
comment on table partners.organisation is 'reference';
comment on column partners.organisation.name_key is 'the name in small letters and digits alone: the same name is entered once';
comment on column partners.organisation.short is 'by which it is called, as GERKATIN; empty where there is none';
comment on column partners.organisation.province_code is 'where it works; null: everywhere';
comment on column partners.organisation.website is 'an https address; empty where there is none';
comment on column partners.organisation.kept_by is 'the unit that entered it';
comment on column partners.organisation.revision is 'counted up by each deed: whoever acts on an older one is told';

-- What an office and an organisation agreed on, as it holds now. How it came to be so is in its papers.
create table partners.agreement (
  unit_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  state text not null,
  kind text not null,
  title text not null,
  about text not null,
  topics jsonb not null,
  provinces jsonb not null,
  from_on date not null,
  until_on date not null,
  ended_on date,
  why_ended text,
  contact bytea,
  revision integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint agreement_key primary key (unit_id, id),
  constraint agreement_with_organisation foreign key (organisation_id) references partners.organisation (id),
  constraint agreement_state_known check (state in ('draft', 'published', 'ended')),
  constraint agreement_kind_known check (kind in ('memorandum', 'cooperation', 'implementation')),
  constraint agreement_ends_after_it_begins check (until_on >= from_on),
  constraint agreement_ended_with_reason check
    ((state = 'ended') = (why_ended is not null) and (state = 'ended') = (ended_on is not null)),
  constraint agreement_ended_before_its_end check (ended_on is null or (ended_on >= from_on and ended_on <= until_on))
);
comment on table partners.agreement is 'distributed(unit_id)';
comment on column partners.agreement.topics is 'codes of what it is about';
comment on column partners.agreement.provinces is 'codes of the provinces where it holds; none: everywhere';
comment on column partners.agreement.contact is 'whom the office calls at the organisation, sealed; never public';
comment on column partners.agreement.revision is 'counted up by each deed: whoever acts on an older one is told';
create index agreement_of_organisation on partners.agreement (organisation_id);
create index agreement_until on partners.agreement (until_on) where state <> 'draft';

-- What was signed: the agreement first, then each amendment, extension and the ending, in order. None of them is written over.
create table partners.paper (
  unit_id uuid not null,
  agreement_id uuid not null,
  sequence integer not null,
  kind text not null,
  number text not null,
  number_key text not null,
  signed_on date not null,
  office_signs text not null,
  partner_signs text not null,
  before jsonb,
  words text not null,
  until_on date not null,
  evidence_id uuid,
  evidence_version integer,
  written_by uuid,
  written_at timestamptz not null,
  constraint paper_key primary key (unit_id, agreement_id, sequence),
  constraint paper_of_agreement foreign key (unit_id, agreement_id) references partners.agreement (unit_id, id),
  constraint paper_number_once unique (unit_id, number_key),
  constraint paper_kind_known check (kind in ('agreement', 'amendment', 'extension', 'ending')),
  constraint paper_first_is_the_agreement check ((sequence = 1) = (kind = 'agreement')),
  constraint paper_file_whole check ((evidence_id is null) = (evidence_version is null))
);
comment on table partners.paper is 'distributed(unit_id)';
comment on column partners.paper.number_key is 'the number without blanks and in small letters: one office gives it once';
comment on column partners.paper.office_signs is 'the position that signed for the office, never a name';
comment on column partners.paper.partner_signs is 'the position that signed for the organisation, never a name';
comment on column partners.paper.before is 'title, topics and provinces as they were, of an amendment';
comment on column partners.paper.until_on is 'the last day from this paper on';
comment on column partners.paper.evidence_id is 'the signed paper as a document of the unit, for its people alone';

-- What both did, or are to do: an activity, and what came of it with its proof.
create table partners.activity (
  unit_id uuid not null,
  agreement_id uuid not null,
  id uuid not null,
  title text not null,
  on_day date not null,
  event_id uuid,
  outcome text not null,
  proof text not null,
  evidence_id uuid,
  evidence_version integer,
  revision integer not null,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint activity_key primary key (unit_id, id),
  constraint activity_of_agreement foreign key (unit_id, agreement_id) references partners.agreement (unit_id, id),
  constraint activity_outcome_with_proof check ((outcome = '') = (proof = '')),
  constraint activity_file_whole check ((evidence_id is null) = (evidence_version is null))
);
comment on table partners.activity is 'distributed(unit_id)';
comment on column partners.activity.event_id is 'an event of the unit, without foreign key; its own title and day hold';
comment on column partners.activity.outcome is 'what came of it; empty while it is still to come';
comment on column partners.activity.proof is 'where it can be seen';
create index activity_of_agreement_by_day on partners.activity (unit_id, agreement_id, on_day);
