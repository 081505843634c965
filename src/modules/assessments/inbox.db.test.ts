import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { giveRole } from "#identity";
import {
	personIds,
	type SamplePerson,
	sampleActor,
	seedPeople,
} from "#identity/samples";
import { agendaOf, doneOf, dutiesOf, newsOf } from "#notices";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type SampleUnit, seedUnits, unitId } from "#units/samples";
import {
	changePredicate,
	decideAssessment,
	fillInboxes,
	findCase,
	finishVerification,
	itemsOfCase,
	markItem,
	openAssessment,
	recordStep,
	roundOf,
	stageOf,
	subscribers,
	tellRound,
} from "./index.ts";
import { seedAssessments } from "./samples.ts";
import { assessmentsIn } from "./tables.ts";
import { tellPeople } from "./tell-people.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
	await deliver(world.cx, subscribers);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);

const as = (cx: Context, who: SamplePerson) => withActor(cx, sampleActor(who));

/** What waits for somebody: what it says, of which unit, by when. Like proofs have a test of their own. */
async function waitsFor(cx: Context, who: SamplePerson): Promise<string[]> {
	const { rows } = await dutiesOf(as(cx, who), 1);
	return rows
		.filter(({ says }) => says !== "assessments.waits-pair")
		.map(({ says, about, due }) =>
			[says.replace("assessments.waits-", ""), about.unit, due ?? "-"].join(
				" | ",
			),
		);
}

const newsFor = async (cx: Context, who: SamplePerson): Promise<string[]> =>
	(await newsOf(as(cx, who), 1)).rows.map(({ says, about }) =>
		[says.replace("assessments.news-", ""), about.unit ?? about.year].join(
			" | ",
		),
	);

async function caseOf(cx: Context, unit: SampleUnit) {
	const found = await findCase(cx, {
		unit,
		instrument: "p2ham-2023",
		year: 2026,
	});
	return found ?? assert.fail(`no assessment of ${unit}`);
}

const must = async (done: Promise<{ ok: boolean }>): Promise<void> => {
	const result = await done;
	assert.ok(result.ok, JSON.stringify(result));
};

describe("the inboxes of the stories", () => {
	test("Wulan's unit has not begun: it is asked to, until the round closes", async () => {
		assert.deepEqual(await waitsFor(world.cx, "wulan"), [
			"begin | Rutan Kelas IIB Rangkasbitung | 2026-12-20",
		]);
		assert.deepEqual(await newsFor(world.cx, "wulan"), ["round | 2026"]);
	});

	test("for Sari there are two units to verify and one to evaluate", async () => {
		assert.deepEqual((await waitsFor(world.cx, "sari")).sort(), [
			"evaluation | Rutan Kelas IIB Pandeglang | -",
			"verification | Kanim Kelas I TPI Serang | -",
			"verification | Lapas Kelas IIA Cilegon | -",
		]);
	});

	test("for Bayu there is one to decide", async () => {
		assert.deepEqual(await waitsFor(world.cx, "bayu"), [
			"decision | Bapas Kelas II Serang | -",
		]);
	});

	test("Markus fills in; the auditor has nothing to do", async () => {
		assert.deepEqual(await waitsFor(world.cx, "markus"), [
			"answers | Lapas Kelas IIA Ambon | 2026-12-20",
		]);
		assert.deepEqual(await waitsFor(world.cx, "ratna"), []);
	});

	test("what Sari has done stands with her name", async () => {
		const { rows } = await doneOf(as(world.cx, "sari"), 1);
		const mine = rows.filter(({ settledBy }) => settledBy === personIds.sari);
		assert.ok(mine.length > 5, `${mine.length} of ${rows.length}`);
	});
});

story(
	"a unit that begins is not asked to begin any more, but for its next step, and its head for the declaration",
	async (cx) => {
		const wulan = as(cx, "wulan");
		await must(
			openAssessment(wulan, {
				unit: "rutan-rangkasbitung",
				instrument: "p2ham-2023",
				year: 2026,
			}),
		);
		const unit = "Rutan Kelas IIB Rangkasbitung";
		assert.deepEqual(await waitsFor(cx, "wulan"), [
			`readiness | ${unit} | 2026-12-20`,
		]);
		const take = async (who: SamplePerson, outcome: "passed" | "skipped") => {
			const found = await caseOf(cx, "rutan-rangkasbitung");
			await must(
				recordStep(as(cx, who), found, {
					stage: stageOf(found, found.assessment.stage)?.code ?? "",
					outcome,
					paper: {
						number: "W.1",
						on: "2026-11-20",
						place: "Aula",
						witnesses: "",
						note: "",
					},
				}),
			);
		};
		await take("wulan", "skipped");
		await take("wulan", "passed");
		assert.deepEqual(
			await waitsFor(cx, "wulan"),
			[],
			"an operator declares nothing",
		);
		assert.deepEqual(await waitsFor(cx, "hendra"), [
			`declaration | ${unit} | 2026-12-20`,
		]);
		await take("hendra", "passed");
		assert.deepEqual(await waitsFor(cx, "hendra"), []);
		assert.ok(
			(await waitsFor(cx, "sari")).includes(`evaluation | ${unit} | -`),
		);
	},
);

story(
	"an evaluation that is not passed keeps waiting for the verifier, and the unit hears why",
	async (cx) => {
		const found = await caseOf(cx, "rutan-pandeglang");
		const before = await waitsFor(cx, "sari");
		await must(
			recordStep(as(cx, "sari"), found, {
				stage: found.assessment.stage,
				outcome: "not-passed",
				paper: {
					number: "W.2",
					on: "2026-11-20",
					place: "",
					witnesses: "",
					note: "Jalur landai belum ada.",
				},
			}),
		);
		assert.deepEqual(await waitsFor(cx, "sari"), before);
		const operator = newOperator(cx, "rutan-pandeglang");
		assert.equal(
			(await newsOf(operator, 1)).rows[0]?.says,
			"assessments.news-not-passed",
		);
	},
);

/** Somebody who fills in for a unit that has no member of the cast. */
const newOperator = (cx: Context, unit: SampleUnit): Context =>
	withActor(cx, {
		...sampleActor("wulan"),
		grants: sampleActor("wulan").grants.map((grant) => ({
			...grant,
			unitId: unitId(unit),
		})),
	});

story(
	"items that come back wait for the unit with their number, until they are handed in again",
	async (cx) => {
		const operator = newOperator(cx, "lapas-cilegon");
		const sari = as(cx, "sari");
		const found = await caseOf(cx, "lapas-cilegon");
		for (const { code, said } of await itemsOfCase(cx, found))
			await must(
				markItem(sari, found, {
					code,
					seen: said?.version ?? 0,
					judgement:
						code === "a.1" || code === "a.2"
							? {
									outcome: "returned",
									code: "proof-unreadable",
									reason: "Foto kabur.",
								}
							: { outcome: "accepted", said: said?.answer, reason: "" },
				}),
			);
		assert.equal((await waitsFor(cx, "sari")).length, 3);
		await must(finishVerification(sari, found));
		assert.equal((await waitsFor(cx, "sari")).length, 2);
		const { rows } = await dutiesOf(operator, 1);
		assert.deepEqual(
			rows.map(({ says, about, due }) => [says, about.n, due]),
			[["assessments.waits-corrections", 2, "2026-12-04"]],
		);
	},
);

story(
	"corrections have days of their own, also after the round",
	async (cx) => {
		const after = at(cx, new Date("2027-01-10T03:00:00Z"));
		const sari = as(after, "sari");
		const found = await caseOf(after, "kanim-serang");
		for (const { code, said } of await itemsOfCase(after, found))
			if (code !== "a.3")
				await must(
					markItem(sari, found, {
						code,
						seen: said?.version ?? 0,
						judgement: { outcome: "accepted", said: said?.answer, reason: "" },
					}),
				);
		await must(finishVerification(sari, found));
		const { rows } = await dutiesOf(newOperator(after, "kanim-serang"), 1);
		assert.deepEqual(
			rows.map(({ says, due }) => [says, due]),
			[["assessments.waits-corrections", "2027-01-22"]],
		);
	},
);

story(
	"what is decided waits for nobody; the unit hears of it, and of all that becomes of its predicate",
	async (cx) => {
		const bayu = as(cx, "bayu");
		const found = await caseOf(cx, "bapas-serang");
		await must(
			decideAssessment(bayu, found, {
				outcome: "awarded",
				decree: "Keputusan contoh nomor 13 tahun 2026",
				decreeOn: "2026-11-20",
				from: "2026-11-20",
				until: "2027-11-20",
				legalBasis: "Permenkumham 25/2023",
			}),
		);
		assert.deepEqual(await waitsFor(cx, "bayu"), []);
		const minute = at(bayu, new Date(cx.now.getTime() + 60_000));
		await must(
			changePredicate(minute, await caseOf(cx, "bapas-serang"), {
				status: "suspended",
				legalBasis: "Pasal contoh",
				reason: "Diperiksa lagi.",
			}),
		);
		const operator = newOperator(minute, "bapas-serang");
		const { rows } = await newsOf(operator, 1);
		assert.deepEqual(rows.map(({ says, path }) => [says, path]).slice(0, 2), [
			[
				"assessments.news-suspended",
				"/hasil/p2ham-2023/2026/unit/bapas-serang",
			],
			["assessments.news-awarded", "/hasil/p2ham-2023/2026/unit/bapas-serang"],
		]);
	},
);

story(
	"when a round closes later, every last day that hangs on it moves along, and the agenda too",
	async (cx) => {
		await assessmentsIn(cx.db)
			.updateTable("assessments.round")
			.set({ closes_on: "2027-01-31" })
			.where("instrument", "=", "p2ham-2023")
			.where("year", "=", 2026)
			.execute();
		const round = await roundOf(cx, "p2ham-2023", 2026);
		assert.ok(round);
		await inTransaction(cx, (tx) => tellRound(tx, round));
		assert.deepEqual(await waitsFor(cx, "markus"), [
			"answers | Lapas Kelas IIA Ambon | 2027-01-31",
		]);
		assert.deepEqual(
			(await agendaOf(as(cx, "wulan"))).map(({ kind, due }) => [kind, due]),
			[
				["duty", "2027-01-31"],
				["news", "2027-01-31"],
			],
		);
	},
);

story(
	"the day after a round closed nobody is asked for what cannot be handed in any more; a late extension asks again",
	async (cx) => {
		const after = at(cx, new Date("2026-12-21T03:00:00Z"));
		assert.equal((await waitsFor(cx, "markus")).length, 1);
		assert.deepEqual(await waitsFor(after, "wulan"), []);
		assert.deepEqual(await waitsFor(after, "markus"), []);
		assert.equal((await waitsFor(after, "sari")).length, 3);
		await assessmentsIn(cx.db)
			.updateTable("assessments.round")
			.set({ closes_on: "2027-01-31" })
			.where("instrument", "=", "p2ham-2023")
			.where("year", "=", 2026)
			.execute();
		const round = await roundOf(after, "p2ham-2023", 2026);
		assert.ok(round);
		await inTransaction(after, (tx) => tellRound(tx, round));
		for (const who of ["wulan", "markus"] as const)
			assert.match((await waitsFor(after, who)).join(), /2027-01-31$/);
	},
);

story(
	"an office that gets its first operator while a round is open is asked to begin",
	async (cx) => {
		const office = unitId("kanwil-kemenham-banten");
		const given = await giveRole(cx, {
			personId: personIds.ratna,
			role: "operator",
			programme: "p2ham",
			unitId: office,
			from: "2026-11-20",
		});
		assert.ok(given.ok, JSON.stringify(given));
		await deliver(cx, subscribers);
		const { rows } = await dutiesOf(
			newOperator(cx, "kanwil-kemenham-banten"),
			1,
		);
		assert.deepEqual(
			rows.map(({ says }) => says),
			["assessments.waits-begin"],
		);
	},
);

story("Sari is not asked to verify her own office", async (cx) => {
	const found = await caseOf(cx, "lapas-cilegon");
	await tellPeople(cx, {
		...found,
		assessment: { ...found.assessment, state: "verifying" },
		place: { unitId: unitId("kanwil-kemenham-banten"), province: "36" },
	});
	assert.ok(
		!(await waitsFor(cx, "sari")).some((line) => line.includes("Cilegon")),
	);
});

story(
	"an installation from before there was an inbox finds in it what waits; what was told is not told again",
	async (cx) => {
		const cast = ["wulan", "sari", "bayu", "markus", "hendra"] as const;
		const inboxes = () =>
			Promise.all(
				cast.map(async (who) => (await waitsFor(cx, who)).toSorted()),
			);
		const before = await inboxes();
		assert.equal(await fillInboxes(cx), 0, "everything was told");
		const notices = cx.db.withTables<{ "notices.notice": { id: string } }>();
		await notices.deleteFrom("notices.notice").execute();
		assert.ok((await fillInboxes(cx)) > 0);
		assert.deepEqual(await inboxes(), before);
		assert.deepEqual(await newsFor(cx, "wulan"), ["round | 2026"]);
		const first = await notices
			.selectFrom("notices.notice")
			.selectAll()
			.execute();
		const nextDay = at(cx, new Date(cx.now.getTime() + 86_400_000));
		assert.equal(await fillInboxes(nextDay), 0);
		assert.deepEqual(
			await notices.selectFrom("notices.notice").selectAll().execute(),
			first,
		);
	},
);
