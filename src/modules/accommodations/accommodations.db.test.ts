import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { allAskedAhead } from "#catalogue";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen, theSystem } from "#kernel/actor.ts";
import { dutiesOf, newsOf } from "#notices";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { readTrail } from "#platform/read-trail.ts";
import { clocksOf, procedureNamed, watchClocks } from "#procedures";
import { codesLeadingTo, openReceipt } from "#receipts";
import { seedUnits, unitId } from "#units/samples";
import {
	type AskedAhead,
	type AskedFor,
	answerTask,
	askAhead,
	askingsAbout,
	askingsOfVisit,
	forgetAskings,
	forgetAskingsAbout,
	seeAnswer,
	subscribers,
	type Task,
	type TaskAnswer,
	taskAtDesk,
	taskOfVisit,
	tellOutcome,
	visitDesk,
	watchTasks,
	withdrawTask,
} from "./index.ts";
import { accommodationsIn } from "./tables.ts";

let world: TestWorld;
before(async () => {
	// Friday.
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const office = unitId("kanwil-kemenkum-ntt");
const person = (cx: Context) => withActor(cx, citizen);
const yohana = (cx: Context) => withActor(cx, sampleActor("yohana"));
const markus = (cx: Context) => withActor(cx, sampleActor("markus"));
const onDay = (cx: Context, day: string) =>
	at(cx, new Date(`${day}T03:00:00Z`));

const asks = (
	cx: Context,
	change: Partial<AskedFor> = {},
): Promise<AskedAhead> =>
	askAhead(person(cx), {
		unitId: office,
		kinds: ["interpreter"],
		forDay: "2026-12-01",
		words: "Saya memakai BISINDO.",
		about: null,
		form: cx.newId(),
		...change,
	}).then((done) => (done.ok ? done.value : assert.fail(done.problem.reason)));
const firstOf = ({ tasks }: AskedAhead): Task => tasks[0] ?? assert.fail();

const plan: TaskAnswer = {
	verdict: "arranged",
	what: "Juru bahasa BISINDO",
	who: "Petugas layanan",
	on: "2026-12-01",
	hour: "09.00",
	reason: "",
	instead: "",
};
const answers = async (
	cx: Context,
	task: Task,
	change: Partial<TaskAnswer> = {},
	basedOn = task.version,
) => {
	const done = await answerTask(cx, task, basedOn, { ...plan, ...change });
	if (done.ok) return "answered";
	return "problems" in done.problem
		? done.problem.problems.map(({ field }) => field).join(" ")
		: done.problem.reason;
};
const reasonOf = async (done: ReturnType<typeof seeAnswer>) => {
	const result = await done;
	return result.ok ? "done" : result.problem.reason;
};
const now = async (cx: Context, { unitId: unit, id }: Task) =>
	(await taskAtDesk(yohana(cx), { unitId: unit, id })) ?? assert.fail();

test("the days that people are told of are the days of the clock, kind by kind", () => {
	const steps = procedureNamed("accommodation")?.steps ?? [];
	assert.deepEqual(
		steps.map(({ code, limit }) => [code, limit?.days, limit?.unit]),
		allAskedAhead().map(({ code, days }) => [code, days, "working"]),
	);
	assert.equal(procedureNamed("accommodation")?.verified, false);
});

story(
	"two things that are asked for are two tasks, each with a clock of its own and a duty for the office",
	async (cx) => {
		const { tasks, code } = await asks(cx, {
			kinds: ["interpreter", "companion", "interpreter"],
		});
		assert.deepEqual(
			tasks.map(({ kind, dueOn, state }) => [kind, dueOn, state]),
			[
				["companion", "2026-11-23", "asked"],
				["interpreter", "2026-11-25", "asked"],
			],
		);
		assert.match(code ?? "", /^\w{4} \w{4} \w{4} \w{4} \w$/);
		for (const { unitId: unit, id, dueOn } of tasks) {
			const clocks = await clocksOf(cx, {
				unitId: unit,
				kind: "accommodation",
				id,
			});
			assert.deepEqual(
				clocks.map((clock) => clock.dueOn),
				[dueOn],
			);
		}
		const { duties } = await dutiesIn(yohana(cx));
		assert.deepEqual(duties.map(({ due }) => due).sort(), [
			"2026-11-23",
			"2026-11-25",
		]);
		assert.deepEqual((await dutiesIn(markus(cx))).duties, []);
	},
);

const dutiesIn = async (cx: Context) => ({
	duties: (await dutiesOf(cx, 1)).rows.filter(
		({ says }) => says === "accommodations.duty.answer",
	),
});

story(
	"the same form sent twice is asked once, with the same code",
	async (cx) => {
		const form = cx.newId();
		const first = await asks(cx, { form });
		const second = await asks(cx, { form });
		assert.deepEqual(
			[second.known, second.code, second.askingId],
			[true, first.code, first.askingId],
		);
		assert.equal((await visitDesk(yohana(cx), "asked")).length, 1);
		const other = await asks(cx, { form, unitId: unitId("lapas-ambon") });
		assert.notEqual(other.code, first.code);
	},
);

story(
	"an answer after the visit helps nobody: the day is the last day",
	async (cx) => {
		const soon = await asks(cx, { forDay: "2026-11-21" });
		assert.equal(firstOf(soon).dueOn, "2026-11-21");
		const unknown = await asks(cx, { forDay: null });
		assert.equal(firstOf(unknown).dueOn, "2026-11-25");
	},
);

story(
	"nothing ticked, a day that is over, a day in two years and too many words are refused",
	async (cx) => {
		const refusedFor = async (change: Partial<AskedFor>) => {
			const done = await askAhead(person(cx), {
				unitId: office,
				kinds: ["interpreter"],
				forDay: null,
				words: "",
				about: null,
				form: cx.newId(),
				...change,
			});
			return done.ok ? "asked" : done.problem.reason;
		};
		assert.equal(await refusedFor({ kinds: [] }), "nothing-asked");
		assert.equal(await refusedFor({ kinds: ["helicopter"] }), "unknown-kind");
		assert.equal(await refusedFor({ forDay: "2026-11-19" }), "day-past");
		assert.equal(await refusedFor({ forDay: "2028-11-19" }), "day-too-far");
		assert.equal(
			await refusedFor({ words: "kata ".repeat(80) }),
			"words-too-long",
		);
		assert.equal(await refusedFor({ unitId: cx.newId() }), "unknown-unit");
	},
);

story(
	"names and numbers are not kept, and words stand in no trail",
	async (cx) => {
		const asked = await asks(cx, {
			words:
				"Nama saya Maria Bere, telepon 0812 3456 7890. Saya Tuli dan memakai BISINDO.",
		});
		const { words } = await now(cx, firstOf(asked));
		assert.doesNotMatch(words, /Maria|Bere|0812/);
		assert.match(words, /Saya Tuli dan memakai BISINDO/);
		const { rows } = await trailOf(cx);
		assert.ok(rows.length > 0);
		assert.doesNotMatch(JSON.stringify(rows), /BISINDO|interpreter/);
	},
);

const trailOf = ({ db }: Context) =>
	sql`
		select * from platform.trail
		join platform.trail_details on trail_id = trail.id
		where subject_kind = 'accommodation'`.execute(db);

story(
	"the office answers what, who and when; the person reads it and says that nobody came",
	async (cx) => {
		const asked = await asks(cx);
		const task = firstOf(asked);
		assert.equal(await reasonOf(seeAnswer(person(cx), task)), "not-now");
		assert.equal(await answers(yohana(cx), task), "answered");
		assert.deepEqual((await dutiesIn(yohana(cx))).duties, []);
		assert.equal(
			(
				await clocksOf(cx, {
					unitId: office,
					kind: "accommodation",
					id: task.id,
				})
			)[0]?.outcome,
			"met",
		);
		assert.equal(await reasonOf(seeAnswer(person(cx), task)), "done");
		const told = {
			kept: false,
			words: "Juru bahasa tidak datang, telepon 0812 3456 7890.",
		};
		assert.equal(
			await reasonOf(tellOutcome(person(cx), task, told)),
			"not-now",
		);
		const then = onDay(cx, "2026-12-01");
		assert.equal(await reasonOf(tellOutcome(person(then), task, told)), "done");
		const after = await now(then, task);
		assert.deepEqual(
			[after.state, after.seenOn, after.told],
			["not-kept", "2026-11-20", "Juru bahasa tidak datang, telepon [nomor]."],
		);
		const news = await newsOf(yohana(then), 1);
		assert.ok(JSON.stringify(news).includes("accommodations.news.not-kept"));
	},
);

story(
	"an answer without what, who and when, or without another way, is mended at its fields",
	async (cx) => {
		const task = firstOf(await asks(cx));
		const empty = { what: "", who: "", on: null, hour: "" };
		assert.equal(
			await answers(yohana(cx), task, { ...empty, verdict: "" }),
			"putusan",
		);
		assert.equal(await answers(yohana(cx), task, empty), "apa siapa kapan");
		assert.equal(
			await answers(yohana(cx), task, { on: "2026-11-19" }),
			"kapan",
		);
		assert.equal(
			await answers(yohana(cx), task, { verdict: "cannot" }),
			"alasan gantinya",
		);
		assert.equal(
			await answers(yohana(cx), task, {
				verdict: "cannot",
				reason: "Juru bahasa di luar pulau.",
				instead: "Lewat video.",
			}),
			"answered",
		);
		assert.equal((await now(cx, task)).state, "cannot");
	},
);

story(
	"of two officers who answer at once the slower one is told",
	async (cx) => {
		const task = firstOf(await asks(cx));
		assert.equal(await answers(yohana(cx), task), "answered");
		assert.equal(
			await answers(yohana(cx), task, { what: "Lain" }),
			"changed-meanwhile",
		);
		assert.equal((await now(cx, task)).what, plan.what);
		assert.equal(await answers(yohana(cx), await now(cx, task)), "answered");
	},
);

story("for an office that was not asked it does not exist", async (cx) => {
	const task = firstOf(await asks(cx));
	assert.equal(await answers(markus(cx), task), "unknown-task");
	assert.equal(await taskAtDesk(markus(cx), task), null);
	assert.deepEqual(await visitDesk(markus(cx), "asked"), []);
	const gilang = withActor(cx, sampleActor("gilang"));
	assert.equal(await taskAtDesk(gilang, task), null);
});

story(
	"what nobody answered is late on the desk, and its people and then the head are told",
	async (cx) => {
		const task = firstOf(await asks(cx));
		const then = onDay(cx, "2026-11-26");
		const round = async (moment: Context) => {
			const system = withActor(moment, theSystem);
			await watchClocks(system);
			await deliver(system, subscribers, ({ error }) => {
				throw error;
			});
		};
		await round(then);
		assert.equal((await now(then, task)).overdue, true);
		const told = JSON.stringify(await newsOf(yohana(then), 1));
		assert.ok(told.includes("accommodations.news.late"), told);
		const head = withActor(then, sampleActor("kornelis"));
		assert.ok(
			JSON.stringify(await newsOf(head, 1)).includes(
				"accommodations.news.late-head",
			),
		);
		// A late answer is an answer, and stays late.
		assert.equal(await answers(yohana(then), task), "answered");
		const after = await now(then, task);
		assert.deepEqual([after.overdue, after.answeredOn], [false, "2026-11-26"]);
	},
);

story(
	"what was never answered or told of is called so, and nobody says it was there",
	async (cx) => {
		const silent = firstOf(await asks(cx));
		const promised = firstOf(await asks(cx));
		assert.equal(await answers(yohana(cx), promised), "answered");
		assert.equal(await watchTasks(onDay(cx, "2026-12-15")), 0);
		const late = onDay(cx, "2026-12-16");
		assert.equal(await watchTasks(late), 2);
		assert.equal((await now(late, silent)).state, "unanswered");
		assert.equal((await now(late, promised)).state, "untold");
		assert.deepEqual((await dutiesIn(yohana(late))).duties, []);
		assert.equal(
			await reasonOf(
				tellOutcome(person(late), promised, { kept: true, words: "" }),
			),
			"done",
		);
	},
);

story(
	"sixty days after its day only what is counted is left, and the code opens nothing",
	async (cx) => {
		const asked = await asks(cx);
		const task = firstOf(asked);
		assert.equal(await answers(yohana(cx), task), "answered");
		await watchTasks(onDay(cx, "2026-12-16"));
		assert.equal(await forgetAskings(onDay(cx, "2027-01-30")), 0);
		assert.equal(await forgetAskings(onDay(cx, "2027-01-31")), 1);
		const { state, words, what, who, kind } = await now(cx, task);
		assert.deepEqual(
			[state, words, what, who, kind],
			["untold", "", null, null, "interpreter"],
		);
		assert.equal(
			await codesLeadingTo(cx, {
				kind: "accommodation",
				subjectId: asked.askingId,
			}),
			0,
		);
		assert.equal(await forgetAskings(onDay(cx, "2027-03-31")), 0);
	},
);

story(
	"a code leads to what was asked for with it, and to nothing that others asked for",
	async (cx) => {
		const mine = await asks(cx);
		const other = await asks(cx);
		const opened = await openReceipt(person(cx), {
			typed: mine.code ?? "",
			pin: "",
			network: "10.0.0.1",
		});
		const visit = opened.ok ? opened.value : assert.fail();
		assert.deepEqual(
			(await askingsOfVisit(cx, visit)).map(({ id }) => id),
			[mine.askingId],
		);
		assert.equal(await taskOfVisit(cx, visit, firstOf(other).id), null);
		assert.equal(
			(await taskOfVisit(cx, visit, firstOf(mine).id))?.id,
			firstOf(mine).id,
		);
	},
);

story(
	"what is asked for with something else has no code of its own, and goes with it",
	async (cx) => {
		const about = { kind: "complaint", id: cx.newId() };
		const asked = await asks(cx, { about });
		assert.equal(asked.code, null);
		assert.deepEqual(
			(await askingsAbout(cx, about)).map(({ id }) => id),
			[asked.askingId],
		);
		const asking = { subjectId: firstOf(asked).id };
		const listed = () => readTrail(cx, asking, { limit: 1 });
		assert.equal((await listed()).length, 1);
		assert.equal(
			await inTransaction(cx, (tx) => forgetAskingsAbout(tx, about)),
			1,
		);
		// Whoever reads the trail no longer reads there that something was asked.
		assert.deepEqual(await listed(), []);
		assert.deepEqual(await visitDesk(yohana(cx), "asked"), []);
		assert.deepEqual((await dutiesIn(yohana(cx))).duties, []);
	},
);

story(
	"withdrawn by the person, the office has nothing to do any more",
	async (cx) => {
		const task = firstOf(await asks(cx));
		assert.equal(await reasonOf(withdrawTask(person(cx), task)), "done");
		assert.equal(await reasonOf(withdrawTask(person(cx), task)), "not-now");
		assert.deepEqual((await dutiesIn(yohana(cx))).duties, []);
		assert.equal(await answers(yohana(cx), task), "changed-meanwhile");
		const { n } = await accommodationsIn(cx.db)
			.selectFrom("accommodations.task")
			.select((row) => row.fn.countAll<string>().as("n"))
			.executeTakeFirstOrThrow();
		assert.equal(Number(n), 1);
	},
);
