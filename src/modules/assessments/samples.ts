import { keepEvidence, type Pinned } from "#evidence";
import { samplePhoto } from "#evidence/samples";
import { sampleActor } from "#identity/samples";
import { type Indicator, levelsOf, readAnswers } from "#instruments";
import type { Actor } from "#kernel/actor.ts";
import { exact } from "#kernel/decimal.ts";
import type { Result } from "#kernel/result.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrails } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { type SampleUnit, unitId } from "#units/samples";
import { handInSampleFiles } from "./bulk/samples.ts";
import { seedPairs } from "./copies/samples.ts";
import { seedTwins } from "./crosswalk/samples.ts";
import { seedLiving } from "./facts/samples.ts";
import {
	type Case,
	decideAssessment,
	figureFor,
	findCase,
	finishVerification,
	itemsOfCase,
	markItem,
	type Named,
	openAssessment,
	recordStep,
	rounds,
	stageOf,
	startAgain,
	submitAssessment,
} from "./index.ts";
import { tellRound } from "./invite-units.ts";
import { seedObjectionsOf } from "./objections/samples.ts";
import { seedOwners } from "./owners/samples.ts";
import { isRecorded } from "./policy.ts";
import { keepSampleProofs, seedHeldUp } from "./preflight/samples.ts";
import { seedDrawnRound } from "./second-look/samples.ts";
import { writeAnswers, writeMarks, writeProofs } from "./store.ts";
import { assessmentsIn } from "./tables.ts";

/** The year of the round that is open in the demonstration: the year of its clock. */
export const sampleYear = (now: Date): number => Number(dayOf(now).slice(0, 4));
/** A round that is over: its results are those that the press reported of Banten, six of twenty. */
export const pastYear = 2024;

type Progress =
	| "preparing"
	| "evaluating"
	| "answering"
	| "verifying"
	| "judging"
	| "correcting"
	| "deciding"
	| "awarded"
	| "refused";

/** How far each unit has come, and with which share of good answers (of 100). */
const banten = {
	"lapas-serang": ["awarded", 96],
	"lapas-tangerang": ["awarded", 92],
	"rutan-tangerang": ["awarded", 88],
	"kanim-soekarno-hatta": ["awarded", 100],
	"kanim-tangerang": ["awarded", 90],
	"lpka-tangerang": ["awarded", 85],
	"rutan-serang": ["refused", 30],
	"bapas-serang": ["deciding", 80],
	"lapas-cilegon": ["verifying", 75],
	"kanim-serang": ["judging", 82],
	"lpp-tangerang": ["correcting", 70],
	"lapas-pemuda-tangerang": ["answering", 60],
	"rutan-pandeglang": ["evaluating", 0],
	"kanim-cilegon": ["preparing", 0],
} as const satisfies Partial<Record<SampleUnit, readonly [Progress, number]>>;

const maluku = {
	"rutan-ambon": ["awarded", 84],
	"kanim-ambon": ["verifying", 78],
	"lapas-ambon": ["answering", 64],
} as const satisfies Partial<Record<SampleUnit, readonly [Progress, number]>>;

const pastWinners = [
	"lapas-serang",
	"lapas-tangerang",
	"kanim-soekarno-hatta",
	"kanim-tangerang",
	"lpka-tangerang",
	"rutan-serang",
] as const satisfies readonly SampleUnit[];

/** Writes rounds and assessments through the same deeds as people do; does nothing when they are there. */
export const seedAssessments = (cx: Context): Promise<number> =>
	inTransaction(cx, seedAll);

async function seedAll(cx: Context): Promise<number> {
	const { now } = cx;
	const year = sampleYear(now);
	if (!(await openRounds(cx, year))) return 0;
	for (const round of await rounds(cx))
		if (round.year === year)
			await tellRound(at(cx, daysBefore(now, 300)), round);
	let seeded = 0;
	const tell = async (
		units: Partial<Record<SampleUnit, readonly [Progress, number]>>,
		verifier: Actor,
		programme: Programme,
	) => {
		for (const [unit, [progress, share]] of Object.entries(units)) {
			await seedOne(cx, {
				unit: unit as SampleUnit,
				...programme,
				progress,
				share,
				verifier,
				begun: daysBefore(now, 200),
			});
			seeded += 1;
		}
	};
	await tell(banten, sampleActor("sari"), { instrument: "p2ham-2023", year });
	await tell(maluku, sampleActor("tamrin"), { instrument: "p2ham-2023", year });
	await tell(
		{ "kabupaten-empat-lawang": ["answering", 72] },
		sampleActor("tamrin"),
		{ instrument: "kkpham-2021", year },
	);
	await seedOwners(cx, year);
	for (const unit of pastWinners)
		await seedOne(cx, {
			unit,
			instrument: "p2ham-2023",
			year: pastYear,
			progress: "awarded",
			share: 80,
			verifier: sampleActor("sari"),
			begun: new Date("2024-06-23T03:00:00Z"),
		});
	await seedAgain(cx, year);
	await seedPairs(cx);
	const drawn = await seedDrawnRound(cx);
	await seedHeldUp(cx);
	return seeded + pastWinners.length + drawn;
}

/** A unit that was refused in the past round begins again: one answer is copied and waits to be confirmed. */
async function seedAgain(cx: Context, year: number): Promise<void> {
	const unit = "lapas-ambon";
	const past = { unit, instrument: "p2ham-2023", year: pastYear } as const;
	await seedOne(cx, {
		...past,
		progress: "refused",
		share: 55,
		verifier: sampleActor("tamrin"),
		begun: new Date(`${pastYear}-06-23T03:00:00Z`),
	});
	const writer = withActor(at(cx, daysBefore(cx.now, 40)), operatorOf(unit));
	const found = await findCase(writer, { ...past, year });
	if (!found) throw new Error(`no sample assessment of ${unit}`);
	must(await startAgain(writer, found, [sampleToConfirm]));
}

/** The item whose answer of last year waits to be confirmed. */
export const sampleToConfirm = "b.9";

interface Programme {
	readonly instrument: string;
	readonly year: number;
}

async function openRounds(cx: Context, year: number): Promise<boolean> {
	const inserted = await assessmentsIn(cx.db)
		.insertInto("assessments.round")
		.values([
			{
				instrument: "p2ham-2023",
				year: pastYear,
				programme: "p2ham",
				opens_on: `${pastYear}-01-02`,
				closes_on: `${pastYear}-11-30`,
			},
			{
				instrument: "p2ham-2023",
				year,
				programme: "p2ham",
				opens_on: dayOf(daysBefore(cx.now, 300)),
				closes_on: dayOf(daysBefore(cx.now, -30)),
			},
			{
				instrument: "kkpham-2021",
				year,
				programme: "kkpham",
				opens_on: dayOf(daysBefore(cx.now, 300)),
				closes_on: dayOf(daysBefore(cx.now, -45)),
			},
		])
		.onConflict((conflict) => conflict.doNothing())
		.returning("year")
		.execute();
	return inserted.length > 0;
}

export interface Told extends Programme {
	readonly unit: SampleUnit;
	readonly progress: Progress;
	readonly share: number;
	readonly verifier: Actor;
	readonly begun: Date;
}

/** Yohana's office in Kupang hands in, is verified by Tamrin, and objects. Does nothing when it is there. */
export const seedObjections = (cx: Context): Promise<void> =>
	inTransaction(cx, seedObjecting);

async function seedObjecting(cx: Context): Promise<void> {
	const named = {
		unit: "kanwil-kemenkum-ntt",
		instrument: "p2ham-2023",
		year: sampleYear(cx.now),
	} as const;
	if (await findCase(cx, named)) return;
	await seedOne(cx, {
		...named,
		progress: "verifying",
		share: 90,
		verifier: sampleActor("tamrin"),
		begun: daysBefore(cx.now, 140),
	});
	await seedObjectionsOf(cx, named);
}

/** The regency of Maluku Tengah with a figure that lives. Does nothing when it is there. */
export const seedFacts = (cx: Context): Promise<void> =>
	inTransaction(cx, (tx) => seedLiving(tx, sampleYear(tx.now), seedOne));

/** Lapas Ambon is asked by two instruments in one year. Does nothing when it is there. */
export const seedCrosswalk = (cx: Context): Promise<void> =>
	inTransaction(cx, (tx) => seedTwins(tx, sampleYear(tx.now)));

export { twinProofId, twinRound } from "./crosswalk/samples.ts";
export {
	livingItem,
	livingRegency,
	livingSample,
} from "./facts/samples.ts";

/** Days after the beginning on which each deed is done. */
const days = {
	open: 0,
	request: 3,
	declare: 12,
	evaluate: 60,
	answer: 70,
	submit: 110,
	judge: 130,
	decide: 170,
	return: 192,
};

async function seedOne(cx: Context, told: Told): Promise<void> {
	const operator = operatorOf(told.unit);
	const on = (day: number, actor: Actor): Context =>
		withActor(at(cx, daysBefore(told.begun, -day)), actor);
	const named: Named = told;
	must(await openAssessment(on(days.open, operator), named));
	const found = async (): Promise<Case> => {
		const current = await findCase(on(days.open, operator), named);
		if (!current) throw new Error(`no sample assessment of ${told.unit}`);
		return current;
	};
	await takeSteps(found, on, told, operator);
	if (told.progress === "preparing" || told.progress === "evaluating") return;
	await fillIn(await found(), on(days.answer, operator), told);
	if (told.unit === "lapas-ambon")
		await handInSampleFiles(
			on(days.answer + 1, sampleActor("markus")),
			await found(),
		);
	if (told.progress === "answering") return;
	must(
		await submitAssessment(on(days.submit, operator), await found(), {
			preflight: null,
			despite: "",
		}),
	);
	if (told.progress === "verifying") return;
	// What came back lately can still be mended in time.
	const judged = told.progress === "correcting" ? days.return : days.judge;
	await judge(await found(), on(judged, told.verifier), told);
	if (told.progress === "judging")
		return takeOneBack(await found(), on(judged + 1, told.verifier));
	must(await finishVerification(on(judged + 1, told.verifier), await found()));
	if (told.progress === "correcting" || told.progress === "deciding") return;
	await decide(await found(), on(days.decide, sampleActor("bayu")), told);
}

/** What she judged of one item a day later, and took back at once: what she said before stands again. */
async function takeOneBack(
	{ assessment }: Case,
	verifier: Context,
): Promise<void> {
	await writeMarks(verifier, assessment, [
		{
			code: sampleTakenBack,
			layer: "verifier",
			outcome: "returned",
			answer: null,
			answerVersion: 1,
			reason: "Salah pilih butir",
			returnCode: "does-not-show",
		},
	]);
	await assessmentsIn(verifier.db)
		.updateTable("assessments.mark")
		.set({ withdrawn_at: new Date(verifier.now.getTime() + 4 * 60_000) })
		.where("unit_id", "=", assessment.unitId)
		.where("assessment_id", "=", assessment.id)
		.where("code", "=", sampleTakenBack)
		.where("at", "=", verifier.now)
		.execute();
}

/** The item of which a judgement was taken back. */
export const sampleTakenBack = "b.6";

async function takeSteps(
	found: () => Promise<Case>,
	on: (day: number, actor: Actor) => Context,
	told: Told,
	operator: Actor,
): Promise<void> {
	for (;;) {
		const current = await found();
		const stage = stageOf(current, current.assessment.stage);
		if (!stage || !isRecorded(stage.kind)) return;
		if (told.progress === "preparing" && stage.kind === "declaration") return;
		if (told.progress === "evaluating" && stage.kind === "evaluation") return;
		const day =
			stage.kind === "evaluation"
				? days.evaluate
				: stage.kind === "declaration"
					? days.declare
					: days.request;
		const cx = on(day, stage.kind === "evaluation" ? told.verifier : operator);
		const paper = {
			number: `W.contoh-${current.unit.slug.length}${day}`,
			on: dayOf(cx.now),
			place: stage.kind === "declaration" ? "Aula kantor wilayah" : "",
			witnesses:
				stage.kind === "declaration"
					? "Wakil Direktorat Jenderal HAM; wakil Forkopimda"
					: "",
			note: "",
		};
		must(
			await recordStep(cx, current, {
				stage: stage.code,
				outcome: "passed",
				paper,
			}),
		);
	}
}

/** Written at once, because one deed after the other would make a first start wait for ten seconds. */
async function fillIn(found: Case, cx: Context, told: Told): Promise<void> {
	const items = await itemsOfCase(cx, found);
	const proofOf = await keepSampleProofs(
		cx,
		found,
		items,
		told.year !== pastYear,
	);
	// Where a figure lives, it alone is left for the visitor to take over.
	const living = items.some(({ fact }) => fact !== null);
	const unfinished =
		told.progress === "answering" && !living
			? Math.ceil(items.length * 0.4)
			: 0;
	const filled = items
		.slice(0, items.length - unfinished)
		.filter(({ fact }) => fact === null || told.progress !== "answering")
		.map((item, index) => {
			const { code, indicator } = item;
			const said = {
				[code]: (item.fact && figureFor(indicator, item.fact.today)) ?? {
					value: valueFor(indicator, index, told.share),
					...yearOf(indicator, told.year),
				},
			};
			const answer =
				must(readAnswers(found.instrument, found.unit, said))[code] ?? null;
			return {
				code,
				answer,
				evidence: proofOf(item),
				living: item.fact !== null,
			};
		});
	await writeAnswers(
		cx,
		found.assessment,
		filled.map(({ code, answer }) => ({
			code,
			answer,
			version: 1,
			typed: {},
			note: "",
		})),
	);
	await writeProofs(
		cx,
		found.assessment,
		filled.filter(({ living }) => !living),
	);
	if (told.unit === "lapas-serang" && told.year !== pastYear)
		await writeProofs(cx, found.assessment, [
			{ code: "a.1", evidence: await keepPhoto(cx, found) },
		]);
	const subject = (code: string) => ({
		kind: "assessment-item",
		id: `${found.assessment.id} ${code}`,
	});
	await leaveTrails(
		cx,
		filled.map(({ code, answer }) => ({
			chain: "operations",
			deed: "assessment.answered",
			subject: subject(code),
			details: { version: 1, answer, note: "" },
		})),
	);
}

/** A photograph that knew where it was taken, for looking at sealed originals. */
export const samplePhotoId = "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";

/** The photograph in two versions; the first one is answered with. */
async function keepPhoto(cx: Context, { unit }: Case): Promise<Pinned> {
	const photo = {
		unitId: unit.id,
		name: "jalur-landai.jpg",
		bytes: await samplePhoto(`${dayOf(cx.now)}`),
		description: `Jalur landai ${unit.name}, difoto dari gerbang`,
		documentDate: null,
	};
	const withOwnId = { ...cx, newId: () => samplePhotoId };
	const first = must(await keepEvidence(withOwnId, photo));
	must(await keepEvidence(cx, { ...photo, versionOf: first.id }));
	return first;
}

/** A value of the indicator's own kind: good ones for the given share, in an order that differs from item to item. */
function valueFor(indicator: Indicator, index: number, share: number): unknown {
	const good = (index * 37) % 100 < share;
	const { answer } = indicator;
	if (answer.kind === "ratio")
		return { numerator: good ? "46" : "20", denominator: "48" };
	if (answer.kind === "number" || answer.kind === "count") {
		const { from, to } = answer.range;
		const figure = exact(from).plus(
			exact(to)
				.minus(from)
				.times(good ? "0.88" : "0.55"),
		);
		return figure.toDecimalPlaces(answer.decimals).toFixed();
	}
	const levels = levelsOf(indicator).map(({ value, worth }) => ({
		value,
		worth: exact(worth),
	}));
	levels.sort((a, b) => b.worth.comparedTo(a.worth));
	const chosen = levels[good ? 0 : Math.min(1, levels.length - 1)]?.value ?? "";
	return answer.kind === "multi-select" ? [chosen] : chosen;
}

const yearOf = ({ answer }: Indicator, year: number) =>
	"dataYear" in answer && answer.dataYear ? { dataYear: year - 1 } : {};

const toMend =
	"Lebar pintu belum terlihat: foto pintu terbuka dengan meteran pada jam layanan.";

async function judge(found: Case, cx: Context, told: Told): Promise<void> {
	const items = await itemsOfCase(cx, found);
	const returned =
		told.progress === "correcting" || told.progress === "judging"
			? "a.3"
			: null;
	const accepted = items.filter(
		({ code }) => told.progress !== "judging" && code !== returned,
	);
	const marks = accepted.map(({ code, said }) => ({
		code,
		mark: {
			layer: "verifier",
			outcome: "accepted",
			answer: said?.answer ?? null,
			answerVersion: said?.version ?? 0,
			reason: "",
			returnCode: null,
		} as const,
	}));
	await writeMarks(
		cx,
		found.assessment,
		marks.map(({ code, mark }) => ({ ...mark, code })),
	);
	const subject = (code: string) => ({
		kind: "assessment-item",
		id: `${found.assessment.id} ${code}`,
	});
	await leaveTrails(
		cx,
		marks.map(({ code, mark }) => ({
			chain: "results",
			deed: "assessment.item-judged",
			subject: subject(code),
			details: { ...mark },
		})),
	);
	const back = items.find(({ code }) => code === returned);
	if (back)
		must(
			await markItem(cx, found, {
				code: back.code,
				seen: back.said?.version ?? 0,
				judgement: {
					outcome: "returned",
					code: "does-not-show",
					reason: toMend,
				},
			}),
		);
}

async function decide(found: Case, cx: Context, told: Told): Promise<void> {
	const decree = `Keputusan contoh nomor 12 tahun ${told.year}`;
	const decreeOn = dayOf(cx.now);
	if (told.progress === "refused") {
		const reasons = {
			"a.1": "Jalur landai belum dapat dipakai kursi roda tanpa bantuan.",
			"c.3": "Belum ada juru bahasa isyarat yang dapat dipanggil.",
		};
		must(
			await decideAssessment(cx, found, {
				outcome: "refused",
				decree,
				decreeOn,
				reasons,
				summary: "Dua syarat aksesibilitas belum terpenuhi.",
			}),
		);
		return;
	}
	must(
		await decideAssessment(cx, found, {
			outcome: "awarded",
			decree,
			decreeOn,
			from: decreeOn,
			until: told.year === pastYear ? null : dayOf(daysBefore(cx.now, -365)),
			legalBasis: "Permenkumham 25/2023",
		}),
	);
}

/** Whoever fills in for a unit of the samples that has no member of the cast. */
const operatorOf = (unit: SampleUnit): Actor => ({
	id: null,
	name: "Operator contoh",
	kind: "person",
	grants: [
		"assessment.read",
		"assessment.fill",
		"assessment.request",
		"assessment.declare",
		"assessment.submit",
	].map((permission) => ({
		permission,
		programme: null,
		unitId: unitId(unit),
		reach: "unit",
		provinces: [],
	})),
});

const daysBefore = (now: Date, count: number): Date =>
	new Date(now.getTime() - count * 86_400_000);

function must<Value>(
	result: Result<Value, { readonly reason: string }>,
): Value {
	if (result.ok) return result.value;
	throw new Error(
		`a sample deed was refused: ${JSON.stringify(result.problem)}`,
	);
}
