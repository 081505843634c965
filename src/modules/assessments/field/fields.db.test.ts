import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sampleActor, seedPeople } from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import {
	type Case,
	chooseValue,
	draftOf,
	dropDraft,
	findCase,
	forgetDrafts,
	forgetFieldChanges,
	type Item,
	itemsOfCase,
	keepDraft,
	openAssessment,
	recordStep,
	type SentChange,
	saveAnswer,
	saveFields,
	stageOf,
	statusOf,
} from "../index.ts";
import { assessmentsIn } from "../tables.ts";

// Wulan and Hendra fill in the assessment of one prison on devices of their own.

const named = {
	unit: "rutan-rangkasbitung",
	instrument: "p2ham-2023",
	year: 2026,
};
const [wulan, hendra, sari] = [
	sampleActor("wulan"),
	sampleActor("hendra"),
	sampleActor("sari"),
];
let world: TestWorld;
const as = (actor: Actor): Context => withActor(world.cx, actor);

before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await assessmentsIn(world.cx.db)
		.insertInto("assessments.round")
		.values({
			instrument: "p2ham-2023",
			year: 2026,
			programme: "p2ham",
			opens_on: "2026-01-02",
			closes_on: "2026-11-30",
		})
		.execute();
	assert.ok((await openAssessment(as(wulan), named)).ok);
	for (;;) {
		const current = await found();
		if (current.assessment.state === "answering") return;
		const stage = stageOf(current, current.assessment.stage);
		const who = stage?.kind === "evaluation" ? sari : hendra;
		const passed = await recordStep(as(who), current, {
			stage: stage?.code ?? "",
			outcome: "passed",
			paper: {
				number: "W.1",
				on: "2026-11-20",
				place: "Aula",
				witnesses: "Dua orang",
				note: "",
			},
		});
		assert.ok(passed.ok);
	}
});
after(() => world[Symbol.asyncDispose]());

const found = async (): Promise<Case> => {
	const current = await findCase(world.cx, named);
	assert.ok(current);
	return current;
};
const item = async (code: string): Promise<Item> => {
	const one = (await itemsOfCase(world.cx, await found())).find(
		(candidate) => candidate.code === code,
	);
	assert.ok(one);
	return one;
};
const change = (
	code: string,
	field: string,
	value: string,
	more: Partial<SentChange> = {},
): SentChange => ({
	id: crypto.randomUUID(),
	code,
	field,
	value: [value],
	seen: 0,
	follows: [],
	...more,
});
async function send(who: Actor, ...changes: SentChange[]) {
	const saved = await saveFields(as(who), await found(), changes);
	assert.ok(saved.ok, JSON.stringify(saved));
	return saved.value.results;
}

test("fields of many items are saved at once, each item as one version, unfinished ones too", async () => {
	const results = await send(
		wulan,
		change("a.1", "nilai", "ada"),
		change("a.1", "catatan", "Ramp di pintu utama"),
		change("b.7", "nilai", "banyak"),
	);
	assert.deepEqual(
		results.map(({ is, version }) => [is, version]),
		[
			["saved", 1],
			["saved", 1],
			["saved", 1],
		],
	);
	assert.deepEqual((await item("a.1")).said?.answer, { value: "ada" });
	const unfinished = await item("b.7");
	assert.deepEqual(
		[unfinished.said?.answer, unfinished.said?.typed],
		[null, { nilai: ["banyak"] }],
	);
});

test("a change that is sent again is answered as the first time, and done once", async () => {
	const sent = change("a.2", "catatan", "pertama");
	const first = await send(wulan, sent);
	await send(hendra, change("a.2", "catatan", "dari Hendra", { seen: 1 }));
	assert.deepEqual(await send(wulan, sent), first);
	const now = await item("a.2");
	assert.deepEqual(
		[now.said?.note, now.said?.version, now.choices.length],
		["dari Hendra", 2, 0],
	);
});

test("who writes on before the answer came does not clash with themselves", async () => {
	const lost = change("a.4", "catatan", "separuh");
	await send(wulan, lost);
	const [result] = await send(
		wulan,
		change("a.4", "catatan", "separuh dan selesai", { follows: [lost.id] }),
	);
	assert.equal(result?.is, "saved");
	assert.equal((await item("a.4")).said?.note, "separuh dan selesai");
});

test("two devices on one field: both values are kept, submitting waits, and a person chooses", async () => {
	await send(wulan, change("b.1", "catatan", "dari kantor"));
	const [result] = await send(
		hendra,
		change("b.1", "nilai", "ada"),
		change("b.1", "catatan", "dari rumah"),
	).then((results) => results.slice(1));
	assert.equal(result?.is, "choice");
	const clashing = await item("b.1");
	assert.equal(clashing.said?.note, "dari kantor");
	assert.deepEqual(clashing.said?.typed.nilai, ["ada"]);
	assert.equal(statusOf(clashing), "in-progress");
	const [waiting] = clashing.choices;
	assert.ok(waiting);
	const choice = {
		code: "b.1",
		choice: waiting.id,
		take: true,
		seen: clashing.said?.version ?? 0,
	};
	const stale = await chooseValue(as(wulan), await found(), {
		...choice,
		seen: 0,
	});
	assert.equal(!stale.ok && stale.problem.reason, "choice-changed");
	assert.ok((await chooseValue(as(wulan), await found(), choice)).ok);
	const settled = await item("b.1");
	assert.deepEqual(
		[settled.said?.note, settled.choices.length],
		["dari rumah", 0],
	);
	const twice = await chooseValue(as(hendra), await found(), choice);
	assert.equal(!twice.ok && twice.problem.reason, "choice-gone");
});

test("choosing what stands lets the other go, and the history still has it", async () => {
	await send(wulan, change("b.2", "catatan", "tetap"));
	await send(hendra, change("b.2", "catatan", "lain"));
	const { choices, said } = await item("b.2");
	assert.ok(
		(
			await chooseValue(as(wulan), await found(), {
				code: "b.2",
				choice: choices[0]?.id ?? "",
				take: false,
				seen: said?.version ?? 0,
			})
		).ok,
	);
	assert.equal((await item("b.2")).said?.note, "tetap");
	const kept = await assessmentsIn(world.cx.db)
		.selectFrom("assessments.choice")
		.select(["value", "taken", "settled_by"])
		.where("code", "=", "b.2")
		.execute();
	assert.deepEqual(kept, [
		{ value: ["lain"], taken: false, settled_by: wulan.id },
	]);
});

test("one item that is refused holds up no other; a stranger to the unit is refused as a whole", async () => {
	const results = await send(
		wulan,
		change("z.9", "nilai", "ada"),
		change("b.4", "catatan", "sampai"),
	);
	assert.deepEqual(
		results.map(({ is, reason }) => [is, reason]),
		[
			["refused", "no-such-indicator"],
			["saved", undefined],
		],
	);
	const foreign = await saveFields(as(sari), await found(), [
		change("b.4", "catatan", "dari luar"),
	]);
	assert.equal(!foreign.ok && foreign.problem.reason, "not-yours");
});

test("a form that was opened before others saved changes only what was typed in it", async () => {
	await send(wulan, change("b.5", "nilai", "ada"));
	const form = { code: "b.5", seen: 1, later: false };
	await send(hendra, change("b.5", "catatan", "baru", { seen: 1 }));
	const saved = await saveAnswer(as(wulan), await found(), {
		...form,
		typed: { nilai: ["proses"] },
		note: "",
	});
	assert.ok(saved.ok);
	assert.deepEqual(
		[saved.value.said?.typed, saved.value.said?.note],
		[{ nilai: ["proses"] }, "baru"],
	);
});

test("a draft is given back to its owner alone, for a day", async () => {
	const mine = { owner: "owner-of-wulan", path: "/penilaian/x" };
	assert.equal(await keepDraft(world.cx, mine, { catatan: ["satu"] }), true);
	assert.equal(await keepDraft(world.cx, mine, { catatan: ["dua"] }), true);
	assert.deepEqual(await draftOf(world.cx, mine), { catatan: ["dua"] });
	assert.equal(await draftOf(world.cx, { ...mine, owner: "another" }), null);
	assert.equal(
		await keepDraft(world.cx, mine, { catatan: ["x".repeat(500_000)] }),
		false,
	);
	const tomorrow = at(
		world.cx,
		new Date(world.cx.now.getTime() + 25 * 3_600_000),
	);
	assert.equal(await draftOf(tomorrow, mine), null);
	assert.equal(await forgetDrafts(tomorrow), 1);
	await dropDraft(world.cx, mine);
});

test("keys of changes are forgotten after four months, not before", async () => {
	const inDays = (days: number) =>
		at(world.cx, new Date(world.cx.now.getTime() + days * 86_400_000));
	assert.equal(await forgetFieldChanges(inDays(119)), 0);
	assert.ok((await forgetFieldChanges(inDays(121))) > 0);
});
