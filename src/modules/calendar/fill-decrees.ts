import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Decree, sameNumber } from "./decree.ts";
import { decreeSubject } from "./draft-decree.ts";
import { announceChange } from "./publish-decree.ts";
import { allDecrees } from "./queries.ts";
import { type ShippedDecree, shippedDecrees } from "./shipped-decrees.ts";
import { insertDecree, lockCalendar } from "./store.ts";

/**
 * Enters the decrees that come with the program and are not there yet. What an administrator entered
 * comes first: a year that they have a decree for, or a decree that they entered themselves, is left
 * alone. Safe to run at each start; answers how many were entered.
 */
export async function fillDecrees(
	cx: Context,
	shipped: readonly ShippedDecree[] = shippedDecrees(),
): Promise<number> {
	return inTransaction(cx, async (tx) => {
		await lockCalendar(tx);
		let entered = 0;
		for (const decree of shipped) {
			const known = await allDecrees(tx);
			if (!isMissing(decree, known)) continue;
			await enter(tx, decree, known);
			entered += 1;
		}
		return entered;
	});
}

function isMissing(decree: ShippedDecree, known: readonly Decree[]): boolean {
	const { id, year, replaces } = decree;
	if (
		known.some((one) => one.id === id || sameNumber(one.number, decree.number))
	)
		return false;
	const ownOfYear = known.some(
		(one) => one.year === year && one.province === null && !one.shipped,
	);
	if (ownOfYear) return false;
	const replaced = known.find((one) => one.id === replaces);
	return replaces === null || replaced?.replacedBy === null;
}

async function enter(
	tx: Context,
	{ id, ...text }: ShippedDecree,
	known: readonly Decree[],
): Promise<void> {
	await insertDecree(tx, id, text, { shipped: true, publishedAt: tx.now });
	await leaveTrail(tx, {
		chain: "operations",
		deed: "calendar.decree-published",
		subject: { kind: decreeSubject, id },
		details: { number: text.number, replaces: text.replaces, shipped: true },
	});
	const replaced = known.find((one) => one.id === text.replaces) ?? null;
	await announceChange(tx, text, replaced);
}
