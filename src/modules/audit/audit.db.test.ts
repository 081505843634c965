import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Actor } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { TrailFilter } from "#platform/read-trail.ts";
import { platformIn } from "#platform/tables.ts";
import { type Deed, leaveTrails, linkTrail } from "#platform/trail.ts";
import { checkChains, checkUpTo } from "./check-chains.ts";
import { exportTrail } from "./export-trail.ts";
import {
	askable,
	chainLengths,
	entryOf,
	rowsPerPage,
	trailPage,
} from "./read.ts";

const auditor: Actor = {
	id: "auditor",
	name: "Ratna Puspita",
	kind: "person",
	grants: [
		{
			permission: "trail.read",
			programme: null,
			unitId: null,
			reach: "nation",
			provinces: [],
		},
	],
};
const person = (id: string): Actor => ({ ...auditor, id, grants: [] });

let world: TestWorld;
let cx: Context;
before(async () => {
	world = await openTestWorld();
	cx = withActor(world.cx, auditor);
	await leave("2026-11-01", "one", "results", "assessment.submitted", "a1", 3);
	await leave("2026-11-02", "two", "operations", "unit.renamed", "u1", 60);
	await leave("2026-11-03", "two", "confidential", "case.opened", "secret", 4);
	await leave("2026-11-04", "two", "operations", "brand.new", "u1", 1);
	await linkTrail(world.cx);
	await leave("2026-11-05", "one", "results", "assessment.verified", "a1", 2);
});
after(() => world[Symbol.asyncDispose]());

const leave = (
	day: string,
	by: string,
	chain: Deed["chain"],
	deed: string,
	id: string,
	times: number,
) =>
	inTransaction(
		withActor(at(world.cx, new Date(`${day}T03:00:00Z`)), person(by)),
		(tx) =>
			leaveTrails(
				tx,
				Array.from({ length: times }, (_, n) => ({
					chain,
					deed,
					subject: { kind: id.startsWith("u") ? "unit" : "assessment", id },
					details: { n },
				})),
			),
	);

const all = async (filter: TrailFilter) => {
	const ids: string[] = [];
	let olderThan: string | undefined;
	for (;;) {
		const { rows, older } = await trailPage(cx, filter, olderThan);
		ids.push(...rows.map(({ deed }) => deed));
		if (older === null) return ids;
		olderThan = older;
	}
};

test("the trail is read newest first, fifty rows a page, each row once", async () => {
	const first = await trailPage(cx, {});
	assert.equal(first.rows.length, rowsPerPage);
	assert.equal(first.rows[0]?.deed, "assessment.verified");
	const deeds = await all({});
	assert.equal(deeds.length, 66);
	assert.equal(deeds.at(-1), "assessment.submitted");
});

test("nothing of the confidential chain is ever listed, or counted", async () => {
	assert.ok(!(await all({})).includes("case.opened"));
	assert.deepEqual(await all({ deed: "case.opened" }), []);
	assert.deepEqual(await all({ subjectId: "secret" }), []);
	assert.ok(!(await askable(cx)).deeds.includes("case.opened"));
	const secret = await platformIn(cx.db)
		.selectFrom("platform.trail")
		.select("id")
		.where("chain", "=", "confidential")
		.executeTakeFirstOrThrow();
	assert.equal(await entryOf(cx, secret.id), null);
	assert.deepEqual(
		(await chainLengths(cx)).map(({ chain }) => chain),
		["results", "operations"],
	);
});

test("no number of an open row is left out because something confidential was written", async () => {
	const numbers = await platformIn(cx.db)
		.selectFrom("platform.trail")
		.select("id")
		.where("chain", "<>", "confidential")
		.orderBy("id")
		.execute();
	const first = Number(numbers[0]?.id);
	assert.deepEqual(
		numbers.map(({ id }) => Number(id)),
		numbers.map((_, n) => first + n),
	);
});

describe("the trail is filtered", () => {
	for (const [by, filter, n] of [
		["chain", { chain: "results" }, 5],
		["deed", { deed: "unit.renamed" }, 60],
		["person", { actor: "one" }, 5],
		["the program itself", { actor: "system" }, 0],
		["kind of thing", { subjectKind: "unit" }, 61],
		["one thing", { subjectKind: "assessment", subjectId: "a1" }, 5],
		["first day", { from: new Date("2026-11-04T00:00:00+07:00") }, 3],
		["last day", { before: new Date("2026-11-02T00:00:00+07:00") }, 3],
		["both", { actor: "two", deed: "brand.new" }, 1],
	] as const)
		test(`by ${by}`, async () => {
			assert.equal((await all(filter)).length, n);
		});
});

test("a deed that we have no words for can be asked for all the same", async () => {
	assert.ok((await askable(cx)).deeds.includes("brand.new"));
});

test("a row tells its details, and that they were erased", async () => {
	const { rows } = await trailPage(cx, { deed: "brand.new" });
	const id = rows[0]?.id ?? "";
	assert.deepEqual((await entryOf(cx, id))?.entry.details, { n: 0 });
	await platformIn(cx.db)
		.deleteFrom("platform.trail_details")
		.where("trail_id", "=", id)
		.execute();
	const found = await entryOf(cx, id);
	assert.equal(found?.entry.details, null);
	assert.equal((await checkUpTo(cx, found.entry))?.report.whole, true);
});

test("what is not linked yet has no place to be checked", async () => {
	const { rows } = await trailPage(cx, { deed: "assessment.verified" });
	const [row] = rows;
	assert.ok(row);
	assert.equal(row.place, null);
	assert.equal(await checkUpTo(cx, row), null);
});

test("a check tells of each open chain how far it is whole, and what waits; of the confidential one whether it is whole", async () => {
	const { open, confidentialIsWhole } = await checkChains(cx);
	assert.equal(confidentialIsWhole, true);
	assert.deepEqual(
		open.map(({ chain, report, waiting, after }) => [
			chain,
			report.whole,
			report.linked,
			waiting,
			after,
		]),
		[
			["results", true, 3, 2, 0],
			["operations", true, 61, 0, 0],
		],
	);
});

test("a check of the youngest rows finds what was changed among them, and says from where on it looked", async () => {
	await inTransaction(cx, async (tx) => {
		await platformIn(tx.db)
			.updateTable("platform.trail")
			.set({ subject_id: "another" })
			.where("chain", "=", "operations")
			.where("place", "=", "55")
			.execute();
		const { open } = await checkChains(tx, 10);
		const [, operations] = open;
		assert.deepEqual(operations?.report.broken, { place: 55, what: "changed" });
		assert.equal(operations.after, 51);
		const [, younger] = (await checkChains(tx, 3)).open;
		assert.equal(younger?.report.whole, true);
		return { ok: false };
	});
});

test("a change in the confidential chain is noticed, and only that is told", async () => {
	await inTransaction(cx, async (tx) => {
		await platformIn(tx.db)
			.updateTable("platform.trail")
			.set({ subject_id: "another" })
			.where("chain", "=", "confidential")
			.where("place", "=", "2")
			.execute();
		const { open, confidentialIsWhole } = await checkChains(tx);
		assert.equal(confidentialIsWhole, false);
		assert.ok(open.every(({ report }) => report.whole));
		return { ok: false };
	});
});

test("opening a row checks the chain up to it, not what comes later", async () => {
	await inTransaction(cx, async (tx) => {
		await platformIn(tx.db)
			.updateTable("platform.trail")
			.set({ subject_id: "another" })
			.where("chain", "=", "operations")
			.where("place", "=", "30")
			.execute();
		const upTo = async (place: number) =>
			(await checkUpTo(tx, { chain: "operations", place }))?.report.whole;
		assert.deepEqual(
			[await upTo(29), await upTo(30), await upTo(61)],
			[true, false, false],
		);
		assert.equal(await upTo(62), false, "a place that is not there");
		return { ok: false };
	});
});

test("an export holds exactly what was asked for, and leaves a row itself", async () => {
	const before = (await all({ deed: "trail.exported" })).length;
	const exported = await exportTrail(cx, { deed: "unit.renamed" });
	assert.ok(exported.ok);
	assert.equal(exported.value.rows.length, 60);
	const { rows } = await trailPage(cx, { deed: "trail.exported" });
	assert.equal(rows.length, before + 1);
	assert.equal(rows[0]?.actorId, "auditor");
	assert.deepEqual((await entryOf(cx, rows[0]?.id ?? ""))?.entry.details, {
		rows: 60,
		filter: { deed: "unit.renamed" },
	});
});

test("an export that is too large is refused and leaves nothing", async () => {
	const before = (await all({ deed: "trail.exported" })).length;
	const refused = await exportTrail(cx, {}, 10);
	assert.deepEqual(refused, {
		ok: false,
		problem: { reason: "too-many", about: { most: 10 } },
	});
	assert.equal((await all({ deed: "trail.exported" })).length, before);
});

test("whoever may not read the trail takes nothing out", async () => {
	const refused = await exportTrail(world.cx, {});
	assert.equal(refused.ok, false);
});
