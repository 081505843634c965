import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { limits } from "./limits.ts";
import { identityIn } from "./tables.ts";

/**
 * What is counted: tries with a password, with a code on paper, with what somebody who is in shows once more, those of one
 * network address, wrong slips, answers put aside, and ways back from an identity provider.
 */
type Tried =
	| "password"
	| "code"
	| Again
	| "address"
	| "slip"
	| "aside"
	| "provider";

/** The longest time over which anything is counted, in seconds. */
const longest = limits.perName.within;

/**
 * Counts a try for this user name and answers whether it may go on. Counted outside any transaction, for
 * names that exist and names that do not, so that it tells nothing about them.
 */
export const mayTry = async (cx: Context, name: string): Promise<boolean> =>
	(await count(cx, "password", name, longest)) <= limits.perName.attempts;

/** The same for codes on paper, by name and by address. Counted apart: who guesses passwords keeps nobody from their code. */
export async function mayTryCode(
	cx: Context,
	name: string,
	address: string | null,
): Promise<"yes" | "name" | "address"> {
	const { max, window } = limits.perAddress.paper;
	if (address && (await count(cx, "address", address, window)) > max)
		return "address";
	return (await count(cx, "code", name, longest)) <= limits.perName.attempts
		? "yes"
		: "name";
}

/** Whether somebody may come by an identity provider from here: each time it is asked who that is. */
export async function mayComeByProvider(
	cx: Context,
	address: string | null,
): Promise<boolean> {
	const { max, window } = limits.perAddress.signIn;
	return !address || (await count(cx, "provider", address, window)) <= max;
}

/** What somebody who is in shows once more: the second factor, or what opens their key. */
type Again = "again" | "key";

/** The same for whoever is in, by the person: the library counts none of their tries. */
export const mayTryAgain = async (
	cx: Context,
	what: Again,
	personId: string,
): Promise<boolean> =>
	(await count(cx, what, personId, limits.perPerson.pause)) <=
	limits.perPerson.codes;

export const forgetTriesAgain = async (
	cx: Context,
	what: Again,
	personId: string,
): Promise<void> => {
	await identityIn(cx.db)
		.deleteFrom("identity.attempt")
		.where("key", "=", keyOf(what, personId))
		.execute();
};

/**
 * Whether another slip of a survey may be tried from here. Only wrong ones are counted, so that a right one leaves no
 * row that says when it was used. `place` stands for the network address and cannot be led back to it.
 */
export const mayTrySlip = (cx: Context, place: string): Promise<boolean> =>
	isBelow(cx, "slip", place);

export const noteWrongSlip = (cx: Context, place: string): Promise<number> =>
	count(cx, "slip", place, limits.perAddress.slip.window);

/** Whether another answer to a survey may be put aside from here. What is taken in is counted nowhere. */
export const mayPutAside = (cx: Context, place: string): Promise<boolean> =>
	isBelow(cx, "aside", place);

export const notePutAside = (cx: Context, place: string): Promise<number> =>
	count(cx, "aside", place, limits.perAddress.aside.window);

async function isBelow(
	cx: Context,
	tried: "slip" | "aside",
	place: string,
): Promise<boolean> {
	const { max, window } = limits.perAddress[tried];
	const row = await identityIn(cx.db)
		.selectFrom("identity.attempt")
		.select("count")
		.where("key", "=", keyOf(tried, place))
		.where("since", ">", new Date(cx.now.getTime() - window * 1_000))
		.executeTakeFirst();
	return (row?.count ?? 0) < max;
}

/** After the right password, or a right code, the tries are forgotten. */
export async function forgetTries(
	cx: Context,
	...names: readonly string[]
): Promise<void> {
	const keys = names.flatMap((name) => [
		keyOf("password", name),
		keyOf("code", name),
	]);
	await identityIn(cx.db)
		.deleteFrom("identity.attempt")
		.where("key", "in", keys)
		.execute();
}

/**
 * Forgets what no limit counts any more: tries of names, and what addresses asked for. Answers how many.
 */
export async function forgetOldTries(cx: Context): Promise<number> {
	const db = identityIn(cx.db);
	const tries = await db
		.deleteFrom("identity.attempt")
		.where("since", "<=", new Date(cx.now.getTime() - longest * 1_000))
		.executeTakeFirstOrThrow();
	// The windows of addresses are shorter; they run by the clock of the machine.
	const requests = await db
		.deleteFrom("identity.rate")
		.where("last_request", "<=", String(Date.now() - longest * 1_000))
		.executeTakeFirstOrThrow();
	return Number(tries.numDeletedRows + requests.numDeletedRows);
}

async function count(
	cx: Context,
	tried: Tried,
	by: string,
	within: number,
): Promise<number> {
	const windowBegan = new Date(cx.now.getTime() - within * 1_000);
	const row = await identityIn(cx.db)
		.insertInto("identity.attempt")
		.values({ key: keyOf(tried, by), count: 1, since: cx.now })
		.onConflict((conflict) =>
			conflict.column("key").doUpdateSet({
				count: sql<number>`case when attempt.since <= ${windowBegan} then 1 else attempt.count + 1 end`,
				since: sql<Date>`case when attempt.since <= ${windowBegan} then ${cx.now} else attempt.since end`,
			}),
		)
		.returning("count")
		.executeTakeFirstOrThrow();
	return row.count;
}

const keyOf = (tried: Tried, by: string): string =>
	createHash("sha256").update(`${tried} ${by.toLowerCase()}`).digest("hex");
