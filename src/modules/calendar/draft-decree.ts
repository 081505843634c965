import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { lastDeedOn } from "#platform/read-trail.ts";
import { leaveTrail } from "#platform/trail.ts";
import { provinceAt } from "#territory";
import {
	type DecreeReason,
	type DecreeText,
	isYear,
	whatIsWrong,
} from "./decree.ts";
import { mayManageCalendar } from "./policy.ts";
import { decreeById } from "./queries.ts";
import {
	deleteDecree,
	insertDecree,
	lockCalendar,
	lockDecree,
	overwriteDecree,
} from "./store.ts";

type Refused = Refusal<DecreeReason>;

/** Enters a decree as a draft: everybody who manages the calendar sees it, and nobody counts by it. Answers its id. */
export async function draftDecree(
	cx: Context,
	text: DecreeText,
): Promise<Result<string, Refused>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayManageCalendar(tx.actor);
		if (!decision.may) return refused(decision.why);
		await lockCalendar(tx);
		const problem = await objectionTo(tx, text);
		if (problem) return refused(problem);
		const id = tx.newId();
		await insertDecree(tx, id, text, { shipped: false, publishedAt: null });
		await leave(tx, "calendar.decree-drafted", id, text);
		return ok(id);
	});
}

/** The version of a decree that somebody has before them; see {@link lastChangeOf}. */
export interface Seen {
	readonly id: string;
	/** Left out by whoever did not look before; then nobody can be quicker. */
	readonly version?: string | undefined;
}

/** Writes a draft over. Refused when somebody else did so since it was read. */
export async function changeDraft(
	cx: Context,
	seen: Seen,
	text: DecreeText,
): Promise<Result<null, Refused>> {
	return inTransaction(cx, async (tx) => {
		const draft = await openDraft(tx, seen);
		if (!draft.ok) return draft;
		const problem = await objectionTo(tx, text);
		if (problem) return refused(problem);
		await overwriteDecree(tx, seen.id, text);
		await leave(tx, "calendar.decree-drafted", seen.id, text);
		return ok(null);
	});
}

/** Throws a draft away. */
export async function discardDraft(
	cx: Context,
	seen: Seen,
): Promise<Result<null, Refused>> {
	return inTransaction(cx, async (tx) => {
		const draft = await openDraft(tx, seen);
		if (!draft.ok) return draft;
		await deleteDecree(tx, seen.id);
		await leave(tx, "calendar.draft-discarded", seen.id, draft.value);
		return ok(null);
	});
}

/** The draft, when the actor may change it and it is still as they saw it. */
export async function openDraft(tx: Context, { id, version }: Seen) {
	const decision = mayManageCalendar(tx.actor);
	if (!decision.may) return refused(decision.why);
	const draft = await lockDecree(tx, id);
	if (!draft) return refused("unknown-decree");
	if (draft.publishedAt !== null) return refused("published-already");
	return version === undefined ||
		(await lastChangeOf(tx, id)).version === version
		? ok(draft)
		: refused("changed-meanwhile");
}

export interface LastChange {
	/** What a form carries, so that two editors of one decree notice each other: the last row in the trail. */
	readonly version: string;
	/** Id of a person; null is the program itself. */
	readonly by: string | null;
	readonly at: Date | null;
}

/** Who changed a decree last, and when. */
export async function lastChangeOf(
	cx: Context,
	id: string,
): Promise<LastChange> {
	const last = await lastDeedOn(cx, { kind: decreeSubject, id });
	return {
		version: last?.id ?? "0",
		by: last?.actorId ?? null,
		at: last?.at ?? null,
	};
}

export const decreeSubject = "holiday-decree";

/** What keeps a text from being a draft: its own mistakes, and what it names that is not there. */
async function objectionTo(
	tx: Context,
	text: DecreeText,
): Promise<DecreeReason | null> {
	const wrong = whatIsWrong(text);
	if (wrong) return wrong;
	if (text.province !== null && !(await provinceOf(tx, text)))
		return "unknown-province";
	if (text.replaces === null) return null;
	const replaced = await decreeById(tx, text.replaces);
	if (
		!replaced?.publishedAt ||
		replaced.year !== text.year ||
		replaced.province !== text.province
	)
		return "wrong-replaced";
	return replaced.replacedBy === null ? null : "replaced-already";
}

const provinceOf = (tx: Context, { province, year }: DecreeText) =>
	province !== null && isYear(year)
		? provinceAt(tx, province, `${year}-12-31`)
		: null;

const leave = (
	tx: Context,
	deed: string,
	id: string,
	{ number, year, days }: DecreeText,
): Promise<void> =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: decreeSubject, id },
		details: { number, year, days },
	});
