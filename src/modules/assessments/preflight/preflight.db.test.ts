import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { closeInspector } from "#evidence";
import { sampleActor, seedPeople } from "#identity/samples";
import { readAnswers } from "#instruments";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { seedUnits } from "#units/samples";
import {
	type Case,
	findCase,
	isAnswered,
	itemsOfCase,
	preflightOf,
	preflightOfItem,
	sentAnyway,
	submitAssessment,
} from "../index.ts";
import { sampleYear, seedAssessments } from "../samples.ts";
import { writeAnswers, writeProofs } from "../store.ts";
import { isFinding, type Preflight, standingOf } from "./preflight.ts";

let world: TestWorld;
let markus: Context;
before(async () => {
	world = await openTestWorld();
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
	markus = withActor(world.cx, sampleActor("markus"));
});
after(async () => {
	closeInspector();
	await world[Symbol.asyncDispose]();
});

const caseOf = async (unit: string): Promise<Case> => {
	const found = await findCase(world.cx, {
		unit,
		instrument: "p2ham-2023",
		year: sampleYear(world.cx.now),
	});
	assert.ok(found);
	return found;
};
const found = ({ items }: Preflight): string[] =>
	items.flatMap(({ item, files, said }) =>
		[...files.flatMap((file) => file.said), ...said]
			.filter(isFinding)
			.map(({ rule }) => `${item.code} ${rule}`),
	);

test("good proofs pass whole, and each file is counted once wherever it serves", async () => {
	const preflight = await preflightOf(
		world.cx,
		await caseOf("lapas-tangerang"),
	);
	assert.deepEqual(found(preflight), []);
	assert.deepEqual(preflight.sums, {
		files: 3,
		good: 3,
		toSee: 0,
		unchecked: 0,
	});
});

test("a neighbour's paper, an old one and a missing photo are found; a scan is not checked", async () => {
	const lapas = await caseOf("lapas-ambon");
	const preflight = await preflightOf(world.cx, lapas);
	assert.deepEqual(
		found(preflight).filter((one) => !one.endsWith("same-file")),
		["a.4 required-part", "b.2 other-unit", "b.4 right-year"],
	);
	assert.equal(preflight.serious, 3);
	const scan = preflight.items.find(({ item }) => item.code === "b.5");
	assert.equal(standingOf(scan?.files[0]?.said ?? []), "unchecked");
	const items = await itemsOfCase(world.cx, lapas);
	const letter = items.find(({ code }) => code === "b.2");
	assert.ok(letter);
	const report = await preflightOfItem(world.cx, lapas, items, letter);
	assert.deepEqual(
		report?.files[0]?.said.find(isFinding)?.verdict,
		{ is: "found", about: { other: "Rutan Kelas IIA Ambon" } },
		"one item alone is told the same, from what is kept",
	);
});

test("serious findings ask for a sentence; with it the unit hands in, and the reason is kept and left in the trail", async () => {
	await answerTheRest(await caseOf("lapas-ambon"));
	const lapas = await caseOf("lapas-ambon");
	const preflight = await preflightOf(markus, lapas);
	const send = async (despite: string) => {
		const sent = await submitAssessment(markus, lapas, { preflight, despite });
		return sent.ok ? "sent" : sent.problem.reason;
	};
	assert.equal(await send(""), "preflight-found");
	assert.equal(await send("Sudah benar."), "say-why-anyway");
	assert.equal(await sentAnyway(markus, lapas.assessment), null);
	const reason = "SK lama masih berlaku sampai ada penggantinya.";
	assert.equal(await send(` ${reason} `), "sent");
	const kept = await sentAnyway(markus, lapas.assessment);
	assert.equal(kept?.reason, reason);
	assert.equal(kept?.byId, markus.actor.id);
	assert.deepEqual(kept?.items, ["a.4", "b.2", "b.4"]);
	const { rows } = await sql<{ details: { reason: string } }>`
		select kept.details
		from platform.trail as trail
		join platform.trail_details as kept on kept.trail_id = trail.id
		where trail.deed = 'assessment.submitted-anyway'`.execute(world.cx.db);
	assert.deepEqual(
		rows.map(({ details }) => details.reason),
		[reason],
	);
});

/** What the unit of the stories has not answered yet, each with the proof of its neighbour. */
async function answerTheRest(lapas: Case): Promise<void> {
	const items = await itemsOfCase(world.cx, lapas);
	const evidence = items.find(({ code }) => code === "b.1")?.proofs[0];
	assert.ok(evidence);
	const open = items.filter((item) => !isAnswered(item));
	assert.ok(open.length > 0);
	const answers = open.map(({ code, indicator, said }) => {
		const given =
			indicator.answer.kind === "number"
				? { value: "88", dataYear: lapas.assessment.year - 1 }
				: { value: "ada" };
		const read = readAnswers(lapas.instrument, lapas.unit, { [code]: given });
		assert.ok(read.ok);
		const version = (said?.version ?? 0) + 1;
		return { code, version, answer: read.value[code] ?? null };
	});
	await inTransaction(markus, async (tx) => {
		await writeAnswers(
			tx,
			lapas.assessment,
			answers.map((one) => ({
				...one,
				typed: {},
				note: "",
				copiedFrom: null,
			})),
		);
		await writeProofs(
			tx,
			lapas.assessment,
			answers.map(({ code }) => ({ code, evidence })),
		);
	});
}
