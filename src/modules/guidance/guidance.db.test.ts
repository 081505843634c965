import assert from "node:assert/strict";
import { after, before } from "node:test";
import { actionsOf, dropAction } from "#actions";
import { type SamplePerson, sampleActor, seedPeople } from "#identity/samples";
import { helpAt, helpById, keepHelp, wordingsOf } from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import { dutiesOf, newsOf } from "#notices";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { clocksOf } from "#procedures";
import { seedUnits, unitId } from "#units/samples";
import {
	answerQuestion,
	askQuestion,
	assignCoach,
	coachingsOf,
	countWaiting,
	findCoachings,
	findProposal,
	followUpsOf,
	joinQuestion,
	officeCoaching,
	openFollowUp,
	proposeHelp,
	publishHelp,
	publishRewording,
	returnProposal,
	returnRewording,
	rewordHelp,
	subscribers,
	takeBackHelp,
	tellLongWaiting,
	toReview,
	waitingFor,
	watchGuidance,
	wholeQuestion,
	withdrawCoaching,
	withdrawQuestion,
} from "./index.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const rutan = unitId("rutan-rangkasbitung");
const kanwil = unitId("kanwil-kemenham-banten");
const place = { instrument: "p2ham-2023", code: "a.1" };
const by = (cx: Context, person: SamplePerson) =>
	withActor(cx, sampleActor(person));
const later = (cx: Context, days: number) =>
	at(cx, new Date(cx.now.getTime() + days * 86_400_000));

async function asked(
	cx: Context,
	text = "Apakah foto ruang tunggu cukup?",
): Promise<{ unitId: string; id: string }> {
	const done = await askQuestion(by(cx, "wulan"), rutan, {
		...place,
		text,
		anyway: false,
	});
	assert.ok(done.ok, JSON.stringify(done));
	return { unitId: rutan, id: done.value };
}

const whole = async (cx: Context, key: { unitId: string; id: string }) =>
	(await wholeQuestion(cx, key)) ?? assert.fail("no question");

async function coached(cx: Context, from = "2025-01-01"): Promise<void> {
	const done = await assignCoach(by(cx, "bayu"), {
		unitId: rutan,
		officeId: kanwil,
		from,
		why: "Surat kantor wilayah",
	});
	assert.ok(done.ok, JSON.stringify(done));
}

const saysOf = async (cx: Context, person: SamplePerson) =>
	(await dutiesOf(by(cx, person), 1)).rows.map(({ says }) => says);

story(
	"a unit asks at an indicator, its coach is told with a last day, answers, and the clock ends",
	async (cx) => {
		await coached(cx);
		const key = await asked(cx);
		const subject = { ...key, kind: "guidance" };
		const [clock] = await clocksOf(cx, subject);
		// Five working days from Friday the 20th.
		assert.equal(clock?.dueOn, "2026-11-27");
		assert.deepEqual(await saysOf(cx, "ningsih"), ["guidance.waits.answer"]);
		const answered = await answerQuestion(by(cx, "ningsih"), key, 1, {
			text: "Cukup, bila dari tahun ini.",
			help: "",
		});
		assert.ok(answered.ok, JSON.stringify(answered));
		assert.deepEqual(await saysOf(cx, "ningsih"), []);
		assert.notEqual((await clocksOf(cx, subject))[0]?.endedOn, null);
		const read = await whole(by(cx, "wulan"), key);
		assert.equal(read.answers[0]?.text, "Cukup, bila dari tahun ini.");
		const { rows: news } = await newsOf(by(cx, "wulan"), 1);
		assert.ok(news.some(({ says }) => says === "guidance.news.answered"));
	},
);

story(
	"who asked stays between unit and coach: others find nothing, and the reviewer reads general words",
	async (cx) => {
		await coached(cx);
		const key = await asked(cx);
		for (const person of ["joko", "zahra", "bayu", "sari", "ratna"] as const)
			assert.equal(await wholeQuestion(by(cx, person), key), null, person);
		await answerQuestion(by(cx, "ningsih"), key, 1, { text: "Ya.", help: "" });
		await proposeHelp(by(cx, "ningsih"), key, 0, {
			question: "Cukupkah foto?",
			answer: "Ya.",
		});
		const [proposal] = await toReview(by(cx, "bayu"));
		assert.equal(proposal?.question, "Cukupkah foto?");
		assert.equal(await wholeQuestion(by(cx, "bayu"), key), null);
	},
);

story(
	"the second of two coaches who answer at once is told, and the first answer stays; answered again both stay",
	async (cx) => {
		const key = await asked(cx);
		const first = await answerQuestion(by(cx, "ningsih"), key, 1, {
			text: "Cukup.",
			help: "",
		});
		assert.ok(first.ok);
		const second = await answerQuestion(by(cx, "ningsih"), key, 1, {
			text: "Tidak cukup.",
			help: "",
		});
		assert.deepEqual(second, {
			ok: false,
			problem: { reason: "changed-meanwhile" },
		});
		const again = await answerQuestion(by(cx, "ningsih"), key, 2, {
			text: "Tidak cukup.",
			help: "",
		});
		assert.ok(again.ok);
		assert.deepEqual(
			(await whole(by(cx, "wulan"), key)).answers.map(({ text }) => text),
			["Cukup.", "Tidak cukup."],
		);
	},
);

story(
	"an answer becomes help text at its indicator of that version alone, by another person than who proposed it",
	async (cx) => {
		const key = await asked(cx);
		await answerQuestion(by(cx, "ningsih"), key, 1, { text: "Ya.", help: "" });
		const worded = { question: "Cukupkah foto?", answer: "Ya, tahun ini." };
		const proposed = await proposeHelp(by(cx, "ningsih"), key, 0, worded);
		assert.ok(proposed.ok);
		const { id } = proposed.value;
		assert.equal(await findProposal(by(cx, "ningsih"), id), null);
		const back = await returnProposal(by(cx, "bayu"), id, 1, "Sebut sudutnya.");
		assert.ok(back.ok);
		assert.deepEqual(await saysOf(cx, "ningsih"), ["guidance.waits.mend"]);
		assert.ok(
			(await proposeHelp(by(cx, "ningsih"), key, 2, worded)).ok,
			"proposed again",
		);
		assert.ok((await publishHelp(by(cx, "bayu"), id, 3, worded)).ok);
		const [help] = await helpAt(cx, place.instrument, place.code);
		assert.deepEqual(
			[help?.question, help?.answer, help?.units],
			["Cukupkah foto?", "Ya, tahun ini.", 1],
		);
		assert.deepEqual(await helpAt(cx, "p2ham-2018", place.code), []);
		assert.equal(
			(await publishHelp(by(cx, "bayu"), id, 4, worded)).ok,
			false,
			"once",
		);
	},
);

story(
	"each unit is counted once, however often it says that it asks the same",
	async (cx) => {
		const key = await asked(cx);
		await answerQuestion(by(cx, "ningsih"), key, 1, { text: "Ya.", help: "" });
		const worded = { question: "Cukupkah foto ruang tunggu?", answer: "Ya." };
		const proposed = await proposeHelp(by(cx, "ningsih"), key, 0, worded);
		assert.ok(proposed.ok);
		await publishHelp(by(cx, "bayu"), proposed.value.id, 1, worded);
		const [help] = await helpAt(cx, place.instrument, place.code);
		assert.ok(help);
		const ambon = unitId("lapas-ambon");
		for (const person of ["markus", "markus"] as const)
			assert.ok((await joinQuestion(by(cx, person), ambon, help.id)).ok);
		assert.equal((await helpById(cx, help.id))?.units, 2);
		assert.equal(
			(await joinQuestion(by(cx, "joko"), ambon, help.id)).ok,
			false,
		);
	},
);

story(
	"a question that says what was answered is asked after a tick, and the same question not twice",
	async (cx) => {
		const key = await asked(cx);
		const same = { ...place, text: "Apakah foto ruang tunggu cukup?" };
		const twice = await askQuestion(by(cx, "wulan"), rutan, {
			...same,
			anyway: true,
		});
		assert.deepEqual(twice, {
			ok: false,
			problem: { reason: "asked-already" },
		});
		await answerQuestion(by(cx, "ningsih"), key, 1, { text: "Ya.", help: "" });
		const worded = { question: "Cukupkah foto ruang tunggu?", answer: "Ya." };
		const proposed = await proposeHelp(by(cx, "ningsih"), key, 0, worded);
		assert.ok(proposed.ok);
		await publishHelp(by(cx, "bayu"), proposed.value.id, 1, worded);
		const alike = await askQuestion(by(cx, "wulan"), rutan, {
			...same,
			anyway: false,
		});
		assert.deepEqual(alike, { ok: false, problem: { reason: "alike" } });
		const anyway = await askQuestion(by(cx, "wulan"), rutan, {
			...same,
			anyway: true,
		});
		assert.ok(anyway.ok);
	},
);

story(
	"where the coach left nobody waits for nobody: the centre is asked, and answers",
	async (cx) => {
		// Nobody at the ministry itself coaches in Banten.
		const moved = await assignCoach(by(cx, "bayu"), {
			unitId: rutan,
			officeId: unitId("kemenham"),
			from: "2024-10-21",
			why: "Perpres 156/2024",
		});
		assert.ok(moved.ok);
		const key = await asked(cx);
		assert.equal(await wholeQuestion(by(cx, "ningsih"), key), null);
		assert.ok(
			(await saysOf(cx, "bayu")).includes("guidance.waits.answer-instead"),
		);
		const answered = await answerQuestion(by(cx, "bayu"), key, 1, {
			text: "Ya.",
			help: "",
		});
		assert.ok(answered.ok, JSON.stringify(answered));
	},
);

story(
	"who coaches whom is dated: a new office ends the one before on its day, questions that wait move along, and history stays",
	async (cx) => {
		const early = await assignCoach(by(cx, "bayu"), {
			unitId: rutan,
			officeId: unitId("kemenham"),
			from: "2024-10-21",
			why: "Kementerian menjadi tiga",
		});
		assert.ok(early.ok);
		const key = await asked(cx);
		assert.equal((await waitingFor(by(cx, "ningsih"))).rows.length, 0);
		await coached(cx, "2026-11-22");
		assert.deepEqual(
			(await coachingsOf(cx, rutan)).map(({ from, until }) => [from, until]),
			[
				["2026-11-22", null],
				["2024-10-21", "2026-11-22"],
			],
		);
		assert.equal(
			await officeCoaching(cx, rutan, "2026-11-21"),
			unitId("kemenham"),
		);
		assert.equal(await officeCoaching(cx, rutan, "2026-11-22"), kanwil);
		const then = later(cx, 3);
		await watchGuidance(withActor(then, theSystem));
		assert.deepEqual(await saysOf(then, "ningsih"), ["guidance.waits.answer"]);
		assert.deepEqual(
			(await waitingFor(by(then, "ningsih"))).rows.map(({ id }) => id),
			[key.id],
		);
		const before = await assignCoach(by(cx, "bayu"), {
			unitId: rutan,
			officeId: kanwil,
			from: "2026-11-22",
			why: "Lagi",
		});
		assert.deepEqual(before, {
			ok: false,
			problem: { reason: "before-the-last" },
		});
	},
);

story(
	"an office below is coached by whoever coaches the unit above it",
	async (cx) => {
		const done = await assignCoach(by(cx, "bayu"), {
			unitId: unitId("kabupaten-empat-lawang"),
			officeId: unitId("kemenham"),
			from: "2024-10-21",
			why: "Surat",
		});
		assert.ok(done.ok);
		assert.equal(
			await officeCoaching(cx, unitId("dinkes-empat-lawang"), "2026-11-20"),
			unitId("kemenham"),
		);
	},
);

story("only the unit withdraws, and only while nobody answered", async (cx) => {
	const key = await asked(cx);
	const foreign = await withdrawQuestion(by(cx, "ningsih"), key, 1);
	assert.equal(foreign.ok, false);
	await answerQuestion(by(cx, "ningsih"), key, 1, { text: "Ya.", help: "" });
	const late = await withdrawQuestion(by(cx, "wulan"), key, 2);
	assert.deepEqual(late, { ok: false, problem: { reason: "moved-on" } });
});

story(
	"what waits is read page by page from the oldest on, and each question once",
	async (cx) => {
		const ids: string[] = [];
		for (let n = 0; n < 27; n += 1)
			ids.push(
				(await asked(at(cx, new Date(cx.now.getTime() + n)), `Soal ${n}?`)).id,
			);
		const first = await waitingFor(by(cx, "ningsih"));
		assert.equal(first.rows.length, 25);
		const second = await waitingFor(by(cx, "ningsih"), first.next ?? "");
		assert.equal(second.next, null);
		assert.deepEqual(
			[...first.rows, ...second.rows].map(({ id }) => id),
			ids,
		);
		const anything = await waitingFor(by(cx, "ningsih"), "<b>' or 1=1");
		assert.equal(anything.rows.length, 25);
	},
);

story(
	"the daily watch looks at nothing while nobody began or ceased to coach",
	async (cx) => {
		await asked(cx);
		const system = withActor(cx, theSystem);
		assert.equal(await watchGuidance(system), 0);
		await coached(cx, "2026-11-22");
		assert.equal(await watchGuidance(withActor(later(cx, 2), theSystem)), 1);
		assert.equal(await watchGuidance(withActor(later(cx, 30), theSystem)), 0);
	},
);

story(
	"who coaches whom is found by any name of the unit or the office, a page at a time",
	async (cx) => {
		await coached(cx);
		const found = async (words: string) =>
			(await findCoachings(cx, { words, page: 1 })).found;
		assert.equal(await found(""), 1);
		assert.equal(await found("rangkasbitung rutan"), 1);
		assert.equal(await found("kementerian ham banten"), 1);
		assert.equal(await found("ambon"), 0);
		assert.equal(await found("%' or true --"), 0);
	},
);

story(
	"a published help text is worded anew by one and published by another, and every wording stays",
	async (cx) => {
		const helpId = await keepHelp(by(cx, "bayu"), {
			id: null,
			...place,
			question: "Apakah foto cukup?",
			answer: "Cukup.",
		});
		const words = {
			question: "Apakah foto saja cukup?",
			answer: "Cukup, bila dari tahun ini.",
			because: "Tahunnya ditanyakan.",
		};
		const ningsih = by(cx, "ningsih");
		assert.deepEqual(
			await rewordHelp(ningsih, helpId, 1, {
				...words,
				question: "Apakah foto cukup?",
				answer: "Cukup.",
			}),
			{ ok: false, problem: { reason: "same-words" } },
		);
		assert.ok((await rewordHelp(ningsih, helpId, 1, words)).ok);
		assert.ok((await saysOf(cx, "bayu")).includes("guidance.waits.rewording"));
		assert.equal((await helpById(cx, helpId))?.answer, "Cukup.");
		assert.deepEqual(await rewordHelp(by(cx, "bayu"), helpId, 1, words), {
			ok: false,
			problem: { reason: "waits-already" },
		});
		assert.equal((await publishRewording(ningsih, helpId, 1, words)).ok, false);
		assert.ok((await publishRewording(by(cx, "bayu"), helpId, 1, words)).ok);
		assert.equal((await helpById(cx, helpId))?.answer, words.answer);
		assert.deepEqual(
			(await wordingsOf(cx, [helpId])).map(({ version, answer }) => [
				version,
				answer,
			]),
			[
				[2, words.answer],
				[1, "Cukup."],
			],
		);
		assert.deepEqual(await rewordHelp(ningsih, helpId, 1, words), {
			ok: false,
			problem: { reason: "changed-meanwhile" },
		});
	},
);

story(
	"a rewording that comes back says why, and what is published stays",
	async (cx) => {
		const bayu = by(cx, "bayu");
		const helpId = await keepHelp(bayu, {
			id: null,
			...place,
			question: "Apakah foto cukup?",
			answer: "Cukup.",
		});
		const words = { question: "Foto?", answer: "Ya.", because: "Singkat." };
		assert.ok((await rewordHelp(bayu, helpId, 1, words)).ok);
		// Nobody reviews their own words, whatever they may do with those of others.
		assert.deepEqual(await returnRewording(bayu, helpId, 1, "Lagi"), {
			ok: false,
			problem: { reason: "own-proposal" },
		});
		assert.equal((await helpById(cx, helpId))?.version, 1);
	},
);

story(
	"a day typed wrong locks nobody in: too far away is refused, and what has not begun is withdrawn",
	async (cx) => {
		await coached(cx);
		const assign = (from: string) =>
			assignCoach(by(cx, "bayu"), {
				unitId: rutan,
				officeId: unitId("kemenham"),
				from,
				why: "Surat",
			});
		assert.deepEqual(await assign("2126-01-01"), {
			ok: false,
			problem: { reason: "too-far" },
		});
		const planned = await assign("2027-12-01");
		assert.ok(planned.ok);
		const bayu = by(cx, "bayu");
		const withdrawn = await withdrawCoaching(bayu, planned.value, "Batal.");
		assert.ok(withdrawn.ok, JSON.stringify(withdrawn));
		const [holds, ...more] = await coachingsOf(cx, rutan);
		assert.deepEqual([holds?.officeId, holds?.until], [kanwil, null]);
		assert.equal(more.length, 0);
		assert.deepEqual(
			await withdrawCoaching(bayu, holds ?? planned.value, "x"),
			{
				ok: false,
				problem: { reason: "has-begun" },
			},
		);
	},
);

story(
	"a help text that is taken back is on no page, and answers nothing any more",
	async (cx) => {
		const bayu = by(cx, "bayu");
		const helpId = await keepHelp(bayu, {
			id: null,
			...place,
			question: "Foto Pak Joko cukup?",
			answer: "Cukup.",
		});
		assert.equal((await takeBackHelp(bayu, helpId, 1, " ")).ok, false);
		assert.ok((await takeBackHelp(bayu, helpId, 1, "Menyebut nama.")).ok);
		assert.equal(await helpById(cx, helpId), null);
		assert.deepEqual(await helpAt(cx, place.instrument, place.code), []);
		const joined = await joinQuestion(by(cx, "wulan"), rutan, helpId);
		assert.equal(joined.ok, false);
	},
);

story(
	"an answer that was given with a help text becomes a text of its own, and that one stays as it was",
	async (cx) => {
		const helpId = await keepHelp(by(cx, "bayu"), {
			id: null,
			...place,
			question: "Apakah foto cukup?",
			answer: "Cukup.",
		});
		const key = await asked(cx, "Bolehkah rekaman suara?");
		const ningsih = by(cx, "ningsih");
		await answerQuestion(ningsih, key, 1, { text: "Boleh.", help: helpId });
		const worded = { question: "Rekaman suara?", answer: "Boleh." };
		const proposed = await proposeHelp(ningsih, key, 0, worded);
		assert.ok(proposed.ok);
		const bayu = by(cx, "bayu");
		assert.ok((await publishHelp(bayu, proposed.value.id, 1, worded)).ok);
		assert.equal((await helpById(cx, helpId))?.question, "Apakah foto cukup?");
		assert.equal((await helpAt(cx, place.instrument, place.code)).length, 2);
	},
);

story(
	"what follows from a question is an action of the coach's office that does not name the unit, and the unit hears what came of it",
	async (cx) => {
		await coached(cx);
		const key = await asked(cx);
		const ningsih = by(cx, "ningsih");
		const follow = (revision: number, title = "Terbitkan contoh bukti") =>
			openFollowUp(ningsih, key, revision, title);
		const early = await follow(1);
		assert.ok(!early.ok && early.problem.reason === "moved-on");
		await answerQuestion(ningsih, key, 1, { text: "Cukup.", help: "" });
		const others = await openFollowUp(by(cx, "wulan"), key, 2, "Apa saja");
		assert.ok(!others.ok && others.problem.reason === "no-such-question");
		const done = await follow(2);
		assert.ok(done.ok, JSON.stringify(done));
		const [action] = await actionsOf(cx, kanwil, "guidance");
		assert.ok(action);
		for (const sign of [key.id, rutan])
			assert.ok(!JSON.stringify(action).includes(sign));
		assert.deepEqual(
			(await followUpsOf(cx, key)).map(({ state }) => state),
			["open"],
		);
		// Whoever keeps actions there: in the cast nobody does.
		const { grants, ...kornelis } = sampleActor("kornelis");
		const keeper = {
			...kornelis,
			grants: grants.map((grant) => ({ ...grant, unitId: kanwil })),
		};
		const dropped = await dropAction(
			withActor(cx, keeper),
			action,
			"Contohnya sudah ada di panduan.",
		);
		if (dropped.ok) {
			const heard = () =>
				deliver(cx, subscribers, ({ error }) => {
					throw error;
				});
			await heard();
			const { rows } = await newsOf(by(cx, "wulan"), 1);
			assert.equal(
				rows.filter(({ says }) => says === "guidance.news.followed-up").length,
				1,
			);
		} else assert.fail(dropped.problem.reason);
	},
);

story(
	"past ninety days whoever may answer is told once more that a unit waits",
	async (cx) => {
		await coached(cx);
		await asked(cx);
		assert.equal(await countWaiting(cx, "2026-11-20"), 0);
		assert.equal(await countWaiting(cx, "2026-11-21"), 1);
		assert.equal(await tellLongWaiting(cx, "2026-11-21", 90), 1);
		assert.equal(await tellLongWaiting(cx, "2026-11-21", 90), 0);
		const { rows } = await newsOf(by(cx, "ningsih"), 1);
		assert.equal(rows[0]?.says, "guidance.news.waits-long");
	},
);
