import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { evidenceOf, keepEvidence } from "#evidence";
import { samplePdf } from "#evidence/samples";
import { sampleActor, seedPeople } from "#identity/samples";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	attachProof,
	type Case,
	findCase,
	type Item,
	itemsOfCase,
	removeProof,
	usesOf,
} from "../index.ts";
import { seedAssessments } from "../samples.ts";

const ambon = { unit: "lapas-ambon", instrument: "p2ham-2023", year: 2026 };
let world: TestWorld;
let markus: Context;
let minutes = 0;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
	markus = withActor(world.cx, sampleActor("markus"));
});
after(() => world[Symbol.asyncDispose]());

/** A minute later each time. */
const then = (): Context => {
	minutes += 1;
	return at(markus, new Date(world.cx.now.getTime() + minutes * 60_000));
};
const found = async (named = ambon): Promise<Case> => {
	const it = await findCase(markus, named);
	assert.ok(it);
	return it;
};
const item = async (code: string, named = ambon): Promise<Item> => {
	const items = await itemsOfCase(markus, await found(named));
	const it = items.find((one) => one.code === code);
	assert.ok(it);
	return it;
};
const keep = async (versionOf: string | null = null) => {
	const kept = await keepEvidence(then(), {
		unitId: unitId("lapas-ambon"),
		name: "sk.pdf",
		bytes: samplePdf(`SK ${minutes}`),
		description: "",
		documentDate: "2026-02-03",
		versionOf,
	});
	assert.ok(kept.ok);
	return kept.value;
};
const attach = async (code: string, id: string) => {
	const attached = await attachProof(then(), await found(), code, id);
	assert.ok(attached.ok, JSON.stringify(attached));
};

test("a newer version takes the place of the old one where it is attached, and nowhere else", async () => {
	const first = await keep();
	await attach("c.3", first.id);
	await attach("c.4", first.id);
	const second = await keep(first.id);
	assert.deepEqual((await item("c.3")).proofs, [{ id: first.id, version: 1 }]);
	const saidBefore = (await item("c.3")).said?.version ?? 0;
	await attach("c.3", second.id);
	assert.deepEqual((await item("c.3")).proofs, [{ id: first.id, version: 2 }]);
	assert.deepEqual((await item("c.4")).proofs, [{ id: first.id, version: 1 }]);
	assert.equal(
		(await item("c.3")).said?.version,
		saidBefore + 1,
		"other proof is another answer",
	);
	const [shown] = await evidenceOf(
		markus,
		unitId("lapas-ambon"),
		(await item("c.4")).proofs,
	);
	assert.deepEqual([shown?.version, shown?.newest], [1, 2]);
});

test("attaching the same version again changes nothing; a removed one may come back", async () => {
	const paper = await keep();
	await attach("c.3", paper.id);
	const before = (await item("c.3")).said?.version;
	await attach("c.3", paper.id);
	assert.equal((await item("c.3")).said?.version, before);
	const at = await found();
	assert.ok((await removeProof(then(), at, "c.3", paper.id)).ok);
	const gone = await removeProof(then(), at, "c.3", paper.id);
	assert.equal(gone.ok || gone.problem.reason, "no-such-evidence");
	await attach("c.3", paper.id);
	assert.ok((await item("c.3")).proofs.some(({ id }) => id === paper.id));
});

test("a document that is larger than its indicator allows is not linked, whichever way it came", async () => {
	const at = await found();
	const small = await keep();
	const bytes = new Uint8Array(1024 * 1024 + 1);
	bytes.set(samplePdf("besar"));
	const large = await keepEvidence(then(), {
		unitId: unitId("lapas-ambon"),
		name: "besar.pdf",
		bytes,
		description: "",
		documentDate: null,
	});
	assert.ok(large.ok);
	const limited = limitedToOneMegabyte(at);
	const refused = await attachProof(then(), limited, "b.9", large.value.id);
	assert.ok(!refused.ok);
	assert.deepEqual(refused.problem, {
		reason: "file-too-large",
		about: { most: 1 },
	});
	assert.ok((await attachProof(then(), limited, "b.9", small.id)).ok);
});

/** The case as an instrument would make it that allows one megabyte everywhere. */
const limitedToOneMegabyte = (at: Case): Case => ({
	...at,
	instrument: JSON.parse(
		JSON.stringify(at.instrument).replaceAll(
			/"required":(true|false)/g,
			'"required":$1,"megabytes":1',
		),
	),
});

test("what was handed in and judged keeps the version that was judged", async () => {
	const serang = { ...ambon, unit: "lapas-serang" };
	const [judged] = (await item("a.1", serang)).proofs;
	assert.ok(judged);
	const operator = withActor(then(), {
		...sampleActor("markus"),
		grants: ["assessment.read", "assessment.fill"].map((permission) => ({
			permission,
			programme: null,
			unitId: unitId("lapas-serang"),
			reach: "unit" as const,
			provinces: [],
		})),
	});
	const newer = await keepEvidence(operator, {
		unitId: unitId("lapas-serang"),
		name: "foto baru.pdf",
		bytes: samplePdf("baru"),
		description: "",
		documentDate: null,
		versionOf: judged.id,
	});
	assert.ok(newer.ok);
	const attached = await attachProof(
		operator,
		await found(serang),
		"a.1",
		judged.id,
	);
	assert.equal(attached.ok || attached.problem.reason, "not-open");
	assert.ok(
		(await item("a.1", serang)).proofs.some(
			({ id, version }) => id === judged.id && version === judged.version,
		),
	);
});

test("where else a document is used says its version and what was said of it there", async () => {
	const serang = unitId("lapas-serang");
	const [one] = (await item("a.3", { ...ambon, unit: "lapas-serang" })).proofs;
	assert.ok(one);
	const uses = await usesOf(markus, serang, [one.id]);
	const here = uses.find(({ code, year }) => code === "a.3" && year === 2026);
	assert.deepEqual(
		[here?.version, here?.outcome, here?.programme],
		[1, "accepted", "p2ham"],
	);
	const c3 = (await item("c.3")).proofs[0];
	assert.ok(c3);
	const waiting = await usesOf(markus, unitId("lapas-ambon"), [c3.id]);
	assert.deepEqual(
		waiting.map(({ code, outcome }) => [code, outcome]),
		[
			["c.3", null],
			["c.4", null],
		],
	);
	assert.deepEqual(await usesOf(markus, serang, []), []);
});
