import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import { findPairs, judgementsOf, noLooksYet, pairOf } from "#evidence";
import { type SamplePerson, sampleActor, seedPeople } from "#identity/samples";
import { dutiesOf } from "#notices";
import { deliver } from "#platform/announce.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import {
	findCase,
	itemsOfCase,
	judgePair,
	type PairSeen,
	pairSeen,
	pairsOfProofs,
	pairsSeen,
	subscribers,
	verifierStatusOf,
} from "../index.ts";
import { sampleYear, seedAssessments } from "../samples.ts";
import { samplePairs } from "./samples.ts";

describe("like proofs in the hands of people", () => {
	let world: TestWorld;
	before(async () => {
		world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
		await seedUnits(world.cx);
		await seedPeople(world.cx);
		await seedAssessments(world.cx);
		await deliver(world.cx, subscribers);
	});
	after(async () => {
		await world[Symbol.asyncDispose]();
	});

	const as = (who: SamplePerson): Context =>
		withActor(world.cx, sampleActor(who));
	const { altered, beyond, harmless } = samplePairs;

	async function seenBy(who: SamplePerson, id: string): Promise<PairSeen> {
		const pair = await pairSeen(as(who), id);
		assert.ok(pair && pair !== "own-unit");
		return pair;
	}

	const duties = async (who: SamplePerson) =>
		(await dutiesOf(as(who), 1)).rows
			.filter(({ says }) => says === "assessments.waits-pair")
			.map(({ path }) => path);

	/** Everything that says how assessments stand, as text. */
	async function standing(): Promise<string> {
		const told: string[] = [];
		for (const table of [
			"assessment",
			"answer",
			"proof",
			"mark",
			"step",
			"predicate",
		]) {
			const { rows } = await sql<{ row: string }>`
				select t::text as row from ${sql.table(`assessments.${table}`)} as t order by 1`.execute(
				world.cx.db,
			);
			told.push(table, ...rows.map(({ row }) => row));
		}
		return told.join("\n");
	}

	test("the older file stands first, and the year it comes from is told", async () => {
		const { sides, sameBytes } = await seenBy("sari", altered.id);
		assert.equal(sameBytes, false);
		assert.deepEqual(
			sides.map(({ unit }) => unit.slug),
			[altered.from, altered.copy],
		);
		assert.ok(sides[0].uses.length > 0);
		assert.ok(sides[1].uses.some(({ code }) => code === "a.1"));
	});

	test("a verifier is shown of another region only what comparing needs", async () => {
		const shown = async (who: SamplePerson) =>
			(await seenBy(who, beyond.id)).sides.map((side) => side.shown);
		assert.deepEqual(await shown("sari"), ["least", "whole"]);
		assert.deepEqual(await shown("tamrin"), ["whole", "least"]);
		assert.deepEqual(await shown("bayu"), ["whole", "whole"]);
	});

	test("what lies beyond somebody looks as if it were not there", async () => {
		assert.equal(await pairSeen(as("tamrin"), altered.id), null);
		assert.equal(await pairSeen(as("wulan"), altered.id), null);
		assert.deepEqual(
			(await pairsSeen(as("tamrin"), ["open"])).map(({ id }) => id),
			[beyond.id],
		);
	});

	test("the item links to the pair, and to none that was found harmless", async () => {
		const linked = async (unit: string) => {
			const found = await findCase(as("bayu"), {
				unit,
				instrument: "p2ham-2023",
				year: sampleYear(world.cx.now),
			});
			assert.ok(found);
			const files = await world.cx.db
				.withTables<{
					"evidence.document_version": { unit_id: string; sha256: string };
				}>()
				.selectFrom("evidence.document_version")
				.select("sha256")
				.where("unit_id", "=", found.unit.id)
				.execute();
			const pairs = await pairsOfProofs(as("bayu"), found.unit.id, files);
			return [...pairs.values()].flat().map(({ id }) => id);
		};
		assert.deepEqual(await linked(altered.copy), [altered.id]);
		assert.deepEqual(await linked(harmless.copy), []);
	});

	test("the verifier of the younger file is asked to look, the other region is not", async () => {
		assert.deepEqual(
			[...(await duties("sari"))].sort(),
			[altered.id, beyond.id].map((id) => `/bukti-mirip/${id}`),
		);
		assert.deepEqual(await duties("tamrin"), []);
	});

	test("a reason is asked for, and a quicker colleague is not overwritten", async () => {
		const pair = await seenBy("sari", altered.id);
		const judged = {
			outcome: "copied",
			reason: "Pintunya sama",
			seen: 0,
		} as const;
		const refusals = [
			await judgePair(as("sari"), pair, { ...judged, reason: " ya " }),
			await judgePair(as("sari"), pair, { ...judged, seen: 3 }),
			await judgePair(as("tamrin"), pair, judged),
		].map((answer) => (answer.ok ? "ok" : answer.problem.reason));
		assert.deepEqual(refusals, [
			"say-why-pair",
			"pair-judged-meanwhile",
			"not-yours",
		]);
		assert.equal((await pairOf(world.cx, pair.id))?.state, "open");
	});

	test("who is not sure leaves the question to others, with the reason", async () => {
		const pair = await seenBy("sari", beyond.id);
		const said = {
			outcome: "unsure",
			reason: "Gambar kabur",
			seen: 0,
		} as const;
		assert.equal((await judgePair(as("sari"), pair, said)).ok, true);
		assert.ok((await duties("sari")).includes(`/bukti-mirip/${beyond.id}`));
		assert.deepEqual(
			(await judgementsOf(world.cx, pair.id)).map(({ reason }) => reason),
			["Gambar kabur"],
		);
	});

	test("saying copied changes no answer, mark or assessment, now or when rounds go on", async () => {
		const before = await standing();
		const pair = await seenBy("sari", altered.id);
		const said = {
			outcome: "copied",
			reason: "Papan nama Tangerang",
			seen: 0,
		} as const;
		assert.equal((await judgePair(as("sari"), pair, said)).ok, true);
		await deliver(world.cx, subscribers);
		await findPairs(
			() => world.cx,
			noLooksYet(),
			(error) => assert.fail(String(error)),
		);
		await deliver(world.cx, subscribers);
		assert.equal(await standing(), before);
		assert.equal((await pairOf(world.cx, pair.id))?.state, "copied");
		assert.deepEqual(await duties("sari"), [`/bukti-mirip/${beyond.id}`]);
		const found = await findCase(as("sari"), {
			unit: altered.copy,
			instrument: "p2ham-2023",
			year: sampleYear(world.cx.now),
		});
		assert.ok(found);
		assert.ok(
			(await itemsOfCase(as("sari"), found)).every(
				(item) => verifierStatusOf(item) === "waiting",
			),
		);
	});

	test("an opinion can be changed; what was said before stays", async () => {
		const pair = await seenBy("bayu", altered.id);
		const said = {
			outcome: "harmless",
			reason: "Gedung bersama",
			seen: 1,
		} as const;
		assert.equal((await judgePair(as("bayu"), pair, said)).ok, true);
		assert.deepEqual(
			(await judgementsOf(world.cx, pair.id)).map(({ outcome }) => outcome),
			["copied", "harmless"],
		);
	});
});

test("no code of pairs can write what an assessment says", () => {
	const writers =
		/\b(writeAnswers|writeMarks|writeProofs|writeStep|put|markItem|setFinalValue|saveAnswer|saveFields|decideAssessment|decideInLane|finishVerification|changePredicate|removeProof|takeBack|submitAssessment)\b|updateTable\("assessments|insertInto\("assessments|deleteFrom\("assessments/;
	const here = import.meta.dirname;
	const folders = [
		here,
		join(here, "../web/copies"),
		join(here, "../../evidence/copies"),
	];
	const guilty = folders.flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => !/\.test\.tsx?$/.test(name))
			.filter((name) =>
				writers.test(
					readFileSync(join(folder, name), "utf8").replace(
						/\/\*[\s\S]*?\*\/|\/\/.*/g,
						"",
					),
				),
			)
			.map((name) => join(folder, name)),
	);
	assert.deepEqual(guilty, []);
	const readers =
		/\b(pairsOfFiles|pairOf|pairsOf|pairSeen|pairsOfProofs|judgementsOf)\b/;
	for (const name of [
		"mark-item.ts",
		"set-final-value.ts",
		"decide-assessment.ts",
		"finish-verification.ts",
		"lane/decide-in-lane.ts",
	])
		assert.doesNotMatch(readFileSync(join(here, "..", name), "utf8"), readers);
});
