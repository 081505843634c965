import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { keepEvidence, largestDocument } from "#evidence";
import { samplePdf } from "#evidence/samples";
import { sampleActor, seedPeople } from "#identity/samples";
import type { AnswerValue } from "#instruments";
import type { Actor } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { linkTrail, verifyTrail } from "#platform/trail.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	attachProof,
	type Case,
	changePredicate,
	chooseValue,
	decideAssessment,
	findCase,
	finishVerification,
	historyOf,
	type Item,
	itemsOfCase,
	markItem,
	openAssessment,
	predicateOf,
	recordStep,
	saveAnswer,
	setFinalValue,
	sheetOf,
	stageOf,
	statusOf,
	submitAssessment,
	typedOf,
	validityOn,
	waiveObjections,
} from "./index.ts";
import { assessmentsIn } from "./tables.ts";

const named = {
	unit: "rutan-rangkasbitung",
	instrument: "p2ham-2023",
	year: 2026,
};
const [wulan, hendra, sari, bayu] = [
	sampleActor("wulan"),
	sampleActor("hendra"),
	sampleActor("sari"),
	sampleActor("bayu"),
];
let world: TestWorld;
const as = (actor: Actor): Context => withActor(world.cx, actor);

before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await assessmentsIn(world.cx.db)
		.insertInto("assessments.round")
		.values([
			{
				instrument: "p2ham-2023",
				year: 2026,
				programme: "p2ham",
				opens_on: "2026-01-02",
				closes_on: "2026-11-30",
			},
			{
				instrument: "p2ham-2023",
				year: 2025,
				programme: "p2ham",
				opens_on: "2025-01-02",
				closes_on: "2025-11-30",
			},
			{
				instrument: "p2ham-2022",
				year: 2026,
				programme: "p2ham",
				opens_on: "2026-01-02",
				closes_on: "2026-11-30",
			},
		])
		.execute();
});
after(() => world[Symbol.asyncDispose]());

const found = async (): Promise<Case> => {
	const current = await findCase(world.cx, named);
	assert.ok(current);
	return current;
};
const reasonOf = (result: {
	ok: boolean;
	problem?: { reason: string };
}): string | undefined => (result.ok ? undefined : result.problem?.reason);
const item = async (code: string): Promise<Item> => {
	const one = (await itemsOfCase(world.cx, await found())).find(
		(candidate) => candidate.code === code,
	);
	assert.ok(one);
	return one;
};
const unlooked = { preflight: null, despite: "" };
const paper = {
	number: "W.1",
	on: "2026-11-20",
	place: "Aula",
	witnesses: "Dua orang",
	note: "",
};
const answer = async (code: string, value: unknown, dataYear?: number) =>
	saveAnswer(as(wulan), await found(), {
		code,
		typed: typedOf({
			value: value as AnswerValue,
			...(dataYear ? { dataYear } : {}),
		}),
		note: "",
		seen: (await item(code)).said?.version ?? 0,
		later: false,
	});

test("a unit cannot begin in a round that is closed, unknown, or without known indicators", async () => {
	assert.equal(
		reasonOf(await openAssessment(as(wulan), { ...named, year: 2025 })),
		"round-closed",
	);
	assert.equal(
		reasonOf(await openAssessment(as(wulan), { ...named, year: 2019 })),
		"no-such-round",
	);
	assert.equal(
		reasonOf(
			await openAssessment(as(wulan), { ...named, instrument: "p2ham-2022" }),
		),
		"indicators-unknown",
	);
	assert.equal(reasonOf(await openAssessment(as(sari), named)), "not-yours");
});

test("a unit begins once; the second time is told apart", async () => {
	assert.equal((await openAssessment(as(wulan), named)).ok, true);
	assert.equal(
		reasonOf(await openAssessment(as(wulan), named)),
		"already-open",
	);
});

test("answers are closed until the stages before are recorded, in their order and by whom the table names", async () => {
	assert.equal(reasonOf(await answer("a.1", "ada")), "not-open");
	const stages: string[] = [];
	for (;;) {
		const current = await found();
		const stage = stageOf(current, current.assessment.stage);
		if (!stage || current.assessment.state === "answering") break;
		stages.push(stage.kind);
		const passed = { stage: stage.code, outcome: "passed", paper } as const;
		for (const [on, reason] of [
			["2026-11-21", "day-ahead"],
			["2023-10-12", "day-before-instrument"],
		] as const)
			assert.equal(
				reasonOf(
					await recordStep(
						as(stage.kind === "evaluation" ? sari : hendra),
						current,
						{ ...passed, paper: { ...paper, on } },
					),
				),
				reason,
			);
		if (stage.kind === "declaration")
			assert.equal(
				reasonOf(await recordStep(as(wulan), current, passed)),
				"not-yours",
			);
		if (stage.kind === "evaluation") {
			assert.equal(
				reasonOf(await recordStep(as(hendra), current, passed)),
				"not-yours",
			);
			assert.equal(
				(
					await recordStep(as(sari), current, {
						...passed,
						outcome: "not-passed",
						paper: { ...paper, note: "Belum ada ramp" },
					})
				).ok,
				true,
			);
			assert.equal((await found()).assessment.state, "evaluating");
		}
		assert.equal(
			reasonOf(
				await recordStep(as(hendra), current, {
					...passed,
					stage: "penetapan",
				}),
			),
			"stage-has-moved",
		);
		assert.equal(
			(
				await recordStep(
					as(stage.kind === "evaluation" ? sari : hendra),
					current,
					passed,
				)
			).ok,
			true,
		);
	}
	assert.deepEqual(stages, [
		"readiness",
		"request",
		"declaration",
		"evaluation",
	]);
});

test("an unfinished answer is kept, and is in progress until it can be handed in", async () => {
	const kept = await saveAnswer(as(wulan), await found(), {
		code: "b.7",
		typed: { nilai: ["delapan puluh"] },
		note: "Angka menyusul",
		seen: 0,
		later: true,
	});
	assert.equal(kept.ok, true);
	const kept7 = await item("b.7");
	assert.equal(statusOf(kept7), "in-progress");
	assert.deepEqual(kept7.said?.typed, { nilai: ["delapan puluh"] });
	assert.equal(statusOf(await item("a.1")), "not-started");
});

test("two people who save one answer at once: what only one changed is merged, of two values a person chooses", async () => {
	const current = await found();
	const draft = { code: "a.1", seen: 0, later: false };
	const first = await saveAnswer(as(wulan), current, {
		...draft,
		typed: { nilai: ["ada"] },
		note: "dari Wulan",
	});
	assert.ok(first.ok);
	const second = await saveAnswer(as(hendra), current, {
		...draft,
		typed: { nilai: ["ada"] },
		note: "dari Hendra",
	});
	assert.ok(second.ok);
	assert.equal(second.value.said?.note, "dari Wulan");
	const [waiting] = second.value.choices;
	assert.ok(waiting);
	assert.deepEqual(
		[waiting.field, waiting.value, waiting.byId],
		["catatan", ["dari Hendra"], hendra.id],
	);
	assert.equal(statusOf(await item("a.1")), "in-progress");
	const chosen = await chooseValue(as(wulan), current, {
		code: "a.1",
		choice: waiting.id,
		take: true,
		seen: second.value.said?.version ?? 0,
	});
	assert.ok(chosen.ok);
	assert.equal((await item("a.1")).choices.length, 0);
	const versions = await sql<{
		note: string;
	}>`select distinct note, version from assessments.answer where code = 'a.1' order by version`.execute(
		world.cx.db,
	);
	assert.deepEqual(
		[...new Set(versions.rows.map(({ note }) => note))],
		["dari Wulan", "dari Hendra"],
	);
});

test("files are judged by content: empty, too large and of the wrong kind are refused with a reason", async () => {
	const file = {
		unitId: unitId("rutan-rangkasbitung"),
		name: "foto.pdf",
		description: "",
		documentDate: null,
	};
	assert.equal(
		reasonOf(
			await keepEvidence(as(wulan), { ...file, bytes: new Uint8Array() }),
		),
		"file-empty",
	);
	assert.equal(
		reasonOf(
			await keepEvidence(as(wulan), {
				...file,
				bytes: new Uint8Array(largestDocument + 1),
			}),
		),
		"file-too-large",
	);
	assert.equal(
		reasonOf(
			await keepEvidence(as(wulan), {
				...file,
				bytes: new TextEncoder().encode("<script>"),
			}),
		),
		"file-of-wrong-kind",
	);
	assert.equal(
		reasonOf(await keepEvidence(as(sari), { ...file, bytes: samplePdf("x") })),
		"not-yours",
	);
});

test("an assessment with open items cannot be handed in, and each of them is named", async () => {
	const early = await submitAssessment(as(wulan), await found(), unlooked);
	assert.ok(!early.ok && "items" in early.problem);
	const all = await itemsOfCase(world.cx, await found());
	assert.equal(
		early.problem.items.length,
		all.length,
		"every item still lacks an answer or its proof",
	);
});

test("with every answer and its proof the unit hands in, and can no longer change anything", async () => {
	const kept = await keepEvidence(as(wulan), {
		unitId: unitId("rutan-rangkasbitung"),
		name: "../../etc/sk petugas.pdf",
		bytes: samplePdf("SK petugas"),
		description: "Surat keputusan",
		documentDate: "2026-02-03",
	});
	assert.ok(kept.ok);
	assert.equal(kept.value.name, "sk petugas.pdf");
	for (const { code, indicator } of await itemsOfCase(
		world.cx,
		await found(),
	)) {
		const value =
			indicator.answer.kind === "ratio"
				? { numerator: "46", denominator: "48" }
				: indicator.answer.kind === "number"
					? "86"
					: "ada";
		const saved = await answer(
			code,
			value,
			"dataYear" in indicator.answer && indicator.answer.dataYear
				? 2025
				: undefined,
		);
		assert.equal(saved.ok, true, `${code}: ${reasonOf(saved)}`);
		assert.equal(
			(await attachProof(as(wulan), await found(), code, kept.value.id)).ok,
			true,
		);
		assert.equal(statusOf(await item(code)), "complete", code);
	}
	assert.equal(
		reasonOf(
			await attachProof(
				as(wulan),
				await found(),
				"a.1",
				"00000000-0000-7000-8000-000000000000",
			),
		),
		"no-such-evidence",
	);
	assert.equal(
		(await submitAssessment(as(wulan), await found(), unlooked)).ok,
		true,
	);
	assert.equal(reasonOf(await answer("a.1", "tidak")), "not-open");
	assert.equal(
		reasonOf(await submitAssessment(as(wulan), await found(), unlooked)),
		"not-open",
	);
});

test("the verifier judges item by item: a value of her own or a return needs a reason", async () => {
	const current = await found();
	const seen = (await item("a.3")).said?.version ?? 0;
	const returned = {
		code: "a.3",
		seen,
		judgement: { outcome: "returned", code: "other", reason: " " },
	} as const;
	assert.equal(
		reasonOf(await markItem(as(sari), current, returned)),
		"say-what-to-do",
	);
	assert.equal(
		reasonOf(
			await markItem(as(sari), current, { ...returned, seen: seen - 1 }),
		),
		"changed-meanwhile",
	);
	assert.equal(
		reasonOf(await markItem(as(wulan), current, returned)),
		"not-a-verifier",
	);
	const lower = {
		code: "a.2",
		seen: (await item("a.2")).said?.version ?? 0,
		judgement: { outcome: "accepted", said: { value: "proses" }, reason: "" },
	} as const;
	assert.equal(
		reasonOf(await markItem(as(sari), current, lower)),
		"say-why-it-differs",
	);
	assert.equal(
		(
			await markItem(as(sari), current, {
				...lower,
				judgement: { ...lower.judgement, reason: "Belum selesai dipasang" },
			})
		).ok,
		true,
	);
	const early = await finishVerification(as(sari), current);
	assert.ok(!early.ok && "items" in early.problem);
	for (const { code, said, verifier } of await itemsOfCase(world.cx, current)) {
		if (verifier) continue;
		const judgement =
			code === "a.3"
				? {
						outcome: "returned" as const,
						code: "does-not-show" as const,
						reason: "Lebar pintu tidak terlihat",
					}
				: { outcome: "accepted" as const, said: said?.answer, reason: "" };
		assert.equal(
			(
				await markItem(as(sari), current, {
					code,
					seen: said?.version ?? 0,
					judgement,
				})
			).ok,
			true,
			code,
		);
	}
});

test("after a return only the returned item reopens, and only it waits for the verifier again", async () => {
	assert.equal((await finishVerification(as(sari), await found())).ok, true);
	assert.equal((await found()).assessment.state, "correcting");
	assert.equal(statusOf(await item("a.3")), "returned");
	assert.equal(reasonOf(await answer("a.1", "tidak")), "not-returned");
	const untouched = await submitAssessment(as(wulan), await found(), unlooked);
	assert.ok(!untouched.ok && "items" in untouched.problem);
	assert.deepEqual(
		untouched.problem.items.map(({ code }) => code),
		["a.3"],
	);
	assert.equal((await answer("a.3", "ada")).ok, true);
	assert.equal(
		(await submitAssessment(as(wulan), await found(), unlooked)).ok,
		true,
	);
	const early = await finishVerification(as(sari), await found());
	assert.ok(!early.ok && "items" in early.problem);
	assert.deepEqual(
		early.problem.items.map(({ code }) => code),
		["a.3"],
	);
	const again = await item("a.3");
	const judgement = {
		outcome: "accepted",
		said: again.said?.answer,
		reason: "",
	} as const;
	assert.equal(
		(
			await markItem(as(sari), await found(), {
				code: "a.3",
				seen: again.said?.version ?? 0,
				judgement,
			})
		).ok,
		true,
	);
	assert.equal((await finishVerification(as(sari), await found())).ok, true);
	assert.equal((await found()).assessment.state, "deciding");
});

test("self, verified and final values stand side by side, each with its own score", async () => {
	assert.equal(
		reasonOf(
			await setFinalValue(as(bayu), await found(), {
				code: "a.2",
				said: { value: "ada" },
				reason: "",
			}),
		),
		"say-why-it-differs",
	);
	assert.equal(
		(
			await setFinalValue(as(bayu), await found(), {
				code: "a.2",
				said: { value: "ada" },
				reason: "Selesai dipasang 3 November",
			})
		).ok,
		true,
	);
	const { instrument, unit } = await found();
	const items = await itemsOfCase(world.cx, await found());
	const two = items.find(({ code }) => code === "a.2");
	assert.deepEqual(
		[two?.said?.answer, two?.verifier?.answer, two?.final?.answer],
		[{ value: "ada" }, { value: "proses" }, { value: "ada" }],
	);
	const [self, verified, standing] = [
		sheetOf(instrument, unit, items, {}, "self").score,
		sheetOf(instrument, unit, items, {}, "verifier").score,
		sheetOf(instrument, unit, items, {}).score,
	];
	assert.notEqual(self, verified);
	assert.equal(self, standing);
});

test("a decision needs its decree; a refusal needs its reasons; the predicate has days, basis and status", async () => {
	const award = {
		outcome: "awarded",
		decree: "MHA-01",
		decreeOn: "2026-11-20",
		from: "2026-11-20",
		until: "2027-11-20",
		legalBasis: "Permenkumham 25/2023",
	} as const;
	const current = await found();
	assert.equal(
		reasonOf(await decideAssessment(as(sari), current, award)),
		"not-an-assessor",
	);
	assert.equal(
		reasonOf(await decideAssessment(as(bayu), current, award)),
		"objections-possible",
		"the unit has days to object, unless it waives them",
	);
	assert.equal((await waiveObjections(as(hendra), current)).ok, true);
	assert.equal(
		reasonOf(
			await decideAssessment(as(bayu), current, { ...award, decree: "" }),
		),
		"decree-missing",
	);
	assert.equal(
		reasonOf(
			await decideAssessment(as(bayu), current, {
				...award,
				until: "2026-11-20",
			}),
		),
		"days-out-of-order",
	);
	assert.equal(
		reasonOf(
			await decideAssessment(as(bayu), current, {
				outcome: "refused",
				decree: "S-1",
				decreeOn: "2026-11-20",
				reasons: {},
				summary: "",
			}),
		),
		"say-why-refused",
	);
	for (const [days, reason] of [
		[{ decreeOn: "2026-11-21", from: "2026-11-21" }, "decree-ahead"],
		[{ decreeOn: "2026-11-19", from: "2026-11-18" }, "from-before-decree"],
	] as const)
		assert.equal(
			reasonOf(
				await decideAssessment(as(bayu), current, { ...award, ...days }),
			),
			reason,
		);
	assert.equal(
		reasonOf(
			await decideAssessment(
				as(bayu),
				current,
				award,
				"2026-11-19T00:00:00.000Z",
			),
		),
		"judged-meanwhile",
		"a final value that was set after the page was opened",
	);
	assert.equal((await decideAssessment(as(bayu), current, award)).ok, true);
	const predicate = await predicateOf(world.cx, (await found()).assessment);
	assert.ok(predicate);
	assert.equal(validityOn(predicate, "2026-11-20"), "valid");
	assert.equal(validityOn(predicate, "2027-11-20"), "expired");
	assert.equal(
		reasonOf(await decideAssessment(as(bayu), await found(), award)),
		"not-verified",
	);
});

test("a predicate is suspended, restored and revoked with a reason; what is revoked stays revoked", async () => {
	const current = await found();
	assert.equal(
		reasonOf(
			await changePredicate(as(bayu), current, {
				status: "suspended",
				legalBasis: "Pasal contoh",
				reason: "",
			}),
		),
		"say-why",
	);
	assert.equal(
		(
			await changePredicate(as(bayu), current, {
				status: "suspended",
				legalBasis: "Pasal contoh",
				reason: "Diperiksa ulang",
			})
		).ok,
		true,
	);
	assert.equal(
		(
			await changePredicate(as(bayu), current, {
				status: "active",
				reason: "Selesai diperiksa",
			})
		).ok,
		true,
	);
	assert.equal(
		(
			await changePredicate(as(bayu), current, {
				status: "revoked",
				legalBasis: "Pasal contoh",
				reason: "Toilet terkunci",
			})
		).ok,
		true,
	);
	assert.equal(
		reasonOf(
			await changePredicate(as(bayu), current, {
				status: "active",
				reason: "Maaf",
			}),
		),
		"status-does-not-follow",
	);
});

test("the history tells every move in order, and the trail of it is whole", async () => {
	const history = await historyOf(world.cx, (await found()).assessment);
	assert.deepEqual(
		history.map(({ move }) => move),
		[
			"open",
			"readiness",
			"request",
			"declaration",
			"evaluation-not-passed",
			"evaluation",
			"submit",
			"return",
			"resubmit",
			"conclude",
			"no-objection",
			"award",
		],
	);
	await linkTrail(world.cx);
	const report = await verifyTrail(world.cx);
	assert.deepEqual(report.unlinked, []);
	assert.ok(report.chains.every(({ whole }) => whole));
});
