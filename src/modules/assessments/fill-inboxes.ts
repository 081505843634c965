import { sql } from "kysely";
import { instrumentNamed } from "#instruments";
import { type NewNotice, raiseAll, subjectsTold } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { allotmentOf } from "./allotment/allotment.ts";
import { tellRoundOnce } from "./invite-units.ts";
import { verifierStatusOf, wasReturned } from "./item.ts";
import {
	type Listed,
	listedOf,
	type Round,
	rounds,
	withUnits,
} from "./queries.ts";
import { itemsOf } from "./store.ts";
import { dutyOf, mendBy } from "./tell-people.ts";

/** Assessments in one transaction. */
const atOnce = 500;

/**
 * Tells people of what waits and was never told: what was under way before there was an inbox. Safe to run at
 * each start: whoever was told is not told again. Answers how many duties of assessments were missing.
 */
export async function fillInboxes(cx: Context): Promise<number> {
	for (const round of await rounds(cx))
		if (dayOf(cx.now) <= round.closesOn)
			await inTransaction(cx, (tx) => tellRoundOnce(tx, round));
	let missing = 0;
	let after = "00000000-0000-0000-0000-000000000000";
	for (;;) {
		const some = await underWay(cx, after);
		const last = some.at(-1);
		if (!last) return missing;
		missing += await inTransaction(cx, (tx) => raiseMissing(tx, some));
		after = last.assessment.id;
	}
}

/** What waits for somebody, in the order of ids. */
async function underWay(cx: Context, after: string): Promise<Listed[]> {
	const rows = await withUnits(cx)
		.where("assessment.state", "not in", ["awarded", "refused", "took-part"])
		.where("assessment.id", ">", sql<string>`${after}::uuid`)
		.orderBy("assessment.id")
		.limit(atOnce)
		.execute();
	return rows.map(listedOf);
}

async function raiseMissing(
	tx: Context,
	some: readonly Listed[],
): Promise<number> {
	const ids = some.map(({ assessment }) => assessment.id);
	const told = await subjectsTold(tx, "assessment", ids);
	const known = await rounds(tx);
	const duties: NewNotice[] = [];
	for (const listed of some) {
		if (told.has(listed.assessment.id)) continue;
		const duty = await dutyIn(tx, listed, known);
		if (duty) duties.push(duty);
	}
	await raiseAll(tx, duties);
	return duties.length;
}

async function dutyIn(
	tx: Context,
	{ assessment, unitSlug, unitName, unitKind, province }: Listed,
	known: readonly Round[],
): Promise<NewNotice | null> {
	const instrument = instrumentNamed(assessment.instrument);
	if (!instrument) return null;
	const items =
		assessment.state === "correcting"
			? await itemsOf(tx, assessment, instrument, { kind: unitKind })
			: [];
	// Nothing came back: the samples hold such rounds, and there is nothing to do in them.
	if (assessment.state === "correcting" && !items.some(wasReturned))
		return null;
	const returned = items.filter(
		(item) => verifierStatusOf(item) === "returned",
	);
	return dutyOf(
		{
			assessment,
			instrument,
			place: { unitId: assessment.unitId, province },
			unit: { slug: unitSlug, name: unitName },
			allotment:
				assessment.state === "verifying"
					? await allotmentOf(tx, assessment)
					: null,
		},
		{
			round: known.find(
				({ instrument, year }) =>
					instrument === assessment.instrument && year === assessment.year,
			),
			returned: returned.length,
			mendBy: await mendBy(tx, assessment),
		},
	);
}
