import { personIds, sampleActor } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { leaveTrails } from "#platform/trail.ts";
import type { SampleUnit } from "#units/samples";
import { unitId } from "#units/samples";
import { declareConflict } from "../allotment/conflicts.ts";
import { fingerprintOf } from "../allotment/draw.ts";
import { poolOf } from "../allotment/pool.ts";
import { prepareDraw } from "../allotment/prepare-draw.ts";
import { publishDraw } from "../allotment/publish-draw.ts";
import { saveRemark } from "../lane/remarks.ts";
import { handIn } from "../lane/samples.ts";
import { roundOf } from "../queries.ts";
import { writeMarks } from "../store.ts";
import { assessmentsIn } from "../tables.ts";

/** A round of its own, whose verifiers were drawn by lot: the year before last of the demonstration's law. */
export const drawnYear = 2025;

const units = [
	"bapas-tangerang",
	"bapas-ambon",
	"kanim-cilegon",
	"kanim-ambon",
	"kanim-tual",
	"lapas-masohi",
	"lapas-terbuka-ciangir",
	"rutan-ambon",
	"rutan-pandeglang",
	"rutan-serang",
	"rutan-tangerang",
	"lapas-cilegon",
] as const satisfies readonly SampleUnit[];

/** A second look that waits, and for whom. */
export const waitingLook = {
	as: "tamrin",
	unit: "rutan-pandeglang",
	code: "b.1",
} as const;

const levels = ["ada", "proses", "tidak"] as const;
/** What the first and the second judge chose, unit by unit: one indicator that is clear, one that is not, one without variation. */
const chosen: Readonly<Record<string, readonly (readonly [number, number])[]>> =
	{
		"a.1": [
			[0, 0],
			[0, 0],
			[1, 1],
			[0, 0],
			[2, 2],
			[1, 1],
			[0, 0],
			[0, 1],
			[1, 1],
			[0, 0],
			[2, 2],
			[0, 0],
		],
		"a.2": [
			[0, 1],
			[1, 1],
			[0, 0],
			[1, 0],
			[2, 1],
			[0, 0],
			[1, 2],
			[0, 1],
			[1, 1],
			[0, 0],
			[1, 0],
			[0, 0],
		],
		"a.3": Array.from({ length: 12 }, () => [0, 0] as const),
	};

/** Draws verifiers for a round of the past and compares two judgements of each item. Answers how many assessments. */
export async function seedDrawnRound(cx: Context): Promise<number> {
	const day = at(cx, new Date(`${drawnYear}-10-06T02:00:00Z`));
	const round = { instrument: "p2ham-2023", year: drawnYear };
	await assessmentsIn(cx.db)
		.insertInto("assessments.round")
		.values({
			...round,
			programme: "p2ham",
			opens_on: `${drawnYear}-02-03`,
			closes_on: `${drawnYear}-09-30`,
		})
		.execute();
	for (const unit of units)
		await handIn(day, { ...round, unit }, { state: "correcting", quiet: true });
	await draw(day, round);
	await judgeTwice(day, round);
	const tamrin = withActor(day, sampleActor("tamrin"));
	await saveRemark(
		tamrin,
		"Foto tidak menunjukkan lebar pintu. Unggah foto pintu terbuka dengan meteran.",
	);
	await declareConflict(tamrin, {
		unitId: unitId("lapas-rangkasbitung"),
		reason: "Saudara kandung bekerja di sana",
	});
	return units.length;
}

async function draw(
	day: Context,
	round: { readonly instrument: string; readonly year: number },
): Promise<void> {
	const bayu = withActor(day, sampleActor("bayu"));
	const prepared = await prepareDraw(bayu, {
		...round,
		seed: "Undian rapat 6 Oktober: 07 19 23 31 40",
		capacity: 200,
	});
	const found = await roundOf(day, round.instrument, round.year);
	if (!prepared.ok || !found)
		throw new Error("the sample draw was not prepared");
	const pool = await poolOf(day, found, { capacity: 200 });
	const published = await publishDraw(bayu, {
		...round,
		seen: fingerprintOf(pool),
	});
	if (!published.ok)
		throw new Error(`the sample draw was refused: ${published.problem.reason}`);
}

async function judgeTwice(
	day: Context,
	round: { readonly instrument: string; readonly year: number },
): Promise<void> {
	for (const [place, unit] of units.entries()) {
		const found = await handIn.find(day, { ...round, unit });
		const { verifierId = null, others = [] } = found.allotment ?? {};
		const first = Object.entries(chosen).map(([code, pairs]) => ({
			code,
			mark: markOf(pairs[place]?.[0] ?? 0),
		}));
		const waits = unit === waitingLook.unit;
		if (waits) first.push({ code: waitingLook.code, mark: markOf(1) });
		const judge = { ...day, actor: { ...day.actor, id: verifierId } };
		await writeMarks(
			judge,
			found.assessment,
			first.map(({ code, mark }) => ({ ...mark, code })),
		);
		await leaveTrails(
			judge,
			first.map(({ code, mark }) => ({
				chain: "results",
				deed: "assessment.item-judged",
				subject: {
					kind: "assessment-item",
					id: `${found.assessment.id} ${code}`,
				},
				details: { ...mark },
			})),
		);
		const second = others[0];
		if (second === undefined) continue;
		const asked = {
			unit_id: found.assessment.unitId,
			assessment_id: found.assessment.id,
			answer_version: 1,
			drawn_at: day.now,
		};
		await assessmentsIn(day.db)
			.insertInto("assessments.second_look")
			.values([
				...Object.entries(chosen).map(([code, pairs]) => ({
					...asked,
					code,
					verifier_id: second,
					outcome: "accepted" as const,
					answer: JSON.stringify(markOf(pairs[place]?.[1] ?? 0).answer),
					reason: "",
					at: day.now,
				})),
				...(waits
					? [
							{
								...asked,
								code: waitingLook.code,
								verifier_id: personIds[waitingLook.as],
								outcome: null,
								answer: null,
								reason: null,
								at: null,
							},
						]
					: []),
			])
			.execute();
	}
}

const markOf = (level: number) =>
	({
		layer: "verifier",
		outcome: "accepted",
		answer: { value: levels[level] ?? "ada" },
		answerVersion: 1,
		reason: level === 0 ? "" : "Belum terlihat pada bukti",
	}) as const;
