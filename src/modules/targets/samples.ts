import { type SamplePerson, sampleActor } from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { banten, maluku } from "#territory/samples";
import { setTarget } from "./index.ts";
import { targetsOf } from "./store.ts";

const instrument = "p2ham-2023";

/** Human-rights day, or that of the year to come where it is over. */
export function humanRightsDay(now: Date): string {
	const year = Number(dayOf(now).slice(0, 4));
	const day = `${year}-12-10`;
	return dayOf(now) <= day ? day : `${year + 1}-12-10`;
}

/** Banten wants the predicate for all of its units; Maluku wants all of them to take part. Does nothing when they are there. */
export const seedTargets = (cx: Context): Promise<void> =>
	inTransaction(cx, async (tx) => {
		const year = Number(dayOf(tx.now).slice(0, 4));
		const round = { instrument, year };
		if ((await targetsOf(tx, { ...round, province: banten })).length > 0)
			return;
		const aim = { units: null, dueOn: humanRightsDay(tx.now), seen: 0 };
		const set = [
			await setTarget(
				withActor(tx, sampleActor("ningsih" satisfies SamplePerson)),
				{
					...round,
					...aim,
					province: banten,
					goal: "predicate",
					reason: "Semua unit di Banten ikut serta dan meraih predikat.",
				},
			),
			await setTarget(withActor(tx, coachOf(maluku)), {
				...round,
				...aim,
				province: maluku,
				goal: "take-part",
				reason: "Semua unit di Maluku mengajukan diri tahun ini.",
			}),
		];
		for (const one of set)
			if (!one.ok) throw new Error(`a sample target: ${one.problem.reason}`);
	});

/** Whoever coaches a region that has no coach in the cast. */
const coachOf = (province: string): Actor => ({
	id: null,
	name: "Pembina contoh",
	kind: "person",
	grants: [
		{
			permission: "targets.set",
			programme: "p2ham",
			unitId: null,
			reach: "region",
			provinces: [province],
		},
	],
});
