import { type RawBuilder, sql } from "kysely";
import type { Day } from "#territory";

/** Where a person stands: not here yet, at work, here with nothing to do, or gone. */
export const personStates = [
	"invited",
	"active",
	"without-role",
	"closed",
] as const;
export type PersonState = (typeof personStates)[number];

export const isPersonState = (text: string): text is PersonState =>
	(personStates as readonly string[]).includes(text);

/** Of a row `held`: held on the day, or coming. What was ended before it began never came. */
export const isHeldOrComing = (today: Day): RawBuilder<boolean> =>
	sql<boolean>`(held.valid_until is null or (held.valid_until > ${today}::date and held.valid_until > held.valid_from))`;

/** Of a row `person`. */
export const stateOn = (today: Day): RawBuilder<PersonState> =>
	sql<PersonState>`case
		when person.closed_on is not null then 'closed'
		when person.arrived_at is null then 'invited'
		when exists (
			select from identity.role_held as held
			where held.person_id = person.id and ${isHeldOrComing(today)}
		) then 'active'
		else 'without-role'
	end`;
