import { sql } from "kysely";
import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf, provincesAt } from "#territory";
import { dateKind, problemsOf, type Said, type Typed } from "./entry.ts";
import { occurrenceNamed } from "./milestone.ts";
import { mayEnter } from "./policy.ts";
import { shippedMilestones } from "./shipped.ts";
import { entriesOn, insertEntry } from "./store.ts";
import { tellOfDate } from "./tell.ts";

export interface Problems {
	readonly problems: readonly FieldProblem[];
}
export type EnterRefusal =
	| Problems
	| Refusal<"no-such-date" | "not-your-region" | "changed-meanwhile">;

/** Enters a date that a letter adds, for a province or for the nation. Answers its key. */
export const addDate = (
	cx: Context,
	typed: Typed,
	province: string | null,
): Promise<Result<string, EnterRefusal>> =>
	inTransaction<Result<string, EnterRefusal>>(cx, async (tx) => {
		const provinces = await provincesAt(tx, dayOf(tx.now));
		if (province !== null && !provinces.some(({ code }) => code === province))
			return refused("not-your-region");
		return enter(tx, typed, { key: null, province });
	});

/**
 * Moves one of the shipped dates, as a letter says. `seen` is the letter that stood when the form was drawn; another one
 * meanwhile is not covered up. Answers its key.
 */
export const moveDate = (
	cx: Context,
	key: string,
	typed: Typed,
	seen: string,
): Promise<Result<string, EnterRefusal>> =>
	inTransaction<Result<string, EnterRefusal>>(cx, async (tx) => {
		if (!occurrenceNamed(shippedMilestones(), key))
			return refused("no-such-date");
		await sql`select pg_advisory_xact_lock(hashtext(${`milestones ${key}`}))`.execute(
			tx.db,
		);
		const [last] = (await entriesOn(tx, key)).filter(
			({ takenBack }) => takenBack === null,
		);
		if ((last?.id ?? "") !== seen) return refused("changed-meanwhile");
		return enter(
			tx,
			{ ...typed, title: "", does: "" },
			{ key, province: null },
		);
	});

async function enter(
	tx: Context,
	typed: Typed,
	about: Pick<Said, "key" | "province">,
): Promise<Result<string, EnterRefusal>> {
	if (!mayEnter(tx.actor, about.province).may)
		return refused("not-your-region");
	const problems = problemsOf(typed, about.key === null, dayOf(tx.now));
	const { on, groundOn } = typed;
	if (problems.length > 0 || on === null || groundOn === null)
		return { ok: false, problem: { problems } };
	const id = tx.newId();
	await insertEntry(tx, id, {
		...about,
		title: typed.title.trim(),
		does: typed.does.trim(),
		on,
		ground: typed.ground.trim(),
		groundOn,
		source: typed.source.trim(),
	});
	await leaveTrail(tx, {
		chain: "operations",
		deed:
			about.key === null ? "milestones.date-added" : "milestones.date-moved",
		subject: { kind: dateKind, id: about.key ?? id },
		details: { entry: id, on, province: about.province },
	});
	await tellOfDate(tx, about.key ?? id);
	return ok(about.key ?? id);
}
