import assert from "node:assert/strict";
import { after, before } from "node:test";
import { servicesOf } from "#catalogue";
import { seedServices } from "#catalogue/samples";
import { sampleActor, seedPeople } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { keep } from "../counting/keep.ts";
import type { Mixed } from "../counting/mix.ts";
import { noNeeds } from "../needs/read-needs.ts";
import { askQuestion } from "../own/ask-question.ts";
import { openSurvey } from "../run-survey.ts";
import { sampleOffice } from "../samples.ts";
import { surveysIn } from "../tables.ts";
import { type AnswerTold, answersOf, hidden } from "./answers-of.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedServices(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);
const office = unitId(sampleOffice);
const yohana = (cx: Context) => withActor(cx, sampleActor("yohana"));

const many = (n: number, more: Partial<Mixed> = {}): Mixed[] =>
	Array.from({ length: n }, () => ({
		unitId: office,
		instrument: "skm-2017",
		questionnaire: "skm-2017-lampiran",
		day: "2026-11-20",
		serviceId: null,
		channel: "home",
		slice: "citizen",
		flags: [],
		language: "id",
		answers: { U1: 3 },
		own: {},
		groups: { sex: ["woman"] },
		...noNeeds,
		remark: "Antre lama",
		...more,
	}));

async function all(cx: Context, page = 1_000): Promise<AnswerTold[]> {
	const rows: AnswerTold[] = [];
	for await (const some of answersOf(cx, office, "skm-2017", page))
		rows.push(...some);
	return rows;
}

story(
	"every answer leaves once, over many pages, in the order of its random id",
	async (cx) => {
		await keep(
			cx,
			many(20).map((each, i) => ({
				...each,
				answers: { U1: 1 + (i % 4), U2: 1 + (Math.floor(i / 4) % 4) },
			})),
		);
		const rows = await surveysIn(cx.db)
			.selectFrom("surveys.response")
			.select(["answers"])
			.where("unit_id", "=", office)
			.orderBy("id")
			.execute();
		for (const page of [1, 7, 10, 20, 21])
			assert.deepEqual(
				(await all(cx, page)).map(({ answers }) => answers),
				rows.map(({ answers }) => answers),
			);
	},
);

story(
	"nothing of the person leaves, and nothing while fewer than ten are counted",
	async (cx) => {
		await keep(cx, many(9));
		assert.deepEqual(await all(cx), []);
		await keep(cx, many(3));
		const rows = await all(cx);
		assert.equal(rows.length, 12);
		assert.deepEqual(Object.keys(rows[0] ?? {}).sort(), [
			"answers",
			"channel",
			"flags",
			"own",
			"period",
			"serviceId",
			"slice",
			"wording",
		]);
	},
);

story(
	"words that fewer than ten share are hidden with the smallest beside them",
	async (cx) => {
		const [a, b, c] = (await servicesOf(cx, office)).map(({ id }) => id);
		await keep(cx, [
			...many(3, { serviceId: a ?? "", slice: "flagged", flags: ["fast"] }),
			...many(11, { serviceId: b ?? "" }),
			...many(30, { serviceId: c ?? "", channel: "counter" }),
		]);
		const rows = await all(cx);
		const count = (of: (row: AnswerTold) => string | null) =>
			Object.fromEntries(
				[...Map.groupBy(rows, of)].map(([word, each]) => [word, each.length]),
			);
		assert.deepEqual(
			count(({ serviceId }) => serviceId),
			{ [hidden]: 14, [c ?? ""]: 30 },
		);
		// Three odd ones hide who is odd, and why.
		assert.deepEqual(
			count(({ slice }) => slice),
			{ [hidden]: 44 },
		);
		assert.ok(rows.every(({ flags }) => flags.length === 0));
		assert.deepEqual(
			count(({ channel }) => channel),
			{ home: 14, counter: 30 },
		);
	},
);

story(
	"answers in words of their own leave without names and numbers",
	async (cx) => {
		await openSurvey(yohana(cx), {
			unitId: office,
			instrument: "skm-2017",
			door: "open",
		});
		const asked = await askQuestion(yohana(cx), {
			unitId: office,
			instrument: "skm-2017",
			ask: { id: "Apa yang kurang?", en: "What is missing?" },
			kind: "text",
		});
		assert.deepEqual(asked, { ok: true, value: "X1" });
		await keep(
			cx,
			many(10, { own: { X1: "Hubungi pak Budi 0812 3456 7890" } }),
		);
		assert.equal((await all(cx))[0]?.own.X1, "Hubungi pak [nama] [nomor]");
	},
);
