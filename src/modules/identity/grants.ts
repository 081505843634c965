import type { Grant } from "#kernel/actor.ts";
import { type Day, includes } from "#territory";
import { type RoleCode, roleNamed } from "./roles.ts";

/** One role of one person, with its time. */
export interface RoleHeld {
	readonly id: string;
	readonly role: RoleCode;
	/** `null` reaches every programme. */
	readonly programme: string | null;
	/** `null` reaches the nation and belongs to no unit. */
	readonly unitId: string | null;
	/** Of a regional role: codes of the provinces it covers. */
	readonly provinces: readonly string[];
	readonly from: Day;
	/** First day on which it is held no more. */
	readonly until: Day | null;
}

export const heldOn = <Held extends RoleHeld>(
	day: Day,
	held: readonly Held[],
): Held[] => held.filter((role) => includes(role, day));

/** The rights of that day. Roles that need a second factor give none to a session that showed only one. */
export const grantsOn = (
	day: Day,
	held: readonly RoleHeld[],
	factors: number,
): Grant[] =>
	heldOn(day, held)
		.filter(({ role }) => factors >= 2 || !roleNamed(role).needsSecondFactor)
		.flatMap(({ role, programme, unitId, provinces }) =>
			roleNamed(role).permissions.map((permission) => ({
				permission,
				programme,
				unitId,
				reach: roleNamed(role).reach,
				provinces,
			})),
		);

/** Whether a role of that day still waits for the second factor of this session. */
export const waitsForSecondFactor = (
	day: Day,
	held: readonly RoleHeld[],
	factors: number,
): boolean =>
	factors < 2 &&
	heldOn(day, held).some(({ role }) => roleNamed(role).needsSecondFactor);
