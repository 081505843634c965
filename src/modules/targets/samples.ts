import { roundOf } from "#assessments";
import { type SamplePerson, sampleActor } from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf, provinceAt } from "#territory";
import { banten, maluku, places } from "#territory/samples";
import {
	confirmReport,
	contentOf,
	hashOfContent,
	quarterCode,
	quartersBetween,
	reportFormOf,
	reportOf,
	sendReminders,
	setTarget,
} from "./index.ts";
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
		await remindOnPaper(tx, year);
	});

export const lebak = places.lebak;

/** The quarter that Ningsih confirmed, and the one before, which nobody confirmed. */
export function sampleReport(now: Date): {
	readonly confirmed: string;
	readonly before: string;
} {
	const year = Number(dayOf(now).slice(0, 4));
	const [, confirmed, before] = quartersBetween(
		`${year - 1}-01-01`,
		dayOf(now),
	);
	if (!confirmed || !before) throw new Error("a year has four quarters");
	return { confirmed: quarterCode(confirmed), before: quarterCode(before) };
}

/** Ningsih confirms the quarter that is over. Its figures stand only after the assessments were told. */
export async function seedReports(cx: Context): Promise<void> {
	const coach = withActor(cx, sampleActor("ningsih"));
	const of = {
		instrument,
		year: Number(dayOf(cx.now).slice(0, 4)),
		province: banten,
		regency: null,
		quarter: sampleReport(cx.now).confirmed,
	};
	const report = await reportOf(coach, of);
	if (!report) throw new Error("no sample report");
	const done = await confirmReport(coach, {
		...of,
		signing: {
			addressee: reportFormOf("p2ham").addressee?.id ?? "",
			place: "Serang",
			name: "Nama contoh",
			duty: "Sekretaris Daerah (contoh)",
		},
		reason: "",
		seen: hashOfContent(contentOf(report)),
	});
	if (!done.ok) throw new Error(`a sample report: ${done.problem.reason}`);
}

/** What Ningsih sent three weeks ago, on paper. */
export const sampleSending = "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f5a01";

async function remindOnPaper(tx: Context, year: number): Promise<void> {
	const round = await roundOf(tx, instrument, year);
	const province = await provinceAt(tx, banten, dayOf(tx.now));
	if (!round || !province) throw new Error("no sample round in Banten");
	const then = at(
		withActor(tx, sampleActor("ningsih")),
		new Date(tx.now.getTime() - 21 * 86_400_000),
	);
	const ids = [sampleSending];
	const sent = await sendReminders(
		{ ...then, newId: () => ids.pop() ?? tx.newId() },
		{
			round,
			province,
			units: ["bapas-tangerang", "rupbasan-serang"],
			sentences: {
				"no-account":
					"Belum ada akun di unit Anda. Mintalah kode pertama kepada administrator minggu ini.",
			},
		},
	);
	if (!sent.ok) throw new Error(`a sample reminder: ${sent.problem.reason}`);
}

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
