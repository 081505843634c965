import { theSystem } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import { type SampleUnit, unitId } from "#units/samples";
import { keep } from "./counting/keep.ts";
import type { Mixed } from "./counting/mix.ts";
import { questionnairesOf } from "./questionnaire/load-questionnaires.ts";
import { surveysIn } from "./tables.ts";

const instrument = "skm-2017";

/** Invented: offices that ask too, so that groups can be told of; people a quarter, and how the stairs are there. */
const offices: readonly (readonly [
	SampleUnit,
	people: number,
	stairs: number,
])[] = [
	["kanim-serang", 64, 0.9],
	["kanim-cilegon", 46, 0.4],
	["kanim-ambon", 58, 1.1],
	["bapas-ambon", 52, 0.2],
	["disdukcapil-empat-lawang", 70, 0.7],
	["dinsos-empat-lawang", 48, 0.5],
];

/** Four closed quarters at each of them. */
const quartersBack = [4, 3, 2, 1] as const;

/** Surveys of other offices, answered by people who say more of themselves. */
export async function seedOffices(
	cx: Context,
	chance: () => number,
): Promise<void> {
	const questionnaire = questionnairesOf(instrument).at(-1)?.id ?? "";
	await surveysIn(cx.db)
		.insertInto("surveys.survey")
		.values(
			offices.map(([slug]) => ({
				unit_id: unitId(slug),
				instrument,
				questionnaire,
				door: "open" as const,
				opened_on: dayOf(dayBack(cx, 5)),
				closed_on: null,
				by_id: null,
				at: cx.now,
			})),
		)
		.execute();
	for (const back of quartersBack) {
		const then = withActor(at(cx, dayBack(cx, back)), theSystem);
		await keep(
			then,
			offices.flatMap(([slug, people, stairs]) =>
				Array.from({ length: Math.round(people * (0.8 + chance() / 2)) }, () =>
					oneAnswer(chance, {
						unitId: unitId(slug),
						day: dayOf(then.now),
						questionnaire,
						// The ramp came late.
						stairs: stairs * (0.4 + back * 0.2),
					}),
				),
			),
		);
	}
}

const dayBack = (cx: Context, quarters: number): Date =>
	new Date(cx.now.getTime() - quarters * 91 * 86_400_000);

function oneAnswer(
	chance: () => number,
	{
		stairs,
		...about
	}: Pick<Mixed, "unitId" | "day" | "questionnaire"> & {
		readonly stairs: number;
	},
): Mixed {
	const elderly = chance() < 0.25;
	const hindered = chance() < (elderly ? 0.6 : 0.2);
	const mood = 3.3 + chance() - 0.5 - (hindered ? stairs : 0);
	const silent = chance() < 0.2;
	return {
		...about,
		instrument,
		serviceId: null,
		channel: chance() < 0.5 ? "counter" : "home",
		slice: "citizen",
		flags: [],
		language: "id",
		answers: Object.fromEntries(
			["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"].map((code) => [
				code,
				Math.min(4, Math.max(1, Math.round(mood + chance() - 0.5))),
			]),
		),
		own: {},
		needs: [],
		outcome: null,
		whyNot: null,
		groups: silent ? {} : saidBy(chance, elderly, hindered),
		remark: null,
	};
}

const saidBy = (
	chance: () => number,
	elderly: boolean,
	hindered: boolean,
): Record<string, string[]> => {
	const among = (...words: readonly string[]) =>
		words[Math.floor(chance() * words.length)] ?? "";
	return {
		sex: [among("woman", "man")],
		age: [elderly ? "elderly" : among("18-29", "30-44", "45-59")],
		education: [among("primary", "lower", "upper", "upper", "degree")],
		walking: [hindered ? "a-lot" : "none"],
		...(chance() < 0.4
			? { condition: [among("poor", "with-child", "customary")] }
			: {}),
	};
};
