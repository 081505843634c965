import assert from "node:assert/strict";
import { sql } from "kysely";
import { servicesOf } from "#catalogue";
import { sampleActor } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import { keep } from "../counting/keep.ts";
import type { Mixed } from "../counting/mix.ts";
import { noNeeds } from "../needs/read-needs.ts";
import { office, openOffice, yohana } from "../office-stories.sample.ts";
import { openSurvey } from "../run-survey.ts";
import { surveysIn } from "../tables.ts";
import { type AnswerTold, answersOf } from "./answers-of.ts";
import { exportAnswers } from "./export-answers.ts";
import { hidden } from "./tell-tuples.ts";

const { story } = openOffice();

/** When the quarter of the answers is closed. */
const later = (cx: Context): Context => ({
	...cx,
	now: new Date("2027-02-01T03:00:00Z"),
});

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
	const told = await answersOf(later(cx), office, "skm-2017");
	for await (const some of told.pages(page)) rows.push(...some);
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
			"period",
			"serviceId",
			"who",
			"wording",
		]);
	},
);

story(
	"answers of a quarter leave when it is closed, and not before",
	async (cx) => {
		await keep(cx, many(12));
		assert.deepEqual(
			{ ...(await answersOf(cx, office, "skm-2017")), pages: null },
			{ quarters: [], rows: 0, leftOut: 0, fewest: 10, pages: null },
		);
		const { quarters, rows } = await answersOf(later(cx), office, "skm-2017");
		assert.deepEqual([quarters, rows], [[20264], 12]);
	},
);

const countsOf = (
	rows: readonly AnswerTold[],
	of: (row: AnswerTold) => string | null,
) =>
	Object.fromEntries(
		[...Map.groupBy(rows, of)].map(([word, each]) => [word, each.length]),
	);

story(
	"one person at a crossing of service and channel is not in the file as such",
	async (cx) => {
		const [a, b] = (await servicesOf(cx, office)).map(({ id }) => id);
		assert.ok(a && b);
		await keep(cx, [
			...many(1, { serviceId: a, channel: "counter", answers: { U1: 1 } }),
			...many(11, { serviceId: a }),
			...many(11, { serviceId: b, channel: "counter" }),
			...many(10, { serviceId: b }),
		]);
		assert.deepEqual(
			countsOf(await all(cx), (row) => `${row.serviceId} ${row.channel}`),
			{ [`${a} ${hidden}`]: 12, [`${b} counter`]: 11, [`${b} home`]: 10 },
		);
	},
);

story(
	"few odd answers hide who is odd, and a small service hides all services of its quarter",
	async (cx) => {
		const [a, b, c] = (await servicesOf(cx, office)).map(({ id }) => id);
		assert.ok(a && b && c);
		await keep(cx, [
			...many(3, { serviceId: a, slice: "flagged", flags: ["fast"] }),
			...many(11, { serviceId: b }),
			...many(30, { serviceId: c, channel: "counter" }),
		]);
		const rows = await all(cx);
		assert.deepEqual(
			countsOf(rows, ({ serviceId }) => serviceId),
			{ [hidden]: 44 },
		);
		assert.deepEqual(
			countsOf(rows, ({ who, flags }) => `${who} ${flags}`),
			{ [`user ${hidden}`]: 44 },
		);
	},
);

story("fewer than ten proxies are left out, and counted", async (cx) => {
	await keep(cx, [...many(12), ...many(4, { slice: "proxy" })]);
	// Proxies wait for others; counted alone, as they once were, they are few in their quarter.
	await surveysIn(cx.db)
		.updateTable("surveys.response")
		.set({ period: 20264 })
		.where("unit_id", "=", office)
		.where("slice", "=", "proxy")
		.execute();
	const { rows, leftOut } = await answersOf(later(cx), office, "skm-2017");
	assert.deepEqual([rows, leftOut], [12, 4]);
});

story(
	"whoever takes the answers out leaves a row that says how many, and of which quarters",
	async (cx) => {
		await openSurvey(yohana(cx), {
			unitId: office,
			instrument: "skm-2017",
			door: "open",
		});
		await keep(cx, many(12));
		const done = await exportAnswers(later(yohana(cx)), office, "skm-2017");
		assert.ok(done.ok);
		const { rows } = await sql<{ details: unknown }>`
			select details.details from platform.trail as trail
			join platform.trail_details as details on details.trail_id = trail.id
			where trail.deed = 'survey.answers-exported'`.execute(cx.db);
		assert.deepEqual(rows, [
			{
				details: {
					instrument: "skm-2017",
					rows: 12,
					quarters: ["2026-Q4"],
				},
			},
		]);
		const wulan = withActor(cx, sampleActor("wulan"));
		assert.equal((await exportAnswers(wulan, office, "skm-2017")).ok, false);
	},
);
