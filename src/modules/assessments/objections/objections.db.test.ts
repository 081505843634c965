import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fillDecrees } from "#calendar";
import { allEvidenceOf } from "#evidence";
import { personIds, sampleActor, seedPeople } from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { dutiesOf, newsOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import {
	answerObjection,
	askedAbout,
	decideAssessment,
	findCase,
	historyOfItem,
	itemsOfCase,
	objectionCounts,
	objectionsOf,
	objectionsToAnswer,
	raiseObjection,
	sheetOf,
	waiveObjections,
} from "../index.ts";
import { seedAssessments, seedObjections } from "../samples.ts";

const named = {
	unit: "kanwil-kemenkum-ntt",
	instrument: "p2ham-2023",
	year: 2026,
} as const;
/** As `seedObjections` tells it. */
const [waits, answered, left] = ["a.1", "a.2", "a.3"] as const;
let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await fillDecrees(world.cx);
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
	await seedObjections(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);

/** As they are known to the database: roles and conflicts are looked up by person. */
const as = (cx: Context, who: keyof typeof personIds) =>
	withActor(cx, { ...sampleActor(who), id: personIds[who] } as Actor);
const caseOf = async (cx: Context) =>
	(await findCase(cx, named)) ?? assert.fail();
const reasonOf = (result: { ok: boolean; problem?: { reason: string } }) =>
	result.ok ? null : result.problem?.reason;
const award = {
	outcome: "awarded",
	decree: "MHA-1",
	decreeOn: "2026-11-20",
	from: "2026-11-20",
	until: null,
	legalBasis: "Permenkumham 25/2023",
} as const;
const upheld = { outcome: "upheld", reason: "Hanya rencana" } as const;

story(
	"an objection needs a reason, its own documents, and a value that differs; it is raised once",
	async (cx) => {
		const found = await caseOf(cx);
		const raise = (changes = {}) =>
			raiseObjection(as(cx, "yohana"), found, {
				code: left,
				reason: "Sudah terpasang",
				proofs: [],
				...changes,
			});
		assert.equal(reasonOf(await raise({ reason: " " })), "say-why-objection");
		assert.equal(
			reasonOf(
				await raise({
					proofs: [{ id: "00000000-0000-7000-8000-000000000000", version: 1 }],
				}),
			),
			"no-such-evidence",
		);
		assert.equal(reasonOf(await raise({ code: "z.9" })), "no-such-indicator");
		assert.equal(
			reasonOf(await raise({ code: "b.4" })),
			"nothing-to-object-to",
			"the verifier accepted what the unit said",
		);
		assert.equal(reasonOf(await raise({ code: waits })), "objected-already");
		assert.equal(
			reasonOf(
				await raiseObjection(as(cx, "wulan"), found, {
					code: left,
					reason: "Bukan unit saya",
					proofs: [],
				}),
			),
			"not-yours",
		);
		assert.ok((await raise()).ok);
	},
);

story("a late objection is refused with the last day", async (cx) => {
	const late = await raiseObjection(
		as(at(cx, new Date("2026-11-26T03:00:00Z")), "yohana"),
		await caseOf(cx),
		{ code: left, reason: "Terlambat", proofs: [] },
	);
	assert.deepEqual(!late.ok && late.problem, {
		reason: "objections-passed",
		about: { due: "2026-11-25" },
	});
});

story(
	"another verifier answers: neither the one who judged it nor one of the region",
	async (cx) => {
		const found = await caseOf(cx);
		assert.deepEqual(
			(await objectionsToAnswer(as(cx, "sari"))).map(({ code }) => code),
			[waits],
		);
		assert.deepEqual(await objectionsToAnswer(as(cx, "tamrin")), []);
		assert.equal(
			reasonOf(
				await answerObjection(as(cx, "tamrin"), found, {
					code: waits,
					...upheld,
				}),
			),
			"judged-it",
			"Tamrin judged it",
		);
		const duties = async (who: "sari" | "tamrin") =>
			(await dutiesOf(as(cx, who), 1)).rows.filter(
				({ says }) => says === "assessments.waits-objection",
			).length;
		assert.deepEqual([await duties("sari"), await duties("tamrin")], [1, 0]);
		assert.ok(
			(
				await answerObjection(as(cx, "sari"), found, {
					code: waits,
					...upheld,
				})
			).ok,
		);
		assert.equal(await duties("sari"), 0, "nobody is asked any more");
		assert.equal(
			reasonOf(
				await answerObjection(as(cx, "sari"), found, {
					code: waits,
					...upheld,
				}),
			),
			"objection-answered",
		);
		assert.ok(
			(await newsOf(as(cx, "yohana"), 1)).rows.some(
				({ says }) => says === "assessments.news-objection-upheld",
			),
			"the unit hears it",
		);
	},
);

story(
	"a changed value is a layer of its own: nothing is overwritten, and the score is counted again",
	async (cx) => {
		const found = await caseOf(cx);
		const items = await itemsOfCase(cx, found);
		const changed = items.find(({ code }) => code === answered);
		assert.ok(changed?.objection && changed.verifier);
		assert.notDeepEqual(changed.objection.answer, changed.verifier.answer);
		assert.deepEqual(
			(await historyOfItem(cx, found.assessment, answered)).marks.map(
				({ layer }) => layer,
			),
			["verifier", "objection"],
		);
		const { instrument, unit } = found;
		const score = (layer?: "verifier" | "objection") =>
			Number(sheetOf(instrument, unit, items, {}, layer).score);
		assert.ok(score("objection") > score("verifier"));
		assert.equal(score(), score("objection"), "what stands is after it");
	},
);

story("an answer says why, and a change changes something", async (cx) => {
	const found = await caseOf(cx);
	const item = (await itemsOfCase(cx, found)).find(
		({ code }) => code === waits,
	);
	const answer = (changes: object) =>
		answerObjection(as(cx, "sari"), found, {
			code: waits,
			...upheld,
			...changes,
		});
	assert.equal(reasonOf(await answer({ reason: "" })), "say-why-answer");
	assert.equal(
		reasonOf(
			await answer({ outcome: "changed", said: item?.verifier?.answer }),
		),
		"same-as-verified",
	);
	assert.equal(reasonOf(await answer({ code: left })), "no-such-objection");
});

story(
	"the assessor cannot decide while an objection is open, nor before the last day, unless the unit waived it",
	async (cx) => {
		const found = await caseOf(cx);
		const decide = async (moment: string) =>
			reasonOf(
				await decideAssessment(
					as(at(cx, new Date(moment)), "bayu"),
					found,
					award,
				),
			);
		assert.equal(await decide("2026-11-20T03:00:00Z"), "objections-open");
		assert.equal(
			await decide("2026-12-20T03:00:00Z"),
			"objections-open",
			"an open objection does not lapse",
		);
		assert.ok(
			(
				await answerObjection(as(cx, "sari"), found, {
					code: waits,
					...upheld,
				})
			).ok,
		);
		assert.equal(await decide("2026-11-25T03:00:00Z"), "objections-possible");
		assert.equal(
			reasonOf(await waiveObjections(as(cx, "sari"), found)),
			"not-yours",
		);
		assert.ok((await waiveObjections(as(cx, "yohana"), found)).ok);
		assert.equal(
			reasonOf(
				await raiseObjection(as(cx, "yohana"), found, {
					code: left,
					reason: "Ternyata ada",
					proofs: [],
				}),
			),
			"objections-waived",
		);
		assert.equal(await decide("2026-11-20T04:00:00Z"), null);
		const items = await itemsOfCase(cx, await caseOf(cx));
		const changed = items.find(({ code }) => code === answered);
		assert.deepEqual(
			changed?.final?.answer,
			changed?.objection?.answer,
			"what was answered became final",
		);
	},
);

test("the public hears of objections in numbers only", async () => {
	assert.deepEqual(await objectionCounts(world.cx, named), {
		raised: 2,
		upheld: 0,
		changed: 1,
	});
	assert.deepEqual(await objectionCounts(world.cx, { ...named, year: 2024 }), {
		raised: 0,
		upheld: 0,
		changed: 0,
	});
});

test("who was asked to answer sees the documents of that item, and of no other unit", async () => {
	const found = await caseOf(world.cx);
	const [document] = await allEvidenceOf(world.cx, found.unit.id);
	assert.ok(document);
	assert.equal(
		(await objectionsOf(world.cx, found.assessment))[0]?.asked.includes(
			personIds.sari,
		),
		true,
	);
	const may = (who: "sari" | "wulan" | "tamrin") =>
		askedAbout(as(world.cx, who), found.unit.id, document);
	assert.deepEqual(
		[await may("sari"), await may("wulan"), await may("tamrin")],
		[true, false, false],
	);
});
