import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { asOf } from "#territory";
import {
	ancestorsOf,
	closeUnit,
	findUnits,
	historyOf,
	moveUnit,
	openUnit,
	openUnits,
	renameUnit,
	unitBySlug,
	unitsBelow,
} from "./index.ts";
import {
	bantenUnits,
	malukuUnits,
	seedUnits,
	theSplit,
	unitId,
} from "./samples.ts";
import { unitsIn } from "./tables.ts";

const administrator: Actor = {
	id: "admin",
	name: "Administrator",
	kind: "person",
	grants: [
		{
			permission: "units.manage",
			programme: null,
			unitId: null,
			reach: "nation",
			provinces: [],
		},
	],
};

let world: TestWorld;
let cx: Context;
before(async () => {
	world = await openTestWorld();
	cx = withActor(world.cx, administrator);
	await seedUnits(cx);
});
after(() => world[Symbol.asyncDispose]());

const slugs = (units: readonly { readonly slug: string }[]) =>
	units.map(({ slug }) => slug).sort();
const reasonOf = async (
	attempt: Promise<{ ok: true } | { ok: false; problem: { reason: string } }>,
) => {
	const answer = await attempt;
	return answer.ok ? null : answer.problem.reason;
};
let places = 900;
/** A unit of its own for one test, open since 2020. */
const fresh = async (
	change: { under?: string; openedOn?: string; closedOn?: string } = {},
) => {
	places += 1;
	const slug = `unit-${places}`;
	const opened = await openUnit(cx, {
		slug,
		name: `Unit ${places}`,
		kind: "opd",
		regencyCode: "36.02",
		openedOn: "2020-01-01",
		...change,
	});
	if (!opened.ok) assert.fail(opened.problem.reason);
	return opened.value;
};

test("in 2023 the twenty units of Banten stand under the one ministry", async () => {
	assert.deepEqual(
		slugs(
			await unitsBelow(cx, unitId("kanwil-kemenkumham-banten"), "2023-06-01"),
		),
		[...bantenUnits].sort(),
	);
	const below = slugs(
		await unitsBelow(cx, unitId("kemenkumham"), "2023-06-01"),
	);
	for (const slug of [...bantenUnits, ...malukuUnits])
		assert.ok(below.includes(slug), slug);
	assert.deepEqual(
		(await ancestorsOf(cx, unitId("rutan-rangkasbitung"), "2023-06-01")).map(
			({ slug }) => slug,
		),
		["kanwil-kemenkumham-banten", "kemenkumham"],
	);
});

test("in 2025 they stand under one of the three, and the old ministry is no more", async () => {
	assert.deepEqual(
		await unitsBelow(cx, unitId("kemenkumham"), "2025-06-01"),
		[],
	);
	assert.equal(await unitBySlug(cx, "kemenkumham", "2025-06-01"), null);
	const below = slugs(
		await unitsBelow(cx, unitId("kemenimipas"), "2025-06-01"),
	);
	assert.deepEqual(below, [...bantenUnits, ...malukuUnits].sort());
	assert.deepEqual(
		slugs(await unitsBelow(cx, unitId("kemenham"), "2025-06-01")),
		["kanwil-kemenham-banten", "kanwil-kemenham-maluku"],
	);
});

test("the directory of the last day before the split is the old one, of the day itself the new one", async () => {
	assert.equal(
		(await unitBySlug(cx, "rutan-rangkasbitung", "2024-10-20"))?.parent?.slug,
		"kanwil-kemenkumham-banten",
	);
	assert.equal(
		(await unitBySlug(cx, "rutan-rangkasbitung", theSplit))?.parent?.slug,
		"kemenimipas",
	);
});

test("the published directory has each unit at most once on any day", async () => {
	for (const day of [
		"2013-01-01",
		"2022-07-25",
		"2024-10-20",
		theSplit,
		"2025-01-01",
		"2026-11-20",
	]) {
		const rows = await unitsIn(cx.db)
			.selectFrom("units.directory")
			.select("unit_id")
			.where(asOf("units.directory", day))
			.execute();
		assert.equal(
			new Set(rows.map((row) => row.unit_id)).size,
			rows.length,
			day,
		);
	}
});

test("a unit in Merauke lay in Papua in 2021 and lies in Papua Selatan now", async () => {
	await openUnits(cx, [
		{
			slug: "lapas-merauke",
			name: "Lapas Merauke",
			kind: "lapas",
			regencyCode: "93.01",
			openedOn: "2013-01-01",
		},
	]);
	assert.equal(
		(await unitBySlug(cx, "lapas-merauke", "2021-06-01"))?.province.name,
		"Papua",
	);
	assert.equal(
		(await unitBySlug(cx, "lapas-merauke"))?.province.name,
		"Papua Selatan",
	);
});

test("without a day a unit is shown as it is today, and a closed one as it was last", async () => {
	assert.equal(
		(await unitBySlug(cx, "rutan-serang"))?.parent?.slug,
		"kemenimipas",
	);
	const old = await unitBySlug(cx, "kanwil-kemenkumham-banten");
	assert.equal(old?.closedOn, theSplit);
	assert.equal(old?.parent?.slug, "kemenkumham");
	assert.equal(await unitBySlug(cx, "tidak-ada"), null);
});

test("seeding again opens nothing", async () => {
	assert.equal(await seedUnits(cx), 0);
});

test("whoever does not know the full name finds a unit by its town or its short name", async () => {
	for (const search of ["kupang", "Kemenkum NTT", "kanwil Kupang"])
		assert.ok(
			slugs((await findUnits(cx, { search, loosely: true })).units).includes(
				"kanwil-kemenkum-ntt",
			),
			search,
		);
	assert.equal((await findUnits(cx, { search: "kupang" })).total, 0);
	assert.equal(
		(await findUnits(cx, { search: "kupang serang", loosely: true })).total,
		0,
	);
});

test("a search finds the words of a name in any order, in one province, of one kind", async () => {
	assert.deepEqual(
		slugs((await findUnits(cx, { search: "serang IIB" })).units),
		["rutan-serang"],
	);
	assert.equal(
		(await findUnits(cx, { province: "36", kind: "kanim" })).total,
		4,
	);
	assert.equal(
		(await findUnits(cx, { search: "Kementerian Hukum dan HAM Banten" })).total,
		0,
	);
	assert.equal(
		(
			await findUnits(cx, {
				search: "Kementerian Hukum dan HAM Banten",
				day: "2023-06-01",
			})
		).total,
		1,
	);
	assert.equal((await findUnits(cx, { search: "100%" })).total, 0);
	const beyond = await findUnits(cx, { kind: "kanim", page: 99 });
	assert.deepEqual([beyond.page, beyond.pages], [1, 1]);
});

test("the history tells parents by the name of their time, and who came before and after", async () => {
	const history = await historyOf(cx, unitId("rutan-rangkasbitung"));
	assert.deepEqual(
		history.memberships.map(({ from, until, parent }) => [
			parent.slug,
			from,
			until,
		]),
		[
			["kanwil-kemenkumham-banten", "2013-01-01", theSplit],
			["kemenimipas", theSplit, null],
		],
	);
	assert.deepEqual(
		slugs((await historyOf(cx, unitId("kemenkumham"))).successors),
		["kemenham", "kemenimipas", "kemenkum"],
	);
	assert.deepEqual(
		slugs((await historyOf(cx, unitId("kemenham"))).predecessors),
		["kemenkumham"],
	);
});

test("a unit that moves takes along what is below it, from that day on", async () => {
	const [old, next] = [await fresh(), await fresh()];
	const middle = await fresh({ under: old });
	const leaf = await fresh({ under: middle });
	assert.equal(
		await reasonOf(
			moveUnit(cx, { unitId: middle, parentId: next, from: "2024-01-01" }),
		),
		null,
	);
	const above = async (day: string) =>
		(await ancestorsOf(cx, leaf, day)).map(({ id }) => id);
	assert.deepEqual(await above("2023-12-31"), [middle, old]);
	assert.deepEqual(await above("2024-01-01"), [middle, next]);
});

test("a unit may not stand under itself or under what is below it", async () => {
	const top = await fresh();
	const below = await fresh({ under: top });
	assert.equal(
		await reasonOf(
			moveUnit(cx, { unitId: top, parentId: top, from: "2024-01-01" }),
		),
		"own-ancestor",
	);
	assert.equal(
		await reasonOf(
			moveUnit(cx, { unitId: top, parentId: below, from: "2024-01-01" }),
		),
		"own-ancestor",
	);
	assert.deepEqual(await ancestorsOf(cx, top, "2024-06-01"), []);
});

test("a unit has one parent on one day", async () => {
	const [one, two] = [await fresh(), await fresh()];
	const unit = await fresh({ under: one });
	assert.equal(
		await reasonOf(
			moveUnit(cx, { unitId: unit, parentId: two, from: "2020-01-01" }),
		),
		"two-parents",
	);
	assert.equal(
		await reasonOf(
			moveUnit(cx, { unitId: unit, parentId: two, from: "2023-01-01" }),
		),
		null,
	);
	assert.equal(
		await reasonOf(
			moveUnit(cx, { unitId: unit, parentId: one, from: "2022-01-01" }),
		),
		"two-parents",
	);
});

test("a move outside the life of the unit or of the parent is refused", async () => {
	const unit = await fresh({ closedOn: "2025-01-01" });
	const short = await fresh({ closedOn: "2024-01-01" });
	const parent = await fresh();
	const move = (from: string, parentId = parent) =>
		reasonOf(moveUnit(cx, { unitId: unit, parentId, from }));
	assert.equal(await move("2019-12-31"), "before-opening");
	assert.equal(await move("2025-01-01"), "after-closing");
	assert.equal(await move("2023-01-01", short), "parent-not-open");
	assert.equal(await move("2023-01-01", "nobody"), "unknown-parent");
	assert.equal(await move("besok"), "wrong-day");
});

test("opening refuses an unknown regency, a word in use and a parent that is not there", async () => {
	const unit = {
		slug: "rutan-baru",
		name: "Rutan Baru",
		kind: "rutan",
		regencyCode: "36.02",
		openedOn: "2020-01-01",
	};
	assert.equal(
		await reasonOf(openUnit(cx, { ...unit, regencyCode: "36.99" })),
		"unknown-regency",
	);
	assert.equal(
		await reasonOf(openUnit(cx, { ...unit, slug: "rutan-serang" })),
		"slug-taken",
	);
	assert.equal(
		await reasonOf(openUnit(cx, { ...unit, under: "nobody" })),
		"unknown-parent",
	);
	assert.equal(
		await reasonOf(openUnit(cx, { ...unit, under: unitId("kemenkumham") })),
		"parent-not-open",
	);
	assert.equal(await unitBySlug(cx, "rutan-baru"), null);
});

test("a list in a circle is refused as a whole", async () => {
	const [a, b] = [cx.newId(), cx.newId()];
	const unit = {
		kind: "opd",
		regencyCode: "36.02",
		openedOn: "2020-01-01",
		name: "Putar",
	};
	const circle = [
		{ ...unit, id: a, slug: "putar-a", under: b },
		{ ...unit, id: b, slug: "putar-b", under: a },
	];
	assert.equal(await reasonOf(openUnits(cx, circle)), "own-ancestor");
	assert.equal(await unitBySlug(cx, "putar-a"), null);
});

test("a new name holds from its day, and the old one before", async () => {
	const unit = await fresh();
	assert.equal(
		await reasonOf(
			renameUnit(cx, { unitId: unit, name: "Nama baru", from: "2024-01-01" }),
		),
		null,
	);
	assert.equal(
		await reasonOf(
			renameUnit(cx, { unitId: unit, name: "Nama lain", from: "2023-01-01" }),
		),
		"later-change",
	);
	assert.equal(
		await reasonOf(
			renameUnit(cx, { unitId: unit, name: " ", from: "2025-01-01" }),
		),
		"no-name",
	);
	const long = "n".repeat(201);
	assert.equal(
		await reasonOf(
			renameUnit(cx, { unitId: unit, name: long, from: "2025-01-01" }),
		),
		"name-too-long",
	);
	const { names } = await historyOf(cx, unit);
	assert.deepEqual(
		names.map(({ from }) => from),
		["2020-01-01", "2024-01-01"],
	);
	const rows = await unitsIn(cx.db)
		.selectFrom("units.directory")
		.select("name")
		.where("unit_id", "=", unit)
		.orderBy("valid_from")
		.execute();
	assert.equal(rows[1]?.name, "Nama baru");
});

test("a unit closes only when nothing stands below it, and names who carries on", async () => {
	const [old, next] = [await fresh(), await fresh()];
	const below = await fresh({ under: old });
	assert.equal(
		await reasonOf(closeUnit(cx, { unitId: old, on: "2025-01-01" })),
		"has-units-below",
	);
	await moveUnit(cx, { unitId: below, parentId: next, from: "2025-01-01" });
	assert.equal(
		await reasonOf(
			closeUnit(cx, {
				unitId: old,
				on: "2025-01-01",
				successorIds: [cx.newId()],
			}),
		),
		"unknown-successor",
	);
	assert.equal(
		await reasonOf(
			closeUnit(cx, { unitId: old, on: "2025-01-01", successorIds: [next] }),
		),
		null,
	);
	assert.equal(
		await reasonOf(closeUnit(cx, { unitId: old, on: "2026-01-01" })),
		"already-closed",
	);
	assert.deepEqual(
		(await historyOf(cx, next)).predecessors.map(({ id }) => id),
		[old],
	);
	assert.deepEqual(
		(await unitsBelow(cx, old, "2024-12-31")).map(({ id }) => id),
		[below],
	);
	assert.deepEqual(await unitsBelow(cx, old, "2025-01-01"), []);
});

test("whoever may not manage units changes nothing", async () => {
	const stranger = world.cx;
	const unit = unitId("rutan-serang");
	assert.equal(
		await reasonOf(
			moveUnit(stranger, {
				unitId: unit,
				parentId: unitId("kemenham"),
				from: "2026-01-01",
			}),
		),
		"not-administrator",
	);
	assert.equal(
		await reasonOf(
			renameUnit(stranger, { unitId: unit, name: "X", from: "2026-01-01" }),
		),
		"not-administrator",
	);
	assert.equal(
		await reasonOf(closeUnit(stranger, { unitId: unit, on: "2026-01-01" })),
		"not-administrator",
	);
	assert.equal(
		await reasonOf(
			openUnit(stranger, {
				slug: "x",
				name: "X",
				kind: "opd",
				regencyCode: "36.02",
				openedOn: "2020-01-01",
			}),
		),
		"not-administrator",
	);
});

test("each deed leaves one row of the operations chain", async () => {
	const unit = await fresh();
	await renameUnit(cx, { unitId: unit, name: "Jejak", from: "2024-01-01" });
	const { rows } = await sql<{ deed: string; chain: string }>`
    select deed, chain from platform.trail where subject_id = ${unit} order by id`.execute(
		cx.db,
	);
	assert.deepEqual(rows, [
		{ deed: "unit.opened", chain: "operations" },
		{ deed: "unit.renamed", chain: "operations" },
	]);
});
