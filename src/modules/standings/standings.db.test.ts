import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import type { AssessmentMoved } from "#assessments";
import type { Context } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { banten, places } from "#territory/samples";
import {
	bantenUnits,
	malukuUnits,
	type SampleUnit,
	seedUnits,
} from "#units/samples";
import { addUp, type Figures, printedCoverage } from "./figures.ts";
import type { Filter } from "./filter.ts";
import {
	awarded,
	declared,
	hear,
	requested,
	submitted,
	verified,
} from "./moves.sample.ts";
import { nationalFigures, roundsOf, tableOf } from "./queries.ts";

const instrument = "p2ham-2023";
const [holders, others] = [bantenUnits.slice(0, 6), bantenUnits.slice(6)];
const [seventh = "rutan-rangkasbitung"] = others;

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);

const inBanten = async (
	cx: Context,
	day: string,
	filter: Partial<Filter> = {},
): Promise<Figures> => {
	const asked = { instrument, year: 2023, day, ...filter };
	const { level, rows } = await tableOf(cx, asked);
	assert.ok(level === "provinces");
	return rows.find(({ code }) => code === banten)?.figures ?? assert.fail();
};

const on = (
	day: string,
	more: Partial<Parameters<typeof awarded>[1]> = {},
) => ({
	instrument,
	on: day,
	...more,
});

const sixHold = (cx: Context, day = "2023-12-10") =>
	hear(cx, ...holders.map((unit) => awarded(unit, on(day))));

describe("the table", () => {
	story("six of twenty units of Banten hold the predicate: 30", async (cx) => {
		await sixHold(cx);
		await hear(
			cx,
			...others.slice(0, 2).map((unit) => requested(unit, on("2023-12-01"))),
		);
		const figures = await inBanten(cx, "2023-12-31");
		assert.deepEqual(
			[figures.units, figures.takingPart, figures.withPredicate],
			[20, 8, 6],
		);
		assert.equal(printedCoverage(figures), "30");
	});

	story(
		"after a seventh it reads seven, and the day before still six",
		async (cx) => {
			await sixHold(cx);
			await hear(cx, awarded(seventh, on("2023-12-20")));
			assert.equal((await inBanten(cx, "2023-12-20")).withPredicate, 7);
			assert.equal((await inBanten(cx, "2023-12-19")).withPredicate, 6);
		},
	);

	story("a day ends at midnight in Jakarta, not in London", async (cx) => {
		const at = (time: string): AssessmentMoved => ({
			...awarded(seventh, on("2023-12-10")),
			at: time,
		});
		await hear(cx, at("2023-12-19T17:00:00.000Z"));
		assert.equal((await inBanten(cx, "2023-12-19")).withPredicate, 0);
		assert.equal((await inBanten(cx, "2023-12-20")).withPredicate, 1);
	});

	story("a revocation does not change the past", async (cx) => {
		await sixHold(cx);
		const [unit = "lapas-serang"] = holders;
		const predicate = {
			code: "p2ham",
			from: "2023-12-10",
			until: null,
			status: "revoked",
		} as const;
		await hear(cx, awarded(unit, on("2024-03-01", { predicate })));
		assert.equal((await inBanten(cx, "2024-02-29")).withPredicate, 6);
		assert.equal((await inBanten(cx, "2024-03-01")).withPredicate, 5);
	});

	story(
		"a predicate holds from its first day up to the day before its end",
		async (cx) => {
			const predicate = {
				code: "p2ham",
				from: "2024-01-01",
				until: "2025-01-01",
				status: "active",
			} as const;
			await hear(cx, awarded(seventh, on("2023-12-10", { predicate })));
			const held = async (day: string) =>
				(await inBanten(cx, day)).withPredicate;
			assert.deepEqual(
				await inOrder(
					["2023-12-31", "2024-01-01", "2024-12-31", "2025-01-01"],
					held,
				),
				[0, 1, 1, 0],
			);
		},
	);

	story(
		"the table counts the way from taking part to verification",
		async (cx) => {
			const [a, b, c, d] = four(others);
			await hear(
				cx,
				requested(a, on("2023-10-20")),
				declared(b, on("2023-10-20")),
				submitted(c, on("2023-10-20")),
				verified(d, on("2023-10-20", { score: "87.405" })),
			);
			const {
				takingPart,
				declared: said,
				submitted: sent,
				verified: seen,
				scored,
				scoreSum,
				fifths,
			} = await inBanten(cx, "2023-12-31");
			assert.deepEqual([takingPart, said, sent, seen, scored], [4, 3, 2, 1, 1]);
			assert.equal(scoreSum, "87.405");
			assert.deepEqual(fifths, [0, 0, 0, 0, 1]);
		},
	);

	story(
		"a limit of the scale belongs to the fifth above it, and the top to the last",
		async (cx) => {
			const scores = ["0", "20", "39.99", "60", "80", "100"];
			await hear(
				cx,
				...scores.map((score, i) =>
					verified(others[i] ?? assert.fail(), on("2023-11-01", { score })),
				),
			);
			assert.deepEqual(
				(await inBanten(cx, "2023-12-31")).fifths,
				[1, 2, 0, 1, 2],
			);
		},
	);
});

describe("what is heard", () => {
	const life = (unit: SampleUnit): readonly AssessmentMoved[] => [
		requested(unit, on("2023-10-20")),
		declared(unit, on("2023-10-25")),
		submitted(unit, on("2023-11-10")),
		verified(unit, on("2023-11-20", { score: "91.5" })),
		awarded(unit, on("2023-12-10", { score: "91.5" })),
	];
	const rows = async (cx: Context) =>
		(
			await sql`
				select unit_id, state, from_at::text as from_at, to_at::text as to_at, score::text as score, predicate_code
				from standings.standing
				order by unit_id, from_at`.execute(cx.db)
		).rows;

	story("hearing the same announcement twice changes nothing", async (cx) => {
		await hear(cx, ...life(seventh));
		const once = await rows(cx);
		await hear(cx, ...life(seventh));
		assert.deepEqual(await rows(cx), once);
		assert.equal(once.length, 5);
	});

	test("the order of hearing does not matter", async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.shuffledSubarray([0, 1, 2, 3, 4, 0, 3], { minLength: 7 }),
				async (order) => {
					const moves = life(seventh);
					const heard = async (places: readonly number[]) => {
						let seen: unknown;
						const enough = new Error("enough");
						await world.cx.db
							.transaction()
							.execute(async (db) => {
								const cx = { ...world.cx, db };
								await hear(cx, ...places.map((i) => moves[i] ?? assert.fail()));
								seen = await rows(cx);
								throw enough;
							})
							.catch((error: unknown) => assert.equal(error, enough));
						return seen;
					};
					assert.deepEqual(await heard(order), await heard([0, 1, 2, 3, 4]));
				},
			),
			{ numRuns: 25 },
		);
	});

	story(
		"of two moves of one instant the one that got further stays",
		async (cx) => {
			const day = "2023-12-10";
			await hear(cx, awarded(seventh, on(day)), submitted(seventh, on(day)));
			assert.equal((await inBanten(cx, day)).withPredicate, 1);
		},
	);

	story("an announcement that is not one is refused", async (cx) => {
		const lie: AssessmentMoved = {
			...awarded(seventh, on("2023-12-10")),
			unitId: "1",
		};
		await assert.rejects(hear(cx, lie));
	});
});

describe("the past", () => {
	story(
		"before the ministry split the old regional offices counted, after it the new ones",
		async (cx) => {
			await hear(
				cx,
				awarded("kanwil-kemenkumham-banten", on("2023-12-10")),
				awarded("kanwil-kemenham-banten", on("2025-12-10", { year: 2025 })),
			);
			const old = await inBanten(cx, "2023-12-31");
			assert.deepEqual([old.units, old.withPredicate], [21, 1]);
			const between = await inBanten(cx, "2024-10-21");
			assert.deepEqual([between.units, between.withPredicate], [20, 0]);
			const now = await inBanten(cx, "2025-12-31", { year: 2025 });
			assert.deepEqual([now.units, now.withPredicate], [21, 1]);
			const units = async (day: string, year: number) => {
				const table = await tableOf(cx, {
					instrument,
					year,
					day,
					province: banten,
					regency: places.kotaSerang,
				});
				assert.ok(table.level === "units");
				return table.rows
					.filter(({ kind }) => kind === "kanwil")
					.map(({ slug }) => slug);
			};
			assert.deepEqual(await units("2023-12-31", 2023), [
				"kanwil-kemenkumham-banten",
			]);
			assert.deepEqual(await units("2025-12-31", 2025), [
				"kanwil-kemenham-banten",
			]);
		},
	);

	story(
		"an office that leads others is counted only while it takes part",
		async (cx) => {
			assert.equal((await inBanten(cx, "2026-06-30")).units, 20);
		},
	);

	story(
		"there were 34 provinces until 2022, and there are 38 now",
		async (cx) => {
			const provinces = async (day: string) =>
				(await tableOf(cx, { instrument, year: 2023, day })).rows.length;
			assert.deepEqual(
				await inOrder(
					["2022-07-24", "2022-12-07", "2022-12-08", "2026-01-01"],
					provinces,
				),
				[34, 37, 38, 38],
			);
		},
	);
});

describe("levels", () => {
	story("sums over provinces, regencies and units agree", async (cx) => {
		const scores = [...bantenUnits, ...malukuUnits].map((unit, i) =>
			i % 3 === 0
				? awarded(unit, on("2023-12-10", { score: `${70 + i}.35` }))
				: submitted(unit, on("2023-11-10")),
		);
		await hear(cx, ...scores);
		const day = "2023-12-31";
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(undefined, "lapas", "rutan", "kanim", "opd"),
				fc.constantFrom(day, "2023-11-30", "2023-10-01"),
				async (kind, asOf) => {
					const filter = { instrument, year: 2023, day: asOf, kind };
					const nation = await tableOf(cx, filter);
					assert.ok(nation.level === "provinces");
					const below: Figures[] = [];
					for (const { code, figures } of nation.rows) {
						const province = await tableOf(cx, { ...filter, province: code });
						assert.deepEqual(province.total, figures);
						if (figures.units === 0) continue;
						assert.ok(province.level === "regencies");
						for (const regency of province.rows) {
							if (regency.figures.units === 0) continue;
							const units = await tableOf(cx, {
								...filter,
								province: code,
								regency: regency.code,
							});
							assert.deepEqual(units.total, regency.figures);
							below.push(units.total);
						}
					}
					assert.deepEqual(addUp(below), nation.total);
				},
			),
			{ numRuns: 6 },
		);
		assert.deepEqual(
			await nationalFigures(cx, instrument, 2023, day),
			(await tableOf(cx, { instrument, year: 2023, day })).total,
		);
	});

	story(
		"a unit shows how far it got by the day, in days of Jakarta",
		async (cx) => {
			await hear(
				cx,
				awarded("lapas-serang", on("2023-12-10", { score: "88.10" })),
			);
			const table = await tableOf(cx, {
				instrument,
				year: 2023,
				day: "2023-12-31",
				province: banten,
				regency: places.kotaSerang,
			});
			assert.ok(table.level === "units");
			const row = table.rows.find(({ slug }) => slug === "lapas-serang");
			assert.equal(row?.verifiedOn, "2023-12-10");
			assert.equal(row?.score, "88.10");
			assert.deepEqual(row?.predicate, {
				code: "p2ham",
				status: "active",
				from: "2023-12-10",
				until: null,
			});
			assert.equal(
				table.rows.find(({ slug }) => slug === "rutan-serang")?.state,
				null,
			);
		},
	);

	story(
		"rounds are known from what was heard, the youngest year first",
		async (cx) => {
			assert.deepEqual(await roundsOf(cx), []);
			await sixHold(cx);
			await hear(cx, requested(seventh, on("2026-02-02", { year: 2026 })));
			const [round, ...rest] = await roundsOf(cx);
			assert.deepEqual(rest, []);
			assert.deepEqual(round?.years, [2026, 2023]);
			assert.equal(round?.day, "2026-11-20");
			assert.equal(round?.figures.takingPart, 1);
		},
	);
});

const four = (
	units: readonly SampleUnit[],
): [SampleUnit, SampleUnit, SampleUnit, SampleUnit] => {
	const [a, b, c, d] = units;
	return a && b && c && d ? [a, b, c, d] : assert.fail();
};

const inOrder = async <In, Out>(
	all: readonly In[],
	ask: (one: In) => Promise<Out>,
): Promise<Out[]> => {
	const answers: Out[] = [];
	for (const one of all) answers.push(await ask(one));
	return answers;
};
