import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assessmentMoved, changePredicate, findCase } from "#assessments";
import { seedAssessments } from "#assessments/samples";
import { sampleActor, seedPeople } from "#identity/samples";
import { deliver } from "#platform/announce.ts";
import { type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { platformIn } from "#platform/tables.ts";
import { type SampleUnit, seedUnits } from "#units/samples";
import {
	issueDecreeList,
	letterNow,
	lettersOf,
	listsOf,
	setSigner,
	subscribers,
	withdrawLetter,
} from "../index.ts";
import { lettersIn } from "../tables.ts";

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

const as = (cx: Context, who: "bayu" | "sari" | "admin") =>
	withActor(cx, sampleActor(who));
const caseOf = async (cx: Context, unit: SampleUnit) =>
	(await findCase(cx, { unit, instrument: "p2ham-2023", year: 2026 })) ??
	assert.fail(unit);
const reasonOf = (result: { ok: boolean; problem?: { reason: string } }) =>
	result.ok ? null : result.problem?.reason;
const lettersTo = async (cx: Context, unit: SampleUnit) =>
	lettersOf(cx, (await caseOf(cx, unit)).assessment.id);

test("numbers run without gaps within kind and year", async () => {
	const rows = await lettersIn(world.cx.db)
		.selectFrom("letters.letter")
		.select(["kind", "year", "running", "number"])
		.orderBy("kind")
		.orderBy("year")
		.orderBy("running")
		.execute();
	assert.ok(
		rows.length > 15,
		"every evaluation of the samples has its minutes",
	);
	for (const some of Map.groupBy(
		rows,
		({ kind, year }) => `${kind} ${year}`,
	).values())
		assert.deepEqual(
			some.map(({ running }) => running),
			some.map((_, at) => at + 1),
		);
	assert.ok(rows.some(({ number }) => number === "BAHE-2026-0001"));
});

/** Every paper there is, and what the trail tells of them. */
const papersOf = async (cx: Context) => {
	const letters = await lettersIn(cx.db)
		.selectFrom("letters.letter")
		.select(["number", "source"])
		.orderBy("number")
		.execute();
	const certificates = await lettersIn(cx.db)
		.selectFrom("letters.certificate")
		.select("number")
		.orderBy("number")
		.execute();
	const trail = await platformIn(cx.db)
		.selectFrom("platform.trail")
		.select(({ fn }) => fn.countAll<string>().as("n"))
		.where("deed", "in", [
			"letters.letter-issued",
			"letters.certificate-issued",
		])
		.executeTakeFirstOrThrow();
	return { letters, certificates, told: trail.n };
};

story(
	"every move that is delivered a second time issues nothing",
	async (cx) => {
		const before = await papersOf(cx);
		assert.ok(before.letters.length > 15 && before.certificates.length > 5);
		await platformIn(cx.db)
			.updateTable("platform.announcement")
			.set({ delivered_at: null })
			.where("name", "=", assessmentMoved)
			.execute();
		// What a subscriber throws is only counted as a failure: it must not pass for silence.
		const heard = await deliver(cx, subscribers, ({ error }) => {
			throw error;
		});
		assert.ok(heard > 50, `${heard} moves were heard again`);
		assert.deepEqual(await papersOf(cx), before);
	},
);

test("one move that is heard by two servers at once has one letter, with one number", async () => {
	const { cx } = world;
	const found = await caseOf(cx, "lapas-tangerang");
	const before = await papersOf(cx);
	const done = await changePredicate(as(cx, "bayu"), found, {
		status: "suspended",
		reason: "Ada aduan yang diperiksa",
		legalBasis: "Pasal contoh",
	});
	assert.ok(done.ok);
	const waiting = await platformIn(cx.db)
		.selectFrom("platform.announcement")
		.select(["body", "announced_at"])
		.where("delivered_at", "is", null)
		.where("name", "=", assessmentMoved)
		.execute();
	const [move, ...others] = waiting;
	assert.ok(move && others.length === 0);
	const hear = () =>
		inTransaction(cx, async (tx) => {
			for (const { to, receive } of subscribers)
				if (to === assessmentMoved)
					await receive(tx, move.body, move.announced_at);
		});
	await Promise.all([hear(), hear(), hear(), hear()]);
	await deliver(cx, subscribers);
	const after = await papersOf(cx);
	const added = after.letters.filter(
		({ number }) => !before.letters.some((one) => one.number === number),
	);
	assert.equal(added.length, 1);
	assert.equal(Number(after.told), Number(before.told) + 1);
	assert.deepEqual(after.certificates, before.certificates);
});

test("a refusal is stated item by item, with how to try again", async () => {
	const [letter] = await lettersTo(world.cx, "rutan-serang");
	assert.ok(letter?.states.kind === "evaluation-not-passed");
	assert.equal(letter.states.at, "decision");
	assert.deepEqual(
		letter.states.reasons.map(({ code }) => code),
		["a.1", "c.3", null],
	);
});

story(
	"a suspension needs its legal basis and has its letter; undoing it is a new row and a new letter",
	async (cx) => {
		const found = await caseOf(cx, "lapas-serang");
		const change = (status: "suspended" | "active", legalBasis?: string) =>
			changePredicate(as(cx, "bayu"), found, {
				status,
				reason: "Ada aduan yang diperiksa",
				...(legalBasis ? { legalBasis } : {}),
			});
		assert.equal(reasonOf(await change("suspended")), "basis-missing");
		assert.ok((await change("suspended", "Pasal contoh")).ok);
		assert.ok((await change("active")).ok);
		await deliver(cx, subscribers);
		const letters = (await lettersTo(cx, "lapas-serang")).flatMap(
			({ states }) =>
				states.kind === "predicate-change"
					? [[states.status, states.legalBasis, states.certificate !== null]]
					: [],
		);
		assert.deepEqual(letters.toSorted(), [
			["active", "Permenkumham 25/2023", true],
			["suspended", "Pasal contoh", true],
		]);
	},
);

story(
	"the annex of the decree lists every predicate of the round; the next one takes its place",
	async (cx) => {
		const issue = () => issueDecreeList(as(cx, "bayu"), "p2ham-2023", 2026);
		assert.equal(
			reasonOf(await issueDecreeList(as(cx, "sari"), "p2ham-2023", 2026)),
			"not-an-assessor",
		);
		const first = await issue();
		assert.ok(first.ok);
		assert.equal(first.value, "LK-2026-0001");
		const { states } = (await letterNow(cx, first.value)) ?? assert.fail();
		assert.ok(states.kind === "decree-list");
		assert.equal(states.lines.length, 7);
		assert.ok(
			states.lines.every(({ certificate, score }) => certificate && score),
		);
		assert.equal(reasonOf(await issue()), "list-unchanged");
		assert.ok(
			(
				await changePredicate(
					as(cx, "bayu"),
					await caseOf(cx, "lapas-serang"),
					{
						status: "revoked",
						reason: "Bukti palsu",
						legalBasis: "Pasal contoh",
					},
				)
			).ok,
		);
		const second = await issue();
		assert.ok(second.ok);
		assert.deepEqual(
			(await listsOf(cx, "p2ham-2023", 2026))
				.map(({ number, end }) => [number, end?.how ?? "holds"])
				.toSorted(),
			[
				["LK-2026-0001", "replaced"],
				["LK-2026-0002", "holds"],
			],
		);
	},
);

story(
	"a letter is withdrawn once, with a reason; its number is not given again",
	async (cx) => {
		const number = "BAHE-2026-0001";
		const withdraw = (why: string) =>
			withdrawLetter(as(cx, "bayu"), number, why);
		assert.equal(
			reasonOf(await withdrawLetter(as(cx, "sari"), number, "x")),
			"not-an-assessor",
		);
		assert.equal(reasonOf(await withdraw(" ")), "say-why");
		assert.ok((await withdraw("Salah unit")).ok);
		assert.equal(reasonOf(await withdraw("Sekali lagi")), "ended-already");
		assert.equal((await letterNow(cx, number))?.end?.how, "withdrawn");
	},
);

story(
	"nobody is invented as a signer; who is named signs what comes later",
	async (cx) => {
		const before = await letterNow(cx, "BAHE-2026-0001");
		assert.deepEqual(before?.states.signer, { name: "", duty: "", town: "" });
		const signer = {
			name: "Nama contoh",
			duty: "Penilai (contoh)",
			town: "Jakarta",
		};
		assert.equal(
			reasonOf(await setSigner(as(cx, "sari"), "decree-list", signer)),
			"not-administrator",
		);
		assert.equal(
			reasonOf(
				await setSigner(as(cx, "admin"), "decree-list", {
					...signer,
					duty: "",
				}),
			),
			"duty-missing",
		);
		assert.ok((await setSigner(as(cx, "admin"), "decree-list", signer)).ok);
		const issued = await issueDecreeList(as(cx, "bayu"), "p2ham-2023", 2026);
		assert.ok(issued.ok);
		assert.deepEqual(
			(await letterNow(cx, issued.value))?.states.signer,
			signer,
		);
	},
);
