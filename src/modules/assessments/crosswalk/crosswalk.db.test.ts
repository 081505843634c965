import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleActor, seedPeople } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	attachProof,
	type Case,
	findCase,
	itemsOfCase,
	offeredProofs,
	removeProof,
	sparedOf,
} from "../index.ts";
import {
	seedAssessments,
	seedCrosswalk,
	twinProofId,
	twinRound,
} from "../samples.ts";

let world: TestWorld;
let markus: Context;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
	await seedCrosswalk(world.cx);
	markus = withActor(world.cx, sampleActor("markus"));
});
after(() => world[Symbol.asyncDispose]());

/** Runs a story whose rows are gone afterwards. */
const story = (name: string, tell: (cx: Context) => Promise<void>) =>
	test(name, async () => {
		const enough = new Error("enough");
		await world.cx.db
			.transaction()
			.execute(async (db) => {
				await tell({ ...markus, db });
				throw enough;
			})
			.catch((error: unknown) => {
				if (error !== enough) throw error;
			});
	});

const ambon = unitId("lapas-ambon");
const found = async (
	cx: Context,
	instrument: string = twinRound.instrument,
): Promise<Case> => {
	const it = await findCase(cx, { ...twinRound, instrument, year: 2026 });
	assert.ok(it);
	return it;
};
const offered = async (cx: Context, code: string) => {
	const its = await found(cx);
	const item = (await itemsOfCase(cx, its)).find((one) => one.code === code);
	assert.ok(item);
	return offeredProofs(cx, its, item);
};

story(
	"a proof of another instrument is offered where the same thing is asked, and linked to nothing by itself",
	async (cx) => {
		const [one] = await offered(cx, "f.6");
		assert.equal(one?.evidence.id, twinProofId);
		assert.deepEqual(
			one?.served.map(({ instrument, year, fits, outcome }) => [
				instrument,
				year,
				fits,
				outcome,
			]),
			[["p2ham-2023", 2026, "same", null]],
		);
		const item = (await itemsOfCase(cx, await found(cx))).find(
			({ code }) => code === "f.6",
		);
		assert.deepEqual(item?.proofs, []);
	},
);

story(
	"what is asked by no other instrument has nothing offered",
	async (cx) => {
		assert.deepEqual(await offered(cx, "f.9"), []);
	},
);

story(
	"one press links the same version, and the figure of what was spared rises by it",
	async (cx) => {
		const before = await sparedOf(cx, ambon);
		assert.deepEqual([before.files.length, before.uploads], [1, 1]);
		const attached = await attachProof(cx, await found(cx), "f.6", twinProofId);
		assert.ok(attached.ok);
		const after = await sparedOf(cx, ambon);
		assert.deepEqual([after.files.length, after.uploads], [2, 2]);
		const shared = after.files.find(
			({ evidence }) => evidence.id === twinProofId,
		);
		assert.equal(after.bytes - before.bytes, shared?.evidence.size);
		const left = await offered(cx, "f.6");
		assert.ok(left.every(({ evidence }) => evidence.id !== twinProofId));
		await removeProof(cx, await found(cx), "f.6", twinProofId);
		assert.equal((await sparedOf(cx, ambon)).uploads, before.uploads);
	},
);

story(
	"a document of another year comes after those that fit, with that said, and is never used silently",
	async (cx) => {
		const all = await offered(cx, "f.6");
		assert.deepEqual(
			all.map(({ evidence, fits, served }) => [
				evidence.name,
				fits,
				served[0]?.year,
			]),
			[
				["ruang-tunggu.pdf", true, 2026],
				["laporan-sarana-dan-prasarana.pdf", false, 2024],
			],
		);
	},
);
