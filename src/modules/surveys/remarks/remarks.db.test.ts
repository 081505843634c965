import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before } from "node:test";
import { sampleActor, seedPeople } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { countLeft } from "../counting/keep.ts";
import { answerForTests, keep, runForTests } from "../for-tests.ts";
import { sampleOffice } from "../samples.ts";
import { surveysIn } from "../tables.ts";
import { readRemark } from "./read-remark.ts";
import { remarksOf, themesTold } from "./remarks-of.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);
const office = unitId(sampleOffice);
const instrument = "skm-2017";
const on = (cx: Context, day: string): Context => ({
	...withActor(cx, sampleActor("yohana")),
	now: new Date(`${day}T03:00:00Z`),
});
const read = (cx: Context, page = 1, perPage?: number) =>
	remarksOf(
		cx,
		{ unitId: office, instrument, from: 20261, to: 20264, page },
		perPage,
	);

const answers = (cx: Context, day: string, n: number, remarks: number) =>
	Array.from({ length: n }, (_, i) =>
		answerForTests(cx, office, {
			day,
			answers: { U1: 3 },
			groups: {},
			remark: i < remarks ? `Catatan ${i}` : null,
		}),
	);

story(
	"remarks are read when their quarter is closed, and not before",
	async (cx) => {
		await runForTests(cx, office, instrument);
		await keep(cx, answers(cx, "2026-11-20", 12, 2));
		const running = on(cx, "2027-01-30");
		assert.equal((await read(running)).all, 0);
		const { id } = await surveysIn(cx.db)
			.selectFrom("surveys.remark")
			.select("id")
			.limit(1)
			.executeTakeFirstOrThrow();
		const reading = { unitId: office, instrument, remark: id, themes: [] };
		const early = await readRemark(running, reading);
		assert.ok(!early.ok && early.problem.reason === "no-such-remark");
		const closed = on(cx, "2027-01-31");
		assert.equal((await read(closed)).all, 2);
		assert.equal((await readRemark(closed, reading)).ok, true);
	},
);

story(
	"what comes after its quarter closed is read with the quarter in which it counts",
	async (cx) => {
		await keep(on(cx, "2026-09-20"), answers(cx, "2026-09-20", 12, 0));
		// A sheet of paper that was found in November.
		await keep(on(cx, "2026-11-20"), answers(cx, "2026-09-20", 12, 1));
		assert.equal((await read(on(cx, "2026-11-21"))).all, 0);
		assert.equal((await read(on(cx, "2027-01-31"))).all, 1);
	},
);

story(
	"what is written to a question of the unit is kept like a remark, apart from the answer",
	async (cx) => {
		await runForTests(cx, office, instrument);
		await keep(
			cx,
			answers(cx, "2026-11-20", 12, 1).map((each, i) => ({
				...each,
				own: { X1: "written" },
				ownTexts: { X1: `Kursi ${i}` },
			})),
		);
		const rows = await surveysIn(cx.db)
			.selectFrom("surveys.response")
			.selectAll()
			.execute();
		assert.deepEqual(
			rows.map(({ own }) => own),
			Array.from({ length: 12 }, () => ({ X1: "written" })),
		);
		assert.doesNotMatch(JSON.stringify(rows), /Kursi/);
		const { remarks } = await read(on(cx, "2027-02-01"));
		assert.equal(remarks.length, 13);
		assert.equal(remarks.filter((each) => each.question === "X1").length, 12);
		const ids = new Set(rows.map(({ id }) => id));
		assert.ok(remarks.every(({ id }) => !ids.has(id)));
	},
);

story(
	"however many there are, every remark can be read, those that nobody read first",
	async (cx) => {
		await runForTests(cx, office, instrument);
		await keep(cx, answers(cx, "2026-11-20", 25, 25));
		const later = on(cx, "2027-02-01");
		const first = await read(later, 1, 10);
		assert.deepEqual([first.all, first.unread, first.pages], [25, 25, 3]);
		for (const { id } of first.remarks)
			await readRemark(later, {
				unitId: office,
				instrument,
				remark: id,
				themes: ["U1"],
			});
		const seen = new Set<string>();
		for (const page of [1, 2, 3]) {
			const { remarks, unread } = await read(later, page, 10);
			assert.equal(unread, 15);
			for (const { id } of remarks) seen.add(id);
			if (page === 1) assert.ok(remarks.every(({ isRead }) => !isRead));
			if (page === 3) assert.ok(remarks.every(({ isRead }) => isRead));
		}
		assert.equal(seen.size, 25);
		assert.equal((await read(later, 99, 10)).page, 3);
		assert.ok(!seen.has(randomUUID()));
	},
);

const periods = async (cx: Context) =>
	(
		await surveysIn(cx.db)
			.selectFrom("surveys.remark")
			.select("period")
			.distinct()
			.execute()
	).map(({ period }) => period);

story(
	"words of a quarter that closed with too few people are read with the next",
	async (cx) => {
		await runForTests(cx, office, instrument);
		const own = { own: { X1: "written" }, ownTexts: { X1: "Kursi" } };
		await keep(
			on(cx, "2026-03-20"),
			answers(cx, "2026-03-20", 7, 3).map((each) => ({ ...each, ...own })),
		);
		await countLeft(on(cx, "2026-04-30"));
		assert.equal((await periods(cx)).join(), "20261", "paper may still come");
		await countLeft(on(cx, "2026-05-01"));
		assert.equal((await periods(cx)).join(), "20262");
		await keep(on(cx, "2026-05-20"), answers(cx, "2026-05-20", 5, 1));
		assert.equal((await read(on(cx, "2026-07-30"))).all, 0, "not closed yet");
		await countLeft(on(cx, "2026-07-31"));
		const { remarks } = await read(on(cx, "2026-07-31"));
		assert.equal(remarks.length, 3 + 7 + 1);
		assert.ok(remarks.every(({ period }) => period === 20262));
	},
);

/** Everything of a closed quarter is read, and is about one thing. */
async function readAll(cx: Context, theme: string, but = 0): Promise<void> {
	const { remarks } = await read(cx);
	for (const { id } of remarks.filter(({ isRead }) => !isRead).slice(but))
		await readRemark(cx, {
			unitId: office,
			instrument,
			remark: id,
			themes: [theme],
		});
}
const themes = (cx: Context) =>
	themesTold(cx, office, instrument, 20261, 20264);

story(
	"what one person wrote to several questions is not several people with a theme",
	async (cx) => {
		await runForTests(cx, office, instrument);
		await keep(
			cx,
			answers(cx, "2026-11-20", 12, 0).map((each, i) =>
				i < 4
					? {
							...each,
							remark: "Antrean",
							own: { X1: "written", X2: "written" },
							ownTexts: { X1: "Antrean", X2: "Antrean" },
						}
					: each,
			),
		);
		const closed = on(cx, "2027-02-01");
		await readAll(closed, "U3");
		assert.equal((await read(closed)).unread, 0);
		assert.deepEqual(await themes(closed), []);
	},
);

story(
	"themes are told of quarters that are read to the end, each by ten or nobody",
	async (cx) => {
		await runForTests(cx, office, instrument);
		const spring = on(cx, "2026-03-20");
		await keep(spring, answers(spring, "2026-03-20", 12, 10));
		const summer = on(cx, "2026-08-01");
		await readAll(summer, "U3");
		const ten = [{ theme: "U3", n: 10 }];
		assert.deepEqual(await themes(summer), ten);
		const later = on(cx, "2026-06-20");
		await keep(later, answers(later, "2026-06-20", 24, 11));
		await readAll(summer, "U3", 10);
		assert.deepEqual(await themes(summer), ten, "one of eleven is coded");
		await readAll(summer, "U3", 1);
		assert.deepEqual(await themes(summer), ten, "one is unread");
		await readAll(summer, "U3");
		assert.deepEqual(await themes(summer), [{ theme: "U3", n: 21 }]);
		const autumn = on(cx, "2026-09-20");
		await keep(autumn, answers(autumn, "2026-09-20", 12, 9));
		const winter = on(cx, "2026-11-01");
		await readAll(winter, "U3");
		assert.deepEqual(
			await themes(winter),
			[{ theme: "U3", n: 21 }],
			"nine are not told",
		);
	},
);
