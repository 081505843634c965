import type { Context } from "#platform/context.ts";
import { limits } from "./limits.ts";
import { identityIn } from "./tables.ts";

/** Which sessions: those of one person, or everybody's; one of them may stay. */
interface Which {
	readonly personId?: string;
	readonly but?: string | null;
}

/**
 * Ends sessions, wherever somebody is signed in. Answers how many still opened something: what ended by itself and was not
 * forgotten yet is not counted. Sessions live by the clock of the machine.
 */
export async function endSessions(
	tx: Context,
	{ personId, but = null }: Which,
): Promise<number> {
	let ending = identityIn(tx.db).deleteFrom("identity.session");
	if (personId !== undefined) ending = ending.where("person_id", "=", personId);
	if (but !== null) ending = ending.where("id", "<>", but);
	const ended = await ending
		.returning(["expires_at as until", "created_at as begun"])
		.execute();
	const { now, begun } = alive();
	return ended.filter((session) => session.until > now && session.begun > begun)
		.length;
}

/** How many sessions of a person, or of everybody, open something now. */
export async function sessionsOpen(
	cx: Context,
	personId?: string,
): Promise<number> {
	const { now, begun } = alive();
	let open = identityIn(cx.db)
		.selectFrom("identity.session")
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where("expires_at", ">", now)
		.where("created_at", ">", begun);
	if (personId !== undefined) open = open.where("person_id", "=", personId);
	return Number((await open.executeTakeFirstOrThrow()).n);
}

/** A session goes on that ends after `now` and began after `begun`. */
const alive = () => {
	const now = new Date();
	const begun = new Date(now.getTime() - limits.session.altogether * 1_000);
	return { now, begun };
};
