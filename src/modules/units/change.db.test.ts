import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import {
	changeAddress,
	closeUnit,
	findUnits,
	historyOf,
	lastChangeOf,
	moveUnit,
	type NewUnit,
	openUnit,
	openUnits,
	proposeSlug,
	renameUnit,
	takeBackChange,
	takeBackUnits,
	unitById,
	unitBySlug,
	unitNamesOf,
	unitsBelow,
} from "./index.ts";
import { seedUnits, unitId } from "./samples.ts";

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

type Attempt = Promise<
	{ ok: true } | { ok: false; problem: { reason: string } }
>;
const reasonOf = async (attempt: Attempt) => {
	const answer = await attempt;
	return answer.ok ? null : answer.problem.reason;
};
let places = 0;
const newUnit = (change: Partial<NewUnit> = {}): NewUnit => {
	places += 1;
	return {
		slug: `contoh-${places}`,
		name: `Contoh ${places}`,
		kind: "opd",
		regencyCode: "36.02",
		openedOn: "2020-01-01",
		...change,
	};
};
const fresh = async (change: Partial<NewUnit> = {}): Promise<string> => {
	const opened = await openUnit(cx, newUnit(change));
	if (!opened.ok) assert.fail(opened.problem.reason);
	return opened.value;
};
const version = async (id: string) => (await lastChangeOf(cx, id)).version;
/** Everything that the module knows of a unit, to be compared before and after. */
const everything = async (id: string) => {
	const { rows } = await sql<{ row: unknown }>`
    select to_jsonb(unit) as row from units.unit where id = ${id}
    union all select to_jsonb(named) from units.unit_name as named where unit_id = ${id}
    union all select to_jsonb(stay) from units.membership as stay where unit_id = ${id}
    union all select to_jsonb(heir) from units.successor as heir where unit_id = ${id}
    union all select to_jsonb(standing) from units.closure as standing where descendant_id = ${id}
    union all select to_jsonb(listed) from units.directory_row as listed where unit_id = ${id}
    order by row`.execute(cx.db);
	return rows;
};

describe("whoever comes second sees what the first one did", () => {
	for (const [what, change] of [
		[
			"a name",
			(unitId: string, seen: string) =>
				renameUnit(cx, { unitId, name: "Lain", from: "2024-01-01", seen }),
		],
		[
			"a place in the tree",
			(id: string, seen: string) =>
				moveUnit(cx, {
					unitId: id,
					parentId: unitId("kemenham"),
					from: "2025-01-01",
					seen,
				}),
		],
		[
			"an address",
			(unitId: string, seen: string) =>
				changeAddress(cx, { unitId, address: "Jalan 1", seen }),
		],
		[
			"a closing",
			(unitId: string, seen: string) =>
				closeUnit(cx, { unitId, on: "2026-01-01", seen }),
		],
	] as const)
		test(`${what} is refused when somebody was quicker, and taken once it was seen`, async () => {
			const id = await fresh();
			const seen = await version(id);
			await changeAddress(cx, { unitId: id, address: "Jalan Cepat 1" });
			const before = await everything(id);
			assert.equal(await reasonOf(change(id, seen)), "changed-meanwhile");
			assert.deepEqual(await everything(id), before);
			assert.equal(await reasonOf(change(id, await version(id))), null);
			assert.equal((await lastChangeOf(cx, id)).by, "admin");
		});
});

describe("a mistake of today is taken back, and the unit is what it was", () => {
	for (const [what, make] of [
		[
			"a name",
			(id: string) =>
				renameUnit(cx, { unitId: id, name: "Keliru", from: "2024-01-01" }),
		],
		[
			"a move",
			(id: string) =>
				moveUnit(cx, {
					unitId: id,
					parentId: unitId("kemenham"),
					from: "2025-01-01",
				}),
		],
		[
			"an address",
			(id: string) => changeAddress(cx, { unitId: id, address: "Keliru 1" }),
		],
		[
			"a closing",
			(id: string) =>
				closeUnit(cx, {
					unitId: id,
					on: "2026-01-01",
					successorIds: [unitId("rutan-serang")],
				}),
		],
	] as const)
		test(what, async () => {
			const id = await fresh({ under: unitId("kabupaten-empat-lawang") });
			const before = await everything(id);
			assert.equal(await reasonOf(make(id)), null);
			assert.notDeepEqual(await everything(id), before);
			assert.equal(await reasonOf(takeBackChange(cx, { unitId: id })), null);
			assert.deepEqual(await everything(id), before);
			assert.equal(
				await reasonOf(takeBackChange(cx, { unitId: id })),
				"nothing-to-take-back",
			);
		});

	test("a first place in the tree leaves the unit alone again", async () => {
		const id = await fresh();
		const before = await everything(id);
		await moveUnit(cx, {
			unitId: id,
			parentId: unitId("kemenham"),
			from: "2025-01-01",
		});
		assert.equal(await reasonOf(takeBackChange(cx, { unitId: id })), null);
		assert.deepEqual(await everything(id), before);
	});

	test("an opening: the unit is gone as if it had never been", async () => {
		const id = await fresh();
		assert.deepEqual(await takeBackChange(cx, { unitId: id }), {
			ok: true,
			value: "unit.opened",
		});
		assert.deepEqual(await everything(id), []);
	});

	test("what stands below moves along, there and back", async () => {
		const above = await fresh();
		const below = await fresh({ under: above });
		const before = await everything(below);
		await moveUnit(cx, {
			unitId: above,
			parentId: unitId("kabupaten-empat-lawang"),
			from: "2024-01-01",
		});
		const ids = (
			await unitsBelow(cx, unitId("kabupaten-empat-lawang"), "2025-01-01")
		).map(({ id }) => id);
		assert.ok(ids.includes(above) && ids.includes(below));
		await takeBackChange(cx, { unitId: above });
		assert.deepEqual(await everything(below), before);
	});

	test("not tomorrow, not when something came after it, and not by whoever may not", async () => {
		const id = await fresh();
		await renameUnit(cx, { unitId: id, name: "Keliru", from: "2024-01-01" });
		const tomorrow = at(cx, new Date("2026-11-21T03:00:00Z"));
		assert.equal(
			await reasonOf(takeBackChange(tomorrow, { unitId: id })),
			"nothing-to-take-back",
		);
		assert.equal(
			await reasonOf(takeBackChange(cx, { unitId: id, seen: "1" })),
			"changed-meanwhile",
		);
		assert.equal(
			await reasonOf(takeBackChange(world.cx, { unitId: id })),
			"not-administrator",
		);
	});

	test("not when the unit that it stood under is closed by now", async () => {
		const old = await fresh();
		const id = await fresh({ under: old });
		await moveUnit(cx, {
			unitId: id,
			parentId: unitId("kabupaten-empat-lawang"),
			from: "2025-01-01",
		});
		await closeUnit(cx, { unitId: old, on: "2025-06-01" });
		const before = await everything(id);
		assert.equal(
			await reasonOf(takeBackChange(cx, { unitId: id })),
			"parent-not-open",
		);
		assert.deepEqual(await everything(id), before);
	});
});

describe("units of an import are taken back together", () => {
	const imported = async (...units: NewUnit[]): Promise<string[]> => {
		const withIds = units.map((unit) => ({ ...unit, id: cx.newId() }));
		assert.equal(await reasonOf(openUnits(cx, withIds)), null);
		return withIds.map(({ id }) => id);
	};

	test("with those that stand below one another, and nothing is left of them", async () => {
		const above = { ...newUnit(), id: cx.newId() };
		await openUnits(cx, [above]);
		const [below = ""] = await imported(newUnit({ under: above.id }));
		assert.deepEqual(await takeBackUnits(cx, [above.id, below]), {
			ok: true,
			value: 2,
		});
		assert.deepEqual(await everything(above.id), []);
		assert.deepEqual(await everything(below), []);
		assert.equal(
			await reasonOf(openUnit(cx, newUnit({ slug: above.slug }))),
			null,
			"its word is free again",
		);
	});

	test("not while another unit stands below one of them", async () => {
		const [id = ""] = await imported(newUnit());
		const slug = (await unitById(cx, id))?.slug;
		await fresh({ under: id });
		assert.deepEqual(await takeBackUnits(cx, [id]), {
			ok: false,
			problem: { reason: "in-use", about: { slug } },
		});
		assert.notDeepEqual(await everything(id), []);
	});

	test("not when one of them carries on the work of another, or was closed by hand since", async () => {
		const [heir = "", closed = ""] = await imported(newUnit(), newUnit());
		const old = await fresh();
		await closeUnit(cx, {
			unitId: old,
			on: "2025-01-01",
			successorIds: [heir],
		});
		assert.equal(await reasonOf(takeBackUnits(cx, [heir])), "in-use");
		await closeUnit(cx, {
			unitId: closed,
			on: "2025-01-01",
			successorIds: [unitId("rutan-serang")],
		});
		assert.equal(await reasonOf(takeBackUnits(cx, [closed])), "in-use");
	});

	test("but when its closing and its successor came with it", async () => {
		const ids = await imported(
			newUnit({
				closedOn: "2024-01-01",
				succeededBy: [unitId("rutan-serang")],
			}),
		);
		assert.equal(await reasonOf(takeBackUnits(cx, ids)), null);
	});

	test("not while another module's row holds on to one of them; the others stay too", async () => {
		const [one = "", two = ""] = await imported(newUnit(), newUnit());
		await sql`
      create table units.held (unit_id uuid references units.unit (id))`.execute(
			cx.db,
		);
		await sql`insert into units.held values (${two})`.execute(cx.db);
		const before = await everything(one);
		const refused = await takeBackUnits(cx, [one, two]);
		assert.deepEqual(refused, {
			ok: false,
			problem: {
				reason: "in-use",
				about: { slug: (await unitById(cx, two))?.slug, by: "held" },
			},
		});
		assert.deepEqual(await everything(one), before);
		await sql`drop table units.held`.execute(cx.db);
		assert.equal(await reasonOf(takeBackUnits(cx, [one, two])), null);
	});

	test("all or none, and only by whoever may", async () => {
		const [id = ""] = await imported(newUnit());
		assert.equal(
			await reasonOf(takeBackUnits(cx, [id, cx.newId()])),
			"unknown-unit",
		);
		assert.equal(
			await reasonOf(takeBackUnits(world.cx, [id])),
			"not-administrator",
		);
		assert.deepEqual(await takeBackUnits(cx, []), { ok: true, value: 0 });
	});
});

test("a unit cannot bear the word of a page, and a word is proposed that is free", async () => {
	assert.equal(
		await reasonOf(openUnit(cx, newUnit({ slug: "baru" }))),
		"slug-taken",
	);
	assert.equal(await proposeSlug(cx, "Rutan Serang"), "rutan-serang-2");
	assert.equal(await proposeSlug(cx, "Baru"), "baru-2");
	assert.equal(await proposeSlug(cx, "Dinas Élok"), "dinas-elok");
	assert.equal(await proposeSlug(cx, "???"), "");
});

test("the list of an administrator also finds what is no more and what is still to come", async () => {
	const coming = await fresh({ openedOn: "2027-01-01" });
	const slugs = async (life: "open" | "closed" | "coming" | "all") =>
		(await findUnits(cx, { life })).units.map(({ slug }) => slug);
	const closed = await slugs("closed");
	assert.ok(closed.includes("kemenkumham"));
	assert.ok(!closed.includes("kemenham"));
	const { slug = "" } = (await unitById(cx, coming)) ?? {};
	assert.deepEqual(await slugs("coming"), [slug]);
	assert.ok(!(await slugs("open")).includes(slug));
	const all = await findUnits(cx, { life: "all", search: "kementerian" });
	assert.ok(all.units.some((unit) => unit.slug === "kemenkumham"));
	assert.ok(all.units.some((unit) => unit.slug === "kemenham"));
	assert.equal(
		new Set((await slugs("all")).map((one) => one)).size,
		(await slugs("all")).length,
	);
});

test("units are named by today's name, and closed ones by their last", async () => {
	const id = await fresh();
	await renameUnit(cx, { unitId: id, name: "Nama Kini", from: "2024-01-01" });
	await renameUnit(cx, { unitId: id, name: "Nama Nanti", from: "2027-01-01" });
	const names = await unitNamesOf(cx, [id, unitId("kemenkumham")]);
	assert.equal(names.get(id)?.name, "Nama Kini");
	assert.equal(
		names.get(unitId("kemenkumham"))?.name,
		"Kementerian Hukum dan Hak Asasi Manusia",
	);
});

test("nothing is saved that changes nothing", async () => {
	const id = await fresh({ under: unitId("kabupaten-empat-lawang") });
	const { name = "" } = (await unitById(cx, id)) ?? {};
	assert.equal(
		await reasonOf(renameUnit(cx, { unitId: id, name, from: "2024-01-01" })),
		"same-name",
	);
	assert.equal(
		await reasonOf(
			moveUnit(cx, {
				unitId: id,
				parentId: unitId("kabupaten-empat-lawang"),
				from: "2024-01-01",
			}),
		),
		"same-parent",
	);
	assert.equal(
		await reasonOf(changeAddress(cx, { unitId: id, address: "  " })),
		"same-address",
	);
});

test("an address is changed, trimmed and emptied", async () => {
	const id = await fresh();
	const address = async () => (await unitById(cx, id))?.address;
	await changeAddress(cx, { unitId: id, address: "  Jalan Merdeka 1 " });
	assert.equal(await address(), "Jalan Merdeka 1");
	await changeAddress(cx, { unitId: id, address: null });
	assert.equal(await address(), null);
	assert.equal((await historyOf(cx, id)).names.length, 1);
	assert.ok(await unitBySlug(cx, "kanim-tual"));
});
