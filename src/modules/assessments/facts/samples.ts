import { knowSources } from "#facts";
import { sampleActor } from "#identity/samples";
import { livingSample, publishLiving } from "#instruments/samples";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { SampleUnit } from "#units/samples";
import type { Told } from "../samples.ts";
import { assessmentsIn } from "../tables.ts";
import { factSources } from "./fact-sources.ts";

/** The regency whose figure lives, and the item that it answers. */
export const livingRegency = "kabupaten-maluku-tengah" satisfies SampleUnit;
export const livingItem = "opd-p2ham";
export { livingSample };

/**
 * Maluku Tengah: an office was awarded the predicate, then the regency handed in for the year before with the figure
 * of that day, then a second office was awarded. So what was frozen differs from what is so today; the round of this
 * year waits for the figure of today.
 */
export async function seedLiving(
	cx: Context,
	year: number,
	seedOne: (cx: Context, told: Told) => Promise<void>,
): Promise<void> {
	knowSources(factSources);
	const ago = (days: number) => new Date(cx.now.getTime() - days * 86_400_000);
	if (!(await openRounds(cx, year))) return;
	await publishLiving(cx);
	const verifier = sampleActor("tamrin");
	const p2ham = { instrument: "p2ham-2023", year } as const;
	const awarded = (unit: SampleUnit, share: number, decided: number) =>
		seedOne(cx, {
			...p2ham,
			unit,
			share,
			verifier,
			progress: "awarded",
			// An assessment is decided 170 days after its beginning.
			begun: ago(decided + 170),
		});
	await awarded("dinkes-maluku-tengah", 92, 100);
	const regency = { unit: livingRegency, share: 90, verifier } as const;
	await seedOne(cx, {
		...regency,
		instrument: livingSample,
		year: year - 1,
		progress: "verifying",
		// Handed in 110 days after its beginning.
		begun: ago(30 + 110),
	});
	await awarded("disdukcapil-maluku-tengah", 88, 10);
	await seedOne(cx, {
		...regency,
		instrument: livingSample,
		year,
		progress: "answering",
		begun: ago(100),
	});
}

async function openRounds(cx: Context, year: number): Promise<boolean> {
	const day = (days: number) =>
		dayOf(new Date(cx.now.getTime() + days * 86_400_000));
	const opened = await assessmentsIn(cx.db)
		.insertInto("assessments.round")
		.values([
			{
				instrument: livingSample,
				year: year - 1,
				programme: "kkpham",
				opens_on: day(-300),
				closes_on: day(-20),
			},
			{
				instrument: livingSample,
				year,
				programme: "kkpham",
				opens_on: day(-120),
				closes_on: day(20),
			},
		])
		.onConflict((conflict) => conflict.doNothing())
		.returning("year")
		.execute();
	return opened.length > 0;
}
