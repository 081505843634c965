import { servicesOf } from "#catalogue";
import { sampleActor } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitId } from "#units/samples";
import { seedAsides } from "./answering/asides.sample.ts";
import { keep } from "./counting/keep.ts";
import type { Mixed } from "./counting/mix.ts";
import { seedPulse } from "./handed-on/pulse.sample.ts";
import { sampleNeeds } from "./needs/needs.sample.ts";
import { seedOffices } from "./offices.sample.ts";
import { askQuestion } from "./own/ask-question.ts";
import { surveyOf } from "./queries.ts";
import { questionnairesOf } from "./questionnaire/load-questionnaires.ts";
import { openSurvey } from "./run-survey.ts";
import { lastClosed, noService } from "./survey.ts";
import { surveysIn } from "./tables.ts";
import { seedUnmet } from "./unmet/unmet.sample.ts";

export { seedImprovements } from "./improvement/improvement.sample.ts";

/** The office whose users are asked: the one whose services are on record. */
export const sampleOffice = "kanwil-kemenkum-ntt";
const instrument = "skm-2017";

/** How people answered, all invented: the mean level of each element, a little better each quarter. */
const means: Readonly<Record<string, number>> = {
	U1: 3.3,
	U2: 3.2,
	U3: 2.9,
	U4: 3.5,
	U5: 3.3,
	U6: 3.4,
	U7: 3.6,
	U8: 2.8,
	U9: 2.7,
};

/** People by quarter before today: this one, the one before, and so on. */
const people = [38, 61, 54, 47, 52] as const;

/** A survey that has been running for five quarters; does nothing where it is there. */
export async function seedSurveys(cx: Context): Promise<number> {
	const office = unitId(sampleOffice);
	if (await surveyOf(cx, office, instrument)) return 0;
	const opened = await openSurvey(
		withActor(at(cx, dayBack(cx, people.length - 1)), sampleActor("yohana")),
		{
			unitId: office,
			instrument,
			door: "open",
		},
	);
	if (!opened.ok)
		throw new Error(`a sample deed was refused: ${opened.problem.reason}`);
	await askOwnQuestions(cx);
	const services = await servicesOf(cx, office);
	const chance = chanceFrom(20_261_126);
	// A chance of its own, so that what people answer stays what it was.
	const wishing = chanceFrom(4);
	const asked = chanceFrom(7);
	const questionnaire = questionnairesOf(instrument).at(-1)?.id ?? "";
	let answered = 0;
	for (const [quarters, n] of people.entries()) {
		const answers = Array.from({ length: n }, () => ({
			...oneAnswer(cx, chance, wishing, {
				quarters,
				questionnaire,
				serviceId: pick(chance, services)?.id ?? null,
			}),
			own: quarters < 2 ? ownAnswers(asked) : {},
		}));
		// Each quarter was counted while it ran.
		await keep(withActor(at(cx, dayBack(cx, quarters)), theSystem), answers);
		answered += n;
	}
	await seedRemark(cx);
	await surveysIn(cx.db)
		.insertInto("surveys.population")
		.values(
			[...services.slice(0, 2).map(({ id }) => id), noService].map(
				(service_id, i) => ({
					unit_id: office,
					instrument,
					service_id,
					year: Number(dayOf(cx.now).slice(0, 4)),
					number: 1,
					people: [60, 240, 1_300][i] ?? 0,
					by_id: null,
					at: cx.now,
				}),
			),
		)
		.execute();
	await seedUnmet(
		cx,
		office,
		services.map(({ id }) => id),
	);
	await seedPulse(cx, office, [dayBack(cx, 2), dayBack(cx, 1), cx.now]);
	await seedAsides(cx, opened.value);
	await seedOffices(cx, chanceFrom(7));
	return answered;
}

/** Two things that the office wants to know beside the nine elements. */
async function askOwnQuestions(cx: Context): Promise<void> {
	for (const question of [
		{
			ask: {
				id: "Apakah Anda tahu ke mana harus mengadu di kantor ini?",
				en: "Do you know where to complain at this office?",
			},
			kind: "yes-no",
		},
		{
			ask: {
				id: "Bagaimana ruang tunggu kami?",
				en: "How is our waiting room?",
			},
			kind: "scale",
		},
	]) {
		const done = await askQuestion(withActor(cx, sampleActor("yohana")), {
			unitId: unitId(sampleOffice),
			instrument,
			...question,
		});
		if (!done.ok)
			throw new Error(`a sample deed was refused: ${done.problem.reason}`);
	}
}

const ownAnswers = (
	chance: () => number,
): Readonly<Record<string, string>> => ({
	...(chance() < 0.8 ? { X1: chance() < 0.42 ? "yes" : "no" } : {}),
	...(chance() < 0.7
		? { X2: String(Math.min(4, 1 + Math.floor(chance() * 4.4))) }
		: {}),
});

/** One that somebody has read, with an id that examples can name. */
const seedRemark = (cx: Context) =>
	surveysIn(cx.db)
		.insertInto("surveys.remark")
		.values({
			unit_id: unitId(sampleOffice),
			id: "5a3b1c9e-0d42-4e7a-9f18-6b2c7d8e9f01",
			instrument,
			period: lastClosed(dayOf(cx.now)),
			question: null,
			words: "Pak Yohanes sabar sekali, tetapi kursi di ruang tunggu kurang.",
			language: "id",
			themes: ["U7", "U9"],
			read_by: sampleActor("yohana").id,
			read_at: cx.now,
		})
		.execute();

interface About {
	readonly quarters: number;
	readonly questionnaire: string;
	readonly serviceId: string | null;
}

function oneAnswer(
	cx: Context,
	chance: () => number,
	wishing: () => number,
	{ quarters, questionnaire, serviceId }: About,
): Mixed {
	const mood = chance() - 0.5;
	const elderly = chance() < 0.2;
	const hindered = chance() < (elderly ? 0.4 : 0.06);
	const answers = Object.fromEntries(
		Object.entries(means).map(([code, mean]) => {
			// Stairs and counters: who walks badly finds the building worse.
			const worse = hindered && code === "U9" ? 0.7 : 0;
			const level = mean - worse - quarters * 0.06 + mood + (chance() - 0.5);
			return [code, Math.min(4, Math.max(1, Math.round(level)))];
		}),
	);
	const silent = chance() < 0.3;
	const straight = new Set(Object.values(answers)).size === 1;
	return {
		unitId: unitId(sampleOffice),
		instrument,
		questionnaire,
		day: dayOf(dayBack(cx, quarters)),
		serviceId,
		channel: chance() < 0.6 ? "counter" : "home",
		slice: straight ? "flagged" : "citizen",
		flags: straight ? ["straight"] : [],
		language: "id",
		answers,
		own: {},
		...sampleNeeds(wishing, hindered),
		groups: silent
			? {}
			: {
					sex: [chance() < 0.5 ? "woman" : "man"],
					age: [
						elderly
							? "elderly"
							: (pick(chance, ["18-29", "30-44", "45-59"]) ?? "18-29"),
					],
					walking: [hindered ? "a-lot" : "none"],
				},
		remark: chance() < 0.08 ? (pick(chance, remarks) ?? null) : null,
	};
}

const dayBack = (cx: Context, quarters: number): Date =>
	new Date(cx.now.getTime() - quarters * 91 * 86_400_000);

const remarks = [
	"Antrean di loket sangat lama, padahal hanya mengambil berkas.",
	"Tangga di depan tinggi, kursi roda tidak bisa masuk.",
	"Petugasnya ramah dan menjelaskan dengan sabar.",
	"Tidak ada yang memberi tahu berkas apa saja yang harus dibawa.",
	"Ruang tunggu panas dan kursinya kurang.",
	"Saya mengadu dua kali, belum ada jawaban.",
];

const pick = <One>(chance: () => number, of: readonly One[]): One | undefined =>
	of[Math.floor(chance() * of.length)];

/** The same numbers in every demonstration: a linear congruence, good enough for samples. */
function chanceFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}
