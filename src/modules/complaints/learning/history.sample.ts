import { createHash } from "node:crypto";
import { freeDaysFor } from "#calendar";
import { sampleActor } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import {
	type Groups,
	lastClosed,
	type Period,
	quarterOf,
	setPopulations,
	yearOf,
} from "#surveys";
import { type Day, dayOf } from "#territory";
import { type SampleUnit, unitId } from "#units/samples";
import { kinds } from "../complaint.ts";
import { complaintsIn } from "../tables.ts";
import { workingDaysUntil } from "./outcome.ts";
import { releaseFigures } from "./release/release-figures.ts";

/** What was told in seven quarters, the oldest first: of each kind how many, and how many were answered late. */
interface Story {
	readonly unit: SampleUnit;
	readonly quarters: readonly (readonly [
		told: readonly [number, number, number, number, number],
		late: number,
	])[];
}

const stories: readonly Story[] = [
	{
		unit: "kanwil-kemenkum-ntt",
		quarters: [
			[[14, 4, 3, 11, 2], 9],
			[[12, 5, 6, 12, 3], 8],
			[[18, 11, 12, 15, 4], 11],
			[[15, 6, 10, 13, 5], 7],
			[[19, 12, 11, 16, 3], 8],
			[[22, 10, 14, 18, 11], 6],
			[[24, 12, 13, 21, 6], 5],
		],
	},
	{
		// So few that nothing is told of a quarter.
		unit: "rutan-rangkasbitung",
		quarters: [
			[[2, 0, 1, 1, 0], 1],
			[[3, 1, 0, 1, 0], 1],
			[[1, 0, 0, 2, 1], 0],
			[[4, 1, 1, 1, 0], 2],
			[[2, 1, 0, 1, 0], 1],
			[[3, 0, 1, 2, 0], 1],
			[[2, 1, 0, 0, 1], 0],
		],
	},
	{
		// Few as well: of two offices with few, neither can be worked out from the nation.
		unit: "lapas-ambon",
		quarters: [
			[[3, 1, 1, 2, 0], 2],
			[[4, 1, 0, 2, 1], 3],
			[[3, 2, 1, 2, 1], 2],
			[[2, 1, 2, 3, 0], 2],
			[[4, 1, 1, 2, 0], 2],
			[[3, 1, 2, 2, 1], 1],
			[[4, 2, 0, 2, 1], 1],
		],
	},
];

/**
 * Complaints of earlier quarters, all at their end: enough to tell figures of. Only what is counted is made up, no story. Then the
 * quarters are told as on every night.
 */
export async function seedFigures(cx: Context): Promise<void> {
	const rows = [];
	const calendar = await freeDaysFor(cx);
	const last = lastClosed(dayOf(cx.now));
	for (const { unit, quarters } of stories)
		for (const [i, [told, late]] of quarters.entries()) {
			const period = quartersBefore(last, quarters.length - 1 - i);
			const all = told.flatMap((n, kind) =>
				Array.from({ length: n }, () => kinds[kind] ?? "complaint"),
			);
			for (const [number, kind] of all.entries()) {
				const filedOn = dayIn(period, Math.floor((number * 80) / all.length));
				const isLate = number < late && kind !== "praise";
				const answeredOn = plus(filedOn, isLate ? 16 : 1 + (number % 6));
				rows.push({
					unit: unitId(unit),
					name: `${unit} ${period} ${number}`,
					id: cx.newId(),
					kind,
					filedOn,
					answeredOn,
					dueOn: plus(filedOn, isLate ? 9 : 12),
					days: workingDaysUntil(filedOn, answeredOn, rule, calendar),
				});
			}
		}
	await complaintsIn(cx.db)
		.insertInto("complaints.complaint")
		.values(
			rows.map((row) => ({
				unit_id: row.unit,
				id: row.id,
				ref: refOf(row.name),
				sheet: sha256(row.name),
				kind: row.kind,
				concern: "service" as const,
				service_id: null,
				story: "Contoh dari waktu lalu, untuk menghitung.",
				place: null,
				happened_on: null,
				level: "unknown" as const,
				may_publish: false,
				interpreter: null,
				channel: "web" as const,
				lang: "id",
				filed_at: new Date(`${row.filedOn}T03:00:00Z`),
				procedure: "sp4n",
				state: "finished" as const,
				state_before: null,
				triage: "service" as const,
				handler_id: row.unit,
				excluded_units: [],
				accused: [],
				version: 1,
				ended_on: plus(row.answeredOn, 14),
			})),
		)
		.execute();
	await complaintsIn(cx.db)
		.insertInto("complaints.outcome")
		.values(
			rows.map((row) => ({
				unit_id: row.unit,
				complaint_id: row.id,
				filed_on: row.filedOn,
				due_on: row.dueOn,
				answered_on: row.answeredOn,
				working_days: row.days,
				ended_on: plus(row.answeredOn, 14),
				version: 1,
			})),
		)
		.execute();
	await complaintsIn(cx.db)
		.insertInto("complaints.of_self")
		.values(
			rows.flatMap((row, i) => {
				const said = whoFor(i);
				return said === null
					? []
					: [
							{
								unit_id: row.unit,
								complaint_id: row.id,
								sealed: cx.sealing.seal(
									new TextEncoder().encode(JSON.stringify(said)),
								),
							},
						];
			}),
		)
		.execute();
	await sayHowManyWereServed(cx, yearOf(last) - 1);
	await releaseFigures(withActor(cx, theSystem));
}

/** What the n-th said of themselves; every fourth nothing. */
const whoFor = (n: number): Groups | null =>
	n % 4 === 3
		? null
		: {
				sex: [n % 8 < 4 ? "woman" : "man"],
				age: [n % 6 === 0 ? "elderly" : n % 3 === 0 ? "18-29" : "30-44"],
				walking: [n % 5 === 0 ? "a-lot" : "none"],
				...(n % 7 === 0 ? { condition: ["poor"] } : {}),
			};

/** One office said for its survey how many people it served; of the others nobody knows. */
async function sayHowManyWereServed(cx: Context, year: number): Promise<void> {
	const said = await setPopulations(withActor(cx, sampleActor("yohana")), {
		unitId: unitId("kanwil-kemenkum-ntt"),
		instrument: "skm-2017",
		year,
		said: [{ serviceId: null, people: 11_400, seen: 0 }],
	});
	if (!said.ok) throw new Error(`no population: ${said.problem.reason}`);
}

const rule = { jointLeave: "free", regional: "free" } as const;

const quartersBefore = (period: Period, n: number): Period => {
	const at = yearOf(period) * 4 + quarterOf(period) - 1 - n;
	return Math.floor(at / 4) * 10 + (at % 4) + 1;
};

const dayIn = (period: Period, day: number): Day =>
	new Date(Date.UTC(yearOf(period), quarterOf(period) * 3 - 3, 1 + day))
		.toISOString()
		.slice(0, 10);

const plus = (day: Day, days: number): Day =>
	new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const sha256 = (text: string): Uint8Array =>
	createHash("sha256").update(text).digest();

const refOf = (text: string): string =>
	createHash("sha256")
		.update(text)
		.digest("hex")
		.slice(0, 8)
		.toUpperCase()
		.replace(/^.{4}/, "$&-");
