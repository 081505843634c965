import { raise, type Subject, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { asDay, type Day, dayOf, daysAfter } from "#territory";
import { isOpenOn, type Unit, unitById } from "#units";
import { catalogueIn } from "../tables.ts";
import { changedSince } from "./pledge.ts";
import { pledgesOf, pledgeThatHolds } from "./queries.ts";
import { reviewRule } from "./review.ts";

/** A draft waits for its signature. */
export const toBeSigned = (id: string): Subject => ({
	kind: "pledge-draft",
	id,
});
/** What was signed waits to be published. */
export const toBePublished = (id: string): Subject => ({
	kind: "pledge-signed",
	id,
});
/** What holds is to be looked at again. */
export const toBeReviewed = (id: string): Subject => ({
	kind: "pledge-review",
	id,
});

/** Nothing waits any more about this pledge. */
export async function settlePledge(tx: Context, id: string): Promise<void> {
	await settle(tx, toBeSigned(id));
	await settle(tx, toBePublished(id));
	await settle(tx, toBeReviewed(id));
}

/** A service was changed: where the pledge that holds covers it, the office is asked to renew it, once for all changes. */
export async function askToRenew(tx: Context, unit: Unit): Promise<void> {
	const pledge = pledgeThatHolds(await pledgesOf(tx, unit.id));
	if (!pledge) return;
	const changed = changedSince(pledge).length;
	if (changed === 0) return;
	await askOffice(tx, unit, {
		id: pledge.id,
		says: "catalogue.duty.pledge-changed",
		about: { unit: unit.name, n: changed },
		due: daysAfter(dayOf(tx.now), reviewRule().renewDaysAfterChange),
	});
}

/** Once a day: offices whose pledge is soon to be looked at again are asked to. Answers how many. */
export async function askToReview(cx: Context): Promise<number> {
	const until = daysAfter(dayOf(cx.now), reviewRule().remindDaysBefore);
	const rows = await catalogueIn(cx.db)
		.selectFrom("catalogue.pledge")
		.select(["unit_id", "id", asDay("review_on").as("reviewOn")])
		.where("state", "=", "published")
		.where("review_on", "<=", until)
		.orderBy("unit_id")
		.execute();
	let asked = 0;
	for (const { unit_id, id, reviewOn } of rows)
		asked += await inTransaction(cx, async (tx) => {
			const unit = await unitById(tx, unit_id);
			if (!unit || !isOpenOn(unit, dayOf(tx.now))) return 0;
			await askOffice(tx, unit, {
				id,
				says: "catalogue.duty.pledge-review",
				about: { unit: unit.name },
				due: reviewOn,
			});
			return 1;
		});
	return asked;
}

const askOffice = (
	tx: Context,
	unit: Unit,
	{
		id,
		...asked
	}: {
		readonly id: string;
		readonly says: string;
		readonly about: Readonly<Record<string, string | number>>;
		readonly due: Day;
	},
): Promise<void> =>
	raise(tx, {
		to: {
			permission: "assessment.request",
			unitId: unit.id,
			province: unit.province.code,
		},
		kind: "duty",
		subject: toBeReviewed(id),
		path: `/unit/${unit.slug}/maklumat`,
		...asked,
	});
