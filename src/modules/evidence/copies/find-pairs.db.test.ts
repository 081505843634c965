import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import sharp from "sharp";
import type { Actor } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { at, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import {
	type Evidence,
	findPairs,
	keepEvidence,
	lockPair,
	noLooksYet,
	type Outcome,
	type Pair,
	pairsOf,
	pairsOfFiles,
	writeJudgement,
} from "../index.ts";
import { inspectSample, samplePdf } from "../samples.ts";
import { photograph } from "./scenes.sample.ts";

const unit = (n: number): string =>
	`01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

const fillerOf = (unitId: string): Actor => ({
	id: null,
	name: "Operator",
	kind: "person",
	grants: [
		{
			permission: "assessment.fill",
			programme: null,
			unitId,
			reach: "unit",
			provinces: [],
		},
	],
});

describe("copies are found", () => {
	let world: TestWorld;
	let cx: Context;
	before(async () => {
		world = await openTestWorld();
		cx = world.cx;
	});
	after(async () => {
		await world[Symbol.asyncDispose]();
	});

	/** Keeps a file of a unit and looks at it, as a server does a moment later. */
	async function keep(
		unitId: string,
		bytes: Uint8Array,
		{ now = cx.now, versionOf = null as string | null } = {},
	): Promise<Evidence> {
		const kept = await keepEvidence(withActor(at(cx, now), fillerOf(unitId)), {
			unitId,
			bytes,
			name: "bukti",
			description: "Jalan masuk",
			documentDate: null,
			versionOf,
		});
		if (!kept.ok) throw new Error(kept.problem.reason);
		await inspectSample(cx, unitId, kept.value.sha256);
		return kept.value;
	}

	const compare = (known = noLooksYet()) =>
		findPairs(
			() => cx,
			known,
			(error) => assert.fail(String(error)),
		);
	const pairs = (evidence: Evidence): Promise<Pair[]> =>
		pairsOfFiles(cx, evidence.unitId, [evidence.sha256]);
	const others = async (evidence: Evidence): Promise<string[]> =>
		(await pairs(evidence)).flatMap(({ sides }) =>
			sides.map(({ unitId }) => unitId).filter((id) => id !== evidence.unitId),
		);
	const judge = (pair: Pair | undefined, outcome: Outcome) =>
		inTransaction(cx, async (tx) =>
			writeJudgement(tx, await lockPair(tx, pair?.id ?? ""), {
				outcome,
				reason: "Acara bersama",
			}),
		);

	test("a photograph that another unit cut and brightened is a pair, whoever is looked at first", async () => {
		const photo = await photograph({ kind: "ramp", place: 11, taken: 1 });
		const { width, height } = await sharp(photo).metadata();
		const altered = await sharp(photo)
			.extract({
				left: 20,
				top: 5,
				width: Math.round(width * 0.91),
				height: Math.round(height * 0.92),
			})
			.linear(1.1, 0)
			.jpeg({ quality: 50 })
			.toBuffer();
		const original = await keep(unit(1), photo);
		const copy = await keep(unit(2), altered);
		await compare();
		assert.deepEqual(await others(copy), [unit(1)]);
		assert.deepEqual(await others(original), [unit(2)]);
		assert.equal((await pairs(copy))[0]?.sameBytes, false);
	});

	test("the same room, photographed by its own unit with other words on the wall, is none", async () => {
		const one = await keep(
			unit(1),
			await photograph({ kind: "room", place: 12, taken: 1 }),
		);
		await keep(
			unit(2),
			await photograph({ kind: "room", place: 12, taken: 2 }),
		);
		await compare();
		assert.deepEqual(await pairs(one), []);
	});

	test("the same bytes in two units are a pair, of whatever kind", async () => {
		const pdf = samplePdf("Surat keputusan yang beredar");
		await keep(unit(1), pdf);
		const copy = await keep(unit(2), pdf);
		await compare();
		assert.deepEqual(
			(await pairs(copy)).map(({ sameBytes, state }) => [sameBytes, state]),
			[[true, "open"]],
		);
	});

	test("what a process learns later it compares as well", async () => {
		const known = noLooksYet();
		const photo = await photograph({ kind: "counter", place: 13, taken: 1 });
		await keep(unit(3), photo);
		await compare(known);
		const copy = await keep(
			unit(4),
			await sharp(photo).resize(300).jpeg({ quality: 60 }).toBuffer(),
		);
		await compare(known);
		assert.deepEqual(await others(copy), [unit(3)]);
	});

	test("within a unit only the photograph of another year is a pair, and never a version of the same document", async () => {
		const photo = await photograph({ kind: "door", place: 14, taken: 1 });
		const smaller = (width: number) =>
			sharp(photo).resize(width).jpeg({ quality: 70 }).toBuffer();
		const lastYear = { now: new Date("2025-05-05T03:00:00Z") };
		const old = await keep(unit(5), photo, lastYear);
		await keep(unit(5), await smaller(400), { versionOf: old.id });
		await keep(unit(5), await smaller(380), lastYear);
		await compare();
		assert.deepEqual(await pairs(old), []);
		const again = await keep(unit(5), await smaller(360));
		await compare();
		assert.ok((await pairs(again)).length > 0);
	});

	test("what a thousand units took from one place is three questions, not a thousand", async () => {
		const pdf = samplePdf("Peraturan yang dibagikan kepada semua");
		const kept: Evidence[] = [];
		for (let n = 20; n < 25; n += 1) kept.push(await keep(unit(n), pdf));
		await compare();
		const [first] = kept;
		assert.ok(first);
		assert.equal((await pairs(first)).length, 3);
		// Found copied once: the others are asked about now, again three at a time.
		await judge((await pairs(first))[0], "copied");
		await compare();
		assert.equal((await pairs(first)).length, 4);
	});

	test("a document that people found harmless is not asked about again; a photograph is", async () => {
		const pdf = samplePdf("Undang-undang pelayanan publik");
		const photo = await photograph({ kind: "poster", place: 15, taken: 1 });
		const firsts: Evidence[] = [];
		for (const bytes of [pdf, photo]) {
			firsts.push(await keep(unit(30), bytes));
			const copy = await keep(unit(31), bytes);
			await compare();
			await judge((await pairs(copy))[0], "harmless");
			await keep(unit(32), bytes);
			await compare();
		}
		const counts: number[] = [];
		for (const first of firsts) counts.push((await pairs(first)).length);
		assert.deepEqual(counts, [1, 2]);
	});

	test("a pair is noted once, and a judged one stays judged", async () => {
		const harmless = await pairsOf(cx, { states: ["harmless"] });
		const [pair] = harmless;
		assert.ok(pair);
		for (const { unitId, sha256 } of pair.sides)
			await inspectSample(cx, unitId, sha256);
		await compare();
		const after = await pairsOf(cx, { states: ["harmless"] });
		assert.deepEqual(after, harmless);
	});

	test("a file whose comparison fails does not hold up the next", async () => {
		const blocked = await keep(unit(40), samplePdf("Tidak terbaca"));
		await keep(unit(41), samplePdf("Terbaca"));
		let failures = 0;
		const broken = { ...noLooksYet(), index: undefined as never };
		await keep(
			unit(42),
			await photograph({ kind: "ramp", place: 16, taken: 1 }),
		);
		await findPairs(
			() => cx,
			broken,
			() => {
				failures += 1;
			},
		);
		assert.equal(failures, 1);
		assert.deepEqual(await pairs(blocked), []);
	});
});
