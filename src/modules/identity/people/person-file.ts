import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { asDayOrNull, type Day, dayOf } from "#territory";
import { isPurpose, type Purpose } from "../codes/paper-code.ts";
import { sessionsOpen } from "../end-sessions.ts";
import { realEmail } from "../person.ts";
import { type NamedRole, rolesOf } from "../queries.ts";
import { identityIn } from "../tables.ts";
import { type PersonState, stateOn } from "./state.ts";

/** A code on paper that nobody used yet. */
export interface WaitingCode {
	readonly purpose: Purpose;
	readonly madeAt: Date;
	readonly until: Date;
}

/** What an administrator sees of a person. */
export interface PersonFile {
	readonly id: string;
	readonly name: string;
	readonly userName: string;
	readonly email: string | null;
	/** Counts the changes of name and e-mail address. */
	readonly version: number;
	readonly state: PersonState;
	readonly hasSecondFactor: boolean;
	readonly arrivedAt: Date | null;
	readonly signedInAt: Date | null;
	readonly closedOn: Day | null;
	/** Past, present and coming ones; the youngest first. */
	readonly roles: readonly NamedRole[];
	/** Also one whose time is over. */
	readonly code: WaitingCode | null;
	/** So many sessions open something now. */
	readonly sessions: number;
	readonly today: Day;
}

export async function personFile(
	cx: Context,
	id: string,
): Promise<PersonFile | null> {
	if (!isUuid(id)) return null;
	const today = dayOf(cx.now);
	const person = await identityIn(cx.db)
		.selectFrom("identity.person as person")
		.select([
			"person.id",
			"person.name",
			"person.user_name as userName",
			"person.email",
			"person.version",
			"person.two_factor_enabled as hasSecondFactor",
			"person.arrived_at as arrivedAt",
			"person.signed_in_at as signedInAt",
			asDayOrNull("person.closed_on").as("closedOn"),
			stateOn(today).as("state"),
		])
		.where("person.id", "=", id)
		.executeTakeFirst();
	if (!person) return null;
	return {
		...person,
		email: realEmail(person.email),
		roles: await rolesOf(cx, id),
		code: await waitingCodeOf(cx, id),
		sessions: await sessionsOpen(cx, id),
		today,
	};
}

async function waitingCodeOf(
	cx: Context,
	personId: string,
): Promise<WaitingCode | null> {
	const code = await identityIn(cx.db)
		.selectFrom("identity.code")
		.select(["purpose", "made_at as madeAt", "until"])
		.where("person_id", "=", personId)
		.where("used_at", "is", null)
		.where("replaced_at", "is", null)
		.executeTakeFirst();
	return code && isPurpose(code.purpose)
		? { ...code, purpose: code.purpose }
		: null;
}
