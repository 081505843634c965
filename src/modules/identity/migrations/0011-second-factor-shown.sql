-- What is most carefully kept asks for the second factor again after a while.
alter table identity.session add column second_factor_at timestamptz;
comment on column identity.session.second_factor_at is 'when this session last showed a second factor; null where it began without one';

-- Whoever oversees complaints or holds a key of the nation belongs to no unit, if so wished.
alter table identity.role_held
  drop constraint role_held_place,
  add constraint role_held_place
    check (unit_id is not null or role in ('assessor', 'auditor', 'administrator', 'overseer', 'key-holder'));
