import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull, type Day, dayOf, type Span } from "#territory";
import { roles } from "./roles.ts";
import { identityIn } from "./tables.ts";

/** A time in which somebody who is really there looks after the people of this house. */
export interface Watch extends Span {
	readonly roleId: string;
	readonly personId: string;
}

/**
 * The first day of a span that none of the others covers; `null` when they cover it all. So the house is
 * never without an administrator, on no day to come: an end that is planned for the others counts too.
 */
export function firstUncovered(
	{ from, until }: Span,
	others: readonly Span[],
): Day | null {
	let day = from;
	for (const other of others.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
		if (other.from > day) break;
		if (other.until === null) return null;
		if (other.until > day) day = other.until;
	}
	return until !== null && day >= until ? null : day;
}

/** Whether some day to come would have no administrator, were these roles to end on that day. */
export function leavesNobody(
	watches: readonly Watch[],
	ending: readonly string[],
	on: Day,
): boolean {
	const isEnding = ({ roleId }: Watch) => ending.includes(roleId);
	const left = watches.map((watch) =>
		isEnding(watch) ? { ...watch, until: earlier(watch.until, on) } : watch,
	);
	return watches
		.filter(isEnding)
		.map(({ from, until }) => ({ from: from < on ? on : from, until }))
		.filter(({ from, until }) => until === null || from < until)
		.some((lost) => firstUncovered(lost, left.filter(isSome)) !== null);
}

const earlier = (until: Day | null, on: Day): Day =>
	until === null || on < until ? on : until;
const isSome = ({ from, until }: Span): boolean =>
	until === null || from < until;

/**
 * One change of roles and accounts at a time: two administrators who end each other must see one another, and
 * a name that is free is still free when it is written. Taken before any row is locked.
 */
export async function lockRoles(tx: Context): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('identity.roles'))`.execute(
		tx.db,
	);
}

const watching = Object.entries(roles).flatMap(([code, { permissions }]) =>
	permissions.some((permission) => permission === "identity.manage")
		? [code]
		: [],
);

/** Whether the house would be without administrator; ask under `lockRoles`. Who was only invited does not count. */
export async function wouldLeaveNobody(
	tx: Context,
	ending: readonly string[],
	on: Day,
): Promise<boolean> {
	const today = dayOf(tx.now);
	return leavesNobody(await watchesOf(tx), ending, on < today ? today : on);
}

const watchesOf = (tx: Context): Promise<Watch[]> =>
	identityIn(tx.db)
		.selectFrom("identity.role_held as held")
		.innerJoin("identity.person as person", "person.id", "held.person_id")
		.select(["held.id as roleId", "held.person_id as personId"])
		.select([
			asDay("held.valid_from").as("from"),
			asDayOrNull("held.valid_until").as("until"),
		])
		.where("held.role", "in", watching)
		.where("person.closed_on", "is", null)
		.where("person.arrived_at", "is not", null)
		.execute();

/** How many people look after the people of this house today, and have really been here. */
export async function administratorsToday(cx: Context): Promise<number> {
	const today = dayOf(cx.now);
	const watches = await watchesOf(cx);
	const here = watches.filter(
		({ from, until }) => from <= today && (until === null || today < until),
	);
	return new Set(here.map(({ personId }) => personId)).size;
}
