import { isKeptFrom } from "#complaints";
import { holdersOf, plainActor } from "#identity";
import { raise, settle } from "#notices";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf, daysAfter } from "#territory";
import type { Claim } from "./claim.ts";
import { claimOf, claimRows } from "./store.ts";

/** From so long before its end on a claim presses. */
const pressing = 86_400_000;

/** Of notices: all of them together, for one officer. */
const subjectKind = "data-claims";

/**
 * Round by round: each data protection officer who may know of a request that is due within a day, or late, is told that some press,
 * and of none which. So those are heard of too that have no duty of their own, under the code of a complaint. Answers how many
 * officers were told.
 */
export const watchClaims = (cx: Context): Promise<number> =>
	inTransaction(cx, async (tx) => {
		const rows = await claimRows(tx)
			.where("claim.ended_at", "is", null)
			.where("claim.due_at", "<=", new Date(tx.now.getTime() + pressing))
			.orderBy("claim.due_at")
			.execute();
		const claims = rows.map(claimOf);
		let told = 0;
		for (const { personId } of await holdersOf(tx, {
			permission: "personal-data.handle",
		})) {
			const nearest = await nearestFor(tx, personId, claims);
			if (nearest) {
				await tell(tx, personId, nearest);
				told += 1;
			} else await settle(tx, { kind: subjectKind, id: personId });
		}
		return told;
	});

/** The first of them that is not about a complaint that must not exist for the officer. */
async function nearestFor(
	tx: Context,
	personId: string,
	claims: readonly Claim[],
): Promise<Claim | null> {
	const officer = await plainActor(tx, personId);
	if (!officer) return null;
	const theirs = withActor(tx, officer);
	for (const claim of claims)
		if (
			claim.shown?.kind !== "complaint" ||
			!(await isKeptFrom(theirs, claim.shown))
		)
			return claim;
	return null;
}

/** Not renewed, it lapses: also for whoever is no officer any more. */
const tell = (tx: Context, personId: string, { dueAt }: Claim): Promise<void> =>
	raise(tx, {
		to: { personId },
		kind: "duty",
		subject: { kind: subjectKind, id: personId },
		says: "personal-data.duty.pressing",
		about: {},
		path: "/data-pribadi/meja",
		due: dayOf(dueAt),
		lapses: daysAfter(dayOf(tx.now), 2),
	});
