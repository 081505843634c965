import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import { sampleActor, seedPeople } from "#identity/samples";
import { instrumentNamed } from "#instruments";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { bantenUnits, seedUnits, unitId } from "#units/samples";
import {
	type BroughtResult,
	bringResults,
	changePredicate,
	findCase,
	historyOf,
	itemsOfCase,
	knownResults,
	openRound,
	predicateOf,
	problemOfBrought,
	recountDecided,
	takeBackResults,
} from "./index.ts";

const anImport = "00000000-0000-7000-8009-000000000001";
const serang: BroughtResult = {
	unitId: unitId("lapas-serang"),
	instrument: "p2ham-2023",
	year: 2023,
	outcome: "awarded",
	predicate: "p2ham",
	score: "87.350",
	decree: "MHA-01.HA.02 TAHUN 2023",
	decreeOn: "2023-12-10",
};
const named = { unit: "lapas-serang", instrument: "p2ham-2023", year: 2023 };

let world: TestWorld;
let admin: Context;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	admin = withActor(world.cx, sampleActor("admin"));
});
after(() => world[Symbol.asyncDispose]());

/** Runs a story whose rows are gone afterwards. */
const story = (name: string, tell: (cx: Context) => Promise<void>) =>
	test(name, async () => {
		const enough = new Error("enough");
		await admin.db
			.transaction()
			.execute(async (db) => {
				await tell({ ...admin, db });
				throw enough;
			})
			.catch((error: unknown) => {
				if (error !== enough) throw error;
			});
	});

const bring = async (cx: Context, ...results: readonly BroughtResult[]) => {
	const brought = await bringResults(cx, anImport, results);
	assert.ok(brought.ok, JSON.stringify(brought));
	return brought.value;
};

describe("bringing a result of a past year", () => {
	story(
		"it is on record with decree and exact score, and no answers",
		async (cx) => {
			await bring(cx, serang);
			const found = await findCase(cx, named);
			assert.ok(found);
			assert.equal(found.assessment.state, "awarded");
			assert.equal(found.assessment.broughtBy, anImport);
			assert.equal(
				found.assessment.decidedAt?.toISOString(),
				"2023-12-09T17:00:00.000Z",
			);
			const predicate = await predicateOf(cx, found.assessment);
			assert.equal(predicate?.score, "87.350");
			assert.equal(predicate?.decree, serang.decree);
			assert.equal(predicate?.from, "2023-12-10");
			assert.ok(
				(await itemsOfCase(cx, found)).every(({ said }) => said === null),
			);
			assert.deepEqual(
				(await historyOf(cx, found.assessment)).map(({ move }) => move),
				["bring"],
			);
		},
	);

	story("a refusal and a mere taking part have no predicate", async (cx) => {
		await bring(
			cx,
			{ ...serang, outcome: "refused", predicate: null, score: "41" },
			{
				...serang,
				unitId: unitId("rutan-serang"),
				outcome: "took-part",
				predicate: null,
				score: null,
				decree: null,
				decreeOn: null,
			},
		);
		const known = await knownResults(cx, [
			serang.unitId,
			unitId("rutan-serang"),
		]);
		assert.deepEqual(
			[...known.values()]
				.map(({ state, predicate, score }) => [state, predicate, score])
				.sort(),
			[
				["refused", null, "41"],
				["took-part", null, null],
			],
		);
	});

	story("whoever moves no office in brings nothing", async (cx) => {
		const refused = await bringResults(
			withActor(cx, sampleActor("sari")),
			anImport,
			[serang],
		);
		assert.equal(refused.ok, false);
	});

	story(
		"where an assessment exists, nothing of the list is written",
		async (cx) => {
			await bring(cx, serang);
			const again = await bringResults(cx, anImport, [
				{ ...serang, unitId: unitId("rutan-serang") },
				serang,
			]);
			assert.equal(!again.ok && again.problem.reason, "assessment-exists");
			const twice = await bringResults(cx, anImport, [
				{ ...serang, year: 2022 },
				{ ...serang, year: 2022 },
			]);
			assert.equal(!twice.ok && twice.problem.reason, "assessment-exists");
		},
	);

	story(
		"a result that is decided here comes by no list, and nobody brings the one of their own unit",
		async (cx) => {
			const opened = await openRound(cx, {
				instrument: "p2ham-2023",
				year: 2026,
				opensOn: "2026-11-01",
				closesOn: "2026-12-31",
			});
			assert.ok(opened.ok, JSON.stringify(opened));
			const reasonOf = async (result: BroughtResult) => {
				const brought = await bringResults(cx, anImport, [result]);
				return brought.ok ? "ok" : brought.problem.reason;
			};
			const here = { ...serang, year: 2026, decreeOn: "2026-11-19" };
			assert.equal(await reasonOf(here), "round-is-here");
			const own = { ...serang, unitId: unitId("kemenham") };
			assert.equal(await reasonOf(own), "own-unit");
			assert.equal(await reasonOf({ ...here, year: 2025 }), "ok");
		},
	);

	test("of two who bring one result at the same moment, one is told that it is there", async () => {
		const other = { ...serang, year: 2019, decreeOn: "2019-12-10" };
		const answers = await Promise.all(
			[anImport, anImport].map((id) => bringResults(admin, id, [other])),
		);
		assert.deepEqual(
			answers.map((each) => (each.ok ? "ok" : each.problem.reason)).sort(),
			["assessment-exists", "ok"],
		);
		assert.deepEqual(await takeBackResults(admin, anImport), {
			ok: true,
			value: 1,
		});
	});

	story("a recount leaves out what was decided elsewhere", async (cx) => {
		await bring(cx, serang);
		const instrument = instrumentNamed("p2ham-2023");
		assert.ok(instrument);
		assert.deepEqual(await recountDecided(cx, instrument, 2023), {
			recounted: 0,
			differing: [],
		});
	});

	story("each leaves its row in the chain of results", async (cx) => {
		const ids = await bring(cx, serang);
		const { rows } = await sql<{ deed: string; chain: string }>`
			select deed, chain from platform.trail where subject_id = ${ids[0]}`.execute(
			cx.db,
		);
		assert.deepEqual(rows, [{ deed: "assessment.brought", chain: "results" }]);
	});

	story("many years of many units are written at once", async (cx) => {
		const many = bantenUnits.flatMap((slug) =>
			Array.from({ length: 20 }, (_, at) => ({
				...serang,
				unitId: unitId(slug),
				year: 2004 + at,
				decreeOn: `${2004 + at}-12-10`,
			})),
		);
		assert.equal((await bring(cx, ...many)).length, 400);
	});
});

describe("what a result must say", () => {
	const now = new Date("2026-11-20T03:00:00Z");
	const problem = (changes: Partial<BroughtResult>) =>
		problemOfBrought({ ...serang, ...changes }, now);
	test("each thing that is missing or impossible has its own reason", () => {
		assert.equal(problem({}), null);
		assert.equal(problem({ instrument: "p2ham-1999" }), "unknown-instrument");
		assert.equal(problem({ instrument: "skm-2017" }), "unknown-instrument");
		assert.equal(problem({ year: 2027 }), "wrong-year");
		assert.equal(problem({ predicate: "A" }), "unknown-predicate");
		assert.equal(problem({ score: "87,5" }), "score-form");
		assert.equal(problem({ score: "100.01" }), "score-out-of-range");
		assert.equal(problem({ decree: " " }), "decree-missing");
		assert.equal(problem({ decreeOn: null }), "decree-day-missing");
		assert.equal(problem({ decreeOn: "2026-11-21" }), "decree-ahead");
		assert.equal(problem({ decreeOn: "2022-12-31" }), "decree-before-year");
		assert.equal(
			problem({ outcome: "took-part", decree: null, decreeOn: null }),
			null,
		);
	});
});

describe("taking it back", () => {
	story("nothing is left but the trail", async (cx) => {
		const [id] = await bring(cx, serang);
		const taken = await takeBackResults(cx, anImport);
		assert.deepEqual(taken, { ok: true, value: 1 });
		assert.equal(await findCase(cx, named), null);
		const { rows } = await sql<{ deed: string }>`
			select deed from platform.trail where subject_id = ${id} order by id`.execute(
			cx.db,
		);
		assert.deepEqual(
			rows.map(({ deed }) => deed),
			["assessment.brought", "assessment.taken-back"],
		);
		await bring(cx, serang);
	});

	story(
		"a predicate that was changed here since is in the way, by name",
		async (cx) => {
			await bring(cx, serang);
			const found = await findCase(cx, named);
			assert.ok(found);
			const changed = await changePredicate(
				withActor(cx, sampleActor("bayu")),
				found,
				{
					status: "suspended",
					legalBasis: "Pasal contoh",
					reason: "pemeriksaan",
				},
			);
			assert.ok(changed.ok);
			assert.deepEqual(await takeBackResults(cx, anImport), {
				ok: false,
				problem: {
					reason: "in-use",
					about: { names: "Lapas Kelas IIA Serang", n: 1 },
				},
			});
		},
	);
});
