import {
	actionsOf,
	assignAction,
	finishAction,
	openDrafts,
	reportOnAction,
} from "#actions";
import { newIdFirst } from "#actions/samples";
import { sampleActor } from "#identity/samples";
import { instrumentNamed } from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import type { Result } from "#kernel/result.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { unitBySlug } from "#units";
import { before, lastClosed, quarterOf, yearOf } from "../survey.ts";
import { closedQuarters } from "./closed-quarters.ts";
import { draftFor, fromSurvey } from "./element-origin.ts";

/** Ids of the sample actions that follow from a survey: of the lowest element, the second and the third. */
export const sampleImprovements = [
	"0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6b01",
	"0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6b02",
	"0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f6b03",
] as const;

/**
 * The office did something about the quarter before the last closed one: one action is done, one is under way, one is
 * not begun. About the last closed quarter nobody did anything yet. Does nothing where they are there.
 */
export const seedImprovements = (cx: Context): Promise<number> =>
	inTransaction(cx, seed);

async function seed(cx: Context): Promise<number> {
	const unit = await unitBySlug(cx, "kanwil-kemenkum-ntt");
	const instrument = instrumentNamed("skm-2017");
	if (!unit || !instrument) throw new Error("no sample survey");
	if ((await actionsOf(cx, unit.id, fromSurvey)).length > 0) return 0;
	const period = before(lastClosed(dayOf(cx.now)));
	const quarter = (await closedQuarters(cx, unit.id, instrument)).find(
		(each) => each.period === period,
	);
	if (!quarter) return 0;
	// The day after the quarter closed.
	const closed = Date.UTC(yearOf(period), quarterOf(period) * 3, 31, 3);
	const then = (days: number) => new Date(closed + days * 86_400_000);
	const system = withActor(at(cx, then(0)), theSystem);
	for (const [place, code] of quarter.index.lowest.entries())
		await openDrafts(
			{ ...system, newId: newIdFirst(cx, sampleImprovements[place] ?? "") },
			unit,
			[draftFor(unit.slug, instrument, period, code)],
		);
	const kornelis = withActor(cx, sampleActor("kornelis"));
	const [done, doing, open] = sampleImprovements.map((id) => ({
		unitId: unit.id,
		id,
	})) as [Key, Key, Key];
	const give = async (key: Key, who: "kornelis" | "yohana", days: number) =>
		told(
			await assignAction(at(kornelis, then(3)), key, {
				ownerId: sampleActor(who).id ?? "",
				dueOn: dayOf(then(days)),
			}),
		);
	await give(done, "kornelis", 60);
	await give(doing, "kornelis", 150);
	await give(open, "kornelis", 170);
	told(
		await reportOnAction(at(kornelis, then(20)), done, {
			words: "Jalan masuk diukur bersama seorang pengguna kursi roda.",
			proof: "",
		}),
	);
	told(
		await finishAction(at(kornelis, then(51)), done, {
			words: "Ada jalan landai di pintu depan dan dua belas kursi baru.",
			proof: "Foto dan berita acara di map sarana, ruang tata usaha",
		}),
	);
	told(
		await reportOnAction(at(kornelis, then(40)), doing, {
			words: "Setiap pengaduan kini dicatat pada hari yang sama.",
			proof: "Buku pengaduan di loket 1",
		}),
	);
	return sampleImprovements.length;
}

interface Key {
	readonly unitId: string;
	readonly id: string;
}

function told(done: Result<unknown>): void {
	if (!done.ok)
		throw new Error(`a sample deed was refused: ${done.problem.reason}`);
}
