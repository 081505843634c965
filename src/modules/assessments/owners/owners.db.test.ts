import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { allEvidenceOf, keepEvidence } from "#evidence";
import { samplePdf } from "#evidence/samples";
import {
	personIds,
	type SamplePerson,
	sampleActor,
	seedPeople,
} from "#identity/samples";
import { exact } from "#kernel/decimal.ts";
import { dutiesOf, newsOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import {
	assignOwners,
	attachProof,
	type Case,
	decideAssessment,
	findCase,
	finishVerification,
	handOverPart,
	type Item,
	itemsOfCase,
	lastOwners,
	markItem,
	openAssessment,
	partOfOwner,
	partsAtDesk,
	provesOwned,
	remindOffices,
	reviewOf,
	saveAnswer,
	saveFields,
	seenBy,
	sendPartBack,
	sheetOf,
	submitAssessment,
	waiveObjections,
} from "../index.ts";
import { assessmentsIn } from "../tables.ts";

// Empat Lawang goes through a round of KKPHAM: Dewi for the region, Joko, Lina and Eko for three of its offices.

const named = {
	unit: "kabupaten-empat-lawang",
	instrument: "kkpham-2021",
	year: 2026,
};
const [health, social, documents] = [
	unitId("dinkes-empat-lawang"),
	unitId("dinsos-empat-lawang"),
	unitId("disdukcapil-empat-lawang"),
];
const begun = new Date("2026-11-20T03:00:00Z");
let world: TestWorld;
let minutes = 0;

before(async () => {
	world = await openTestWorld(begun);
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	for (const year of [2025, 2026])
		await assessmentsIn(world.cx.db)
			.insertInto("assessments.round")
			.values({
				instrument: "kkpham-2021",
				year,
				programme: "kkpham",
				opens_on: "2026-01-02",
				closes_on: "2027-06-30",
			})
			.execute();
	assert.ok((await openAssessment(as("dewi"), { ...named, year: 2025 })).ok);
	assert.ok((await openAssessment(as("dewi"), named)).ok);
});
after(() => world[Symbol.asyncDispose]());

/** A minute later each time. */
const as = (who: SamplePerson): Context => {
	minutes += 1;
	return at(
		withActor(world.cx, sampleActor(who)),
		new Date(begun.getTime() + minutes * 60_000),
	);
};
const found = async (year = named.year): Promise<Case> => {
	const current = await findCase(world.cx, { ...named, year });
	assert.ok(current);
	return current;
};
const items = async (year = named.year): Promise<Item[]> =>
	itemsOfCase(world.cx, await found(year));
const item = async (code: string): Promise<Item> => {
	const one = (await items()).find((each) => each.code === code);
	assert.ok(one);
	return one;
};
const answer = async (
	who: SamplePerson,
	code: string,
	typed: Readonly<Record<string, readonly string[]>>,
	year = named.year,
) =>
	saveAnswer(as(who), await found(year), {
		code,
		typed,
		note: "",
		seen:
			(await items(year)).find((one) => one.code === code)?.said?.version ?? 0,
		later: false,
	});
const figure = (value: number, year = 2026) => ({
	nilai: [String(value)],
	tahun_data: [String(year)],
});
const notOurs = {
	lain: ["notOurAuthority"],
	alasan_lain: ["UU 23/2014 pasal 12 ayat (2) huruf e"],
};
const whyNot = (result: {
	readonly ok: boolean;
	readonly problem?: { readonly reason: string };
}) => (result.ok ? null : result.problem?.reason);
const state = async (ownerId: string) =>
	partOfOwner((await found()).owners, ownerId)?.state;
const fill = async (who: SamplePerson, topic: string, value: number) => {
	for (const kind of ["s", "p", "h"])
		assert.equal(
			whyNot(await answer(who, `${topic}.${kind}`, figure(value))),
			null,
		);
};

test("the region gives rights to its offices; an office, a stranger and an office elsewhere get nothing", async () => {
	const wanted = { "5": documents, "6": health, "4": social };
	assert.equal(
		whyNot(await assignOwners(as("joko"), await found(), wanted)),
		"not-yours",
	);
	assert.equal(
		whyNot(
			await assignOwners(as("dewi"), await found(), {
				"5": unitId("lapas-ambon"),
			}),
		),
		"no-such-office",
	);
	const assigned = await assignOwners(as("dewi"), await found(), wanted);
	assert.ok(assigned.ok && assigned.value === 3);
	const again = await assignOwners(as("dewi"), await found(), wanted);
	assert.ok(again.ok && again.value === 0, "nothing changes hands twice");
	assert.equal(
		whyNot(
			await assignOwners(
				as("yusuf"),
				await found(),
				{ "6": social },
				{ "6": null },
			),
		),
		"owners-changed-meanwhile",
	);
});

test("an office is asked for its part, with a day; the others are not", async () => {
	const asked = async (who: SamplePerson) =>
		(await dutiesOf(as(who), 1)).rows.map(({ says, due }) => [says, due]);
	// The end of March, for the round itself is open until June.
	assert.deepEqual(await asked("joko"), [
		["assessments.waits-part", "2027-03-31"],
	]);
	assert.ok(
		!(await asked("dewi")).some(([says]) => says === "assessments.waits-part"),
	);
	const desk = await partsAtDesk(as("joko"), [health]);
	assert.deepEqual(
		desk.map(({ region, all, answered, due }) => [
			region.slug,
			all,
			answered,
			due,
		]),
		[["kabupaten-empat-lawang", 3, 0, "2027-03-31"]],
	);
});

test("an office sees what it answers for and nothing else, in every way there is", async () => {
	const joko = seenBy(sampleActor("joko"), await found());
	assert.ok(joko);
	assert.deepEqual(
		(await itemsOfCase(as("joko"), joko)).map(({ code }) => code),
		["6.s", "6.p", "6.h"],
	);
	assert.equal(seenBy(sampleActor("markus"), await found()), null);
	assert.equal(
		seenBy(sampleActor("dewi"), await found())?.only,
		undefined,
		"the region sees all",
	);
	for (const code of ["5.s", "1.s"])
		assert.equal(whyNot(await answer("joko", code, figure(90))), "not-yours");
	const change = (code: string) => ({
		id: world.cx.newId(),
		code,
		field: "nilai",
		value: ["99"],
		seen: 0,
		follows: [],
	});
	const sent = await saveFields(as("joko"), joko, [
		change("6.s"),
		change("5.s"),
	]);
	assert.ok(sent.ok);
	assert.deepEqual(
		sent.value.results.map(({ code, is }) => [code, is]),
		[
			["6.s", "saved"],
			["5.s", "refused"],
		],
	);
	assert.deepEqual(
		sent.value.items.map(({ code }) => code),
		["6.s", "6.p", "6.h"],
	);
	assert.equal((await item("5.s")).said, null);
	assert.equal(
		whyNot(await saveFields(as("markus"), await found(), [change("6.s")])),
		"not-yours",
	);
	assert.equal(
		whyNot(await answer("dewi", "6.s", figure(90))),
		"with-its-office",
	);
});

test("a document of the region is out of an office's reach; its own proves its own items, and nobody else's", async () => {
	const keep = async (who: SamplePerson, name: string) => {
		const kept = await keepEvidence(as(who), {
			unitId: unitId("kabupaten-empat-lawang"),
			name,
			bytes: samplePdf(name),
			description: "",
			documentDate: "2026-02-03",
			...(who === "joko" ? { heldAt: health } : {}),
		});
		assert.ok(kept.ok, JSON.stringify(kept));
		return kept.value;
	};
	const [ofRegion, ofHealth] = [
		await keep("dewi", "perda.pdf"),
		await keep("joko", "profil-kesehatan.pdf"),
	];
	const attach = async (who: SamplePerson, code: string, id: string) =>
		whyNot(await attachProof(as(who), await found(), code, id));
	assert.equal(await attach("joko", "6.s", ofRegion.id), "no-such-evidence");
	assert.equal(await attach("joko", "5.s", ofHealth.id), "not-yours");
	assert.equal(await attach("joko", "6.s", ofHealth.id), null);
	assert.equal(await attach("lina", "4.s", ofHealth.id), "no-such-evidence");
	const { unit } = await found();
	const seen = async (who: SamplePerson) =>
		(await provesOwned(as(who), unit, ofHealth)).map(({ code }) => code);
	assert.deepEqual(await seen("joko"), ["6.s"]);
	assert.deepEqual(await seen("lina"), []);
	assert.equal((await allEvidenceOf(world.cx, unit.id)).length, 2);
});

test("a part is handed over whole: what is missing is named item by item", async () => {
	await fill("joko", "6", 80);
	await fill("eko", "5", 60);
	assert.ok((await handOverPart(as("eko"), await found(), documents)).ok);
	const early = await handOverPart(as("lina"), await found(), social);
	assert.ok(!early.ok && "items" in early.problem);
	assert.deepEqual(
		early.problem.items.map(({ code }) => code),
		["4.s", "4.p", "4.h"],
	);
	await fill("lina", "4", 70);
	assert.equal(
		whyNot(await handOverPart(as("joko"), await found(), social)),
		"not-yours",
	);
	assert.ok((await handOverPart(as("lina"), await found(), social)).ok);
	assert.equal(
		whyNot(await answer("lina", "4.s", figure(75))),
		"handed-over-already",
	);
	assert.deepEqual((await dutiesOf(as("lina"), 1)).rows, []);
	assert.ok(
		(await newsOf(as("dewi"), 1)).rows.some(
			({ says, about }) =>
				says === "assessments.news-part-handed-over" &&
				String(about.office).includes("Sosial"),
		),
	);
});

test("the region sends a part back with a reason; mended it comes again, and every word stays on record", async () => {
	const back = (why: string, who: SamplePerson = "dewi") =>
		found().then((current) => sendPartBack(as(who), current, social, why));
	assert.equal(whyNot(await back("  ")), "say-what-to-mend");
	assert.equal(whyNot(await back("Tidak", "lina")), "not-yours");
	assert.ok((await back("Sebut sumber angka butir struktur.")).ok);
	assert.equal(whyNot(await back("Sekali lagi.")), "not-handed-over");
	assert.equal(await state(social), "sent-back");
	assert.deepEqual(
		(await dutiesOf(as("lina"), 1)).rows.map(({ says }) => says),
		["assessments.waits-part-again"],
	);
	assert.equal(whyNot(await answer("lina", "4.s", figure(75))), null);
	assert.ok((await handOverPart(as("lina"), await found(), social)).ok);
	assert.equal(await state(social), "handed-over");
	const { events } = (await found()).owners;
	assert.deepEqual(
		events
			.filter(({ ownerId }) => ownerId === social)
			.map(({ what, reason, byId }) => [what, reason, byId]),
		[
			["handed-over", "", personIds.lina],
			["sent-back", "Sebut sumber angka butir struktur.", personIds.dewi],
			["handed-over", "", personIds.lina],
		],
	);
});

test("offices that have not handed over are reminded 14 and 3 days before, once each time", async () => {
	const on = (day: string) => at(world.cx, new Date(`${day}T03:00:00Z`));
	const told = async () => {
		const later = at(as("joko"), new Date("2027-03-31T03:00:00Z"));
		return (await newsOf(later, 1)).rows.filter(
			({ says }) => says === "assessments.news-part-due",
		);
	};
	assert.equal(await remindOffices(on("2027-03-16")), 0, "fifteen days before");
	assert.equal(await remindOffices(on("2027-03-17")), 1, "only the late one");
	const first = await told();
	assert.equal(await remindOffices(on("2027-03-20")), 1);
	assert.deepEqual(await told(), first, "nobody is told twice");
	assert.equal(await remindOffices(on("2027-03-28")), 1);
	const [second, ...more] = await told();
	assert.deepEqual(more, []);
	assert.equal(second?.about.n, 3);
	assert.ok(first[0] && second && second.raisedAt > first[0].raisedAt);
	assert.equal(await remindOffices(on("2027-04-01")), 0, "it is over");
});

test("handing in names what is open, office by office, and parts that wait for their office's word", async () => {
	const early = await submitAssessment(as("dewi"), await found(), {
		preflight: null,
		despite: "",
	});
	assert.ok(!early.ok && "parts" in early.problem);
	assert.equal(early.problem.items.length, 21, "the region's own seven rights");
	assert.deepEqual(
		early.problem.parts.map(({ ownerId }) => ownerId),
		[health],
	);
	assert.equal(
		whyNot(
			await submitAssessment(as("joko"), await found(), {
				preflight: null,
				despite: "",
			}),
		),
		"not-yours",
	);
});

test("a right that a part gets after its hand-over opens the part again", async () => {
	const given = await assignOwners(as("dewi"), await found(), {
		"9": documents,
		"10": health,
	});
	assert.ok(given.ok);
	assert.equal(await state(documents), "filling");
	assert.equal(whyNot(await answer("eko", "5.s", figure(61))), null);
	await fill("eko", "9", 50);
	assert.equal(whyNot(await answer("eko", "9.s", notOurs)), null);
	await fill("joko", "10", 80);
	for (const [who, office] of [
		["eko", documents],
		["joko", health],
	] as const)
		assert.ok((await handOverPart(as(who), await found(), office)).ok);
});

test("the review shows what each office brings of what it could, what to improve, and the year before", async () => {
	for (const topic of ["1", "2", "3", "7", "8"]) await fill("dewi", topic, 72);
	// A year before, another office answered for health, and better.
	await assignOwners(as("dewi"), await found(2025), { "6": social });
	assert.ok((await answer("lina", "6.s", figure(95, 2025), 2025)).ok);
	assert.equal((await lastOwners(as("dewi"), await found())).get("6"), social);
	const review = await reviewOf(as("dewi"), await found());
	const of = (ownerId: string | null) => {
		const one = review.parts.find(
			({ part }) => (part?.ownerId ?? null) === ownerId,
		);
		assert.ok(one);
		return one;
	};
	assert.equal(review.parts.length, 4, "three offices and the region itself");
	const points = (text: string | null) => exact(text ?? 0).toFixed(4);
	// Two rights of ten, each worth ten points, all at 80.
	assert.deepEqual(
		[points(of(health).brings), points(of(health).couldBring)],
		["16.0000", "20.0000"],
	);
	// 61, 60, 60 and 50, 50; the claim "not our authority" brings nothing while nobody judged it.
	assert.equal(of(documents).claimed, 1);
	assert.deepEqual(
		[points(of(documents).brings), points(of(documents).couldBring)],
		["9.3667", "20.0000"],
	);
	assert.equal(of(documents).answered, of(documents).all);
	assert.deepEqual(
		of(documents)
			.improve.slice(0, 2)
			.map(({ item: { code } }) => code),
		["9.p", "9.h"],
		"those with the most to gain come first",
	);
	assert.equal(points(of(documents).improve[0]?.toTop ?? null), "1.6667");
	assert.equal(review.earlierYear, 2025);
	assert.equal(points(of(health).before?.brings ?? null), "3.1667");
	assert.equal(of(documents).before?.answered, 0);
	assert.equal(review.sheet.score, null, "a claim is not an answer yet");
});

test("the verifier judges the claim; accepted, the item leaves the mean, and the sheet says so", async () => {
	assert.ok(
		(
			await submitAssessment(as("yusuf"), await found(), {
				preflight: null,
				despite: "",
			})
		).ok,
	);
	assert.deepEqual((await dutiesOf(as("joko"), 1)).rows, []);
	assert.equal(
		whyNot(
			await markItem(as("tamrin"), await found(), {
				code: "9.s",
				seen: 1,
				judgement: { outcome: "accepted", said: null, reason: "" },
			}),
		),
		"not-a-verifier",
		"of another region",
	);
	for (const { code, said } of await items()) {
		const judged = await markItem(as("rizal"), await found(), {
			code,
			seen: said?.version ?? 0,
			judgement:
				code === "10.h"
					? {
							outcome: "returned",
							code: "does-not-show",
							reason: "Tahun data belum disebut.",
						}
					: { outcome: "accepted", said: said?.answer, reason: "" },
		});
		assert.equal(whyNot(judged), null, code);
	}
	assert.ok((await finishVerification(as("rizal"), await found())).ok);
	assert.equal((await found()).assessment.state, "correcting");
	assert.deepEqual(
		(await dutiesOf(as("joko"), 1)).rows.map(({ says }) => says),
		["assessments.waits-part-mended"],
		"the office that answers for it is asked",
	);
	assert.deepEqual((await dutiesOf(as("eko"), 1)).rows, []);
	const [desk] = await partsAtDesk(as("joko"), [health]);
	assert.equal(desk?.returned, 1);
});

test("what came back is mended by the office that answers for it, and by nobody else", async () => {
	assert.equal(
		whyNot(await answer("dewi", "10.h", figure(82))),
		"with-its-office",
	);
	assert.equal(whyNot(await answer("eko", "10.h", figure(82))), "not-yours");
	assert.equal(
		whyNot(await answer("joko", "10.s", figure(82))),
		"not-returned",
	);
	assert.equal(whyNot(await answer("joko", "10.h", figure(80))), null);
	assert.ok(
		(
			await submitAssessment(as("dewi"), await found(), {
				preflight: null,
				despite: "",
			})
		).ok,
	);
	const { said } = await item("10.h");
	assert.ok(
		(
			await markItem(as("rizal"), await found(), {
				code: "10.h",
				seen: said?.version ?? 0,
				judgement: { outcome: "accepted", said: said?.answer, reason: "" },
			})
		).ok,
	);
	assert.ok((await finishVerification(as("rizal"), await found())).ok);
	const { instrument, unit } = await found();
	const sheet = sheetOf(instrument, unit, await items(), {});
	const claim = sheet.nodes
		.flatMap((group) => group.children)
		.flatMap((right) => right.children)
		.find(({ code }) => code === "9.s");
	assert.deepEqual(
		[claim?.state, claim?.weight.used, claim?.why],
		["not-our-authority", "0", "UU 23/2014 pasal 12 ayat (2) huruf e"],
	);
	// (72·3 + (75+70+70)/3 + (61+60+60)/3) / 5, (80 + 72 + 72 + 50 + 80) / 5, and the mean of both.
	assert.equal(sheet.score, "70.20");
});

test("below 75 the centre awards nothing, and nobody names a grade whose limit is not known", async () => {
	assert.ok((await waiveObjections(as("dewi"), await found())).ok);
	const award = {
		outcome: "awarded",
		decree: "M.HH-03.HA.02.01.01/2026",
		decreeOn: "2026-11-20",
		from: "2026-12-10",
		until: null,
		legalBasis: "Permenkumham 22/2021",
	} as const;
	assert.equal(
		whyNot(await decideAssessment(as("bayu"), await found(), award)),
		"below-known-limit",
	);
	const refusedNow = await decideAssessment(as("bayu"), await found(), {
		outcome: "refused",
		decree: award.decree,
		decreeOn: award.decreeOn,
		reasons: {},
		summary: "Nilai belum mencapai 75.",
	});
	assert.ok(refusedNow.ok);
	const { instrument, unit } = await found();
	const sheet = sheetOf(instrument, unit, await items(), {}, "final");
	assert.deepEqual(
		[sheet.score, sheet.predicate],
		["70.20", { band: null, because: "not-known" }],
	);
});
