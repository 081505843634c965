import {
	evidenceOf,
	isWaiting,
	type Pair,
	pairOf,
	pairsOfFiles,
} from "#evidence";
import { type Audience, raise } from "#notices";
import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import { itemsOf } from "../store.ts";
import type { HandedIn } from "./handed-in.ts";
import { type PairSeen, type SideSeen, sidesOf } from "./seen-pair.ts";

export const pairSubject = (id: string) => ({ kind: "evidence-pair", id });

/** Asks the people who judge one of the two files to look at a pair that was found. */
export async function tellOfPair(tx: Context, pairId: string): Promise<void> {
	const pair = await pairOf(tx, pairId);
	if (pair && isWaiting(pair.state)) await tell(tx, [pair]);
}

/** The same of every pair that waits, when an assessment is handed in: before, its proofs are the unit's own. */
export async function tellOfPairs(
	tx: Context,
	{
		assessment,
		instrument,
		unit,
	}: Pick<Case, "assessment" | "instrument" | "unit">,
): Promise<void> {
	const items = await itemsOf(tx, assessment, instrument, unit);
	const proofs = await evidenceOf(
		tx,
		unit.id,
		items.flatMap((item) => item.proofs),
	);
	const pairs = await pairsOfFiles(tx, unit.id, [
		...new Set(proofs.map(({ sha256 }) => sha256)),
	]);
	await tell(
		tx,
		pairs.filter(({ state }) => isWaiting(state)),
	);
}

async function tell(tx: Context, pairs: readonly Pair[]): Promise<void> {
	for (const pair of await sidesOf(tx, pairs)) {
		const to = audienceOf(pair);
		if (!to) continue;
		const [older, younger] = pair.sides;
		await raise(tx, {
			to,
			kind: "duty",
			subject: pairSubject(pair.id),
			says: "assessments.waits-pair",
			about: { unit: younger.unit.name, other: older.unit.name },
			path: `/bukti-mirip/${pair.id}`,
		});
	}
}

/** Those who work on one of the files now; the younger one's first, for it may be the copy. */
function audienceOf({ sides: [older, younger] }: PairSeen): Audience | null {
	const asked = [younger, older].flatMap((side) =>
		side.uses.map((use) => ({ side, use })),
	);
	const open = asked.find(({ use }) => use.state === "verifying");
	const next = open ?? asked[0];
	return next ? peopleOf(next.side, next.use) : null;
}

const peopleOf = (
	{ place }: SideSeen,
	{ programme, state, allotment }: HandedIn,
): Audience =>
	state === "verifying" && allotment?.verifierId
		? { personId: allotment.verifierId }
		: {
				permission:
					state === "deciding" ? "assessment.decide" : "assessment.verify",
				programme,
				...place,
				othersOnly: true,
			};
