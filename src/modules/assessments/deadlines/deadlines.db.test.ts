import assert from "node:assert/strict";
import { after, before } from "node:test";
import { fillDecrees } from "#calendar";
import { sampleActor, seedPeople } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { dutiesOf, newsOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { type SampleUnit, seedUnits, unitId } from "#units/samples";
import {
	deadlineNow,
	deadlinesOf,
	findCase,
	finishVerification,
	historyOf,
	historyOfItem,
	itemsOfCase,
	markItem,
	recountDeadlines,
	rulesSetFor,
	setRoundRules,
	submitAssessment,
	takeBack,
	verifierStatusOf,
	watchDeadlines,
} from "../index.ts";
import { seedAssessments } from "../samples.ts";

const named = { instrument: "p2ham-2023", year: 2026 };
let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await fillDecrees(world.cx);
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);

const sari = (cx: Context, moment?: string) =>
	withActor(moment ? at(cx, new Date(moment)) : cx, sampleActor("sari"));
const admin = (cx: Context) => withActor(cx, sampleActor("admin"));
const operator = (cx: Context, unit: SampleUnit) =>
	withActor(cx, {
		id: "00000000-0000-7000-8000-0000000000aa",
		name: "Operator",
		kind: "person",
		grants: ["assessment.read", "assessment.fill", "assessment.submit"].map(
			(permission) => ({
				permission,
				programme: "p2ham",
				unitId: unitId(unit),
				reach: "unit" as const,
				provinces: [],
			}),
		),
	});
const caseOf = async (cx: Context, unit: SampleUnit) =>
	(await findCase(cx, { ...named, unit })) ?? assert.fail(unit);
const reasonOf = (result: { ok: boolean; problem?: { reason: string } }) =>
	result.ok ? null : result.problem?.reason;

/** Kanim Serang: one item went back among twenty; Sari ends the round of verification at the moment. */
async function sendBack(cx: Context): Promise<void> {
	const found = await caseOf(cx, "kanim-serang");
	for (const { code, said, verifier } of await itemsOfCase(cx, found))
		if (!verifier)
			assert.ok(
				(
					await markItem(sari(cx), found, {
						code,
						seen: said?.version ?? 0,
						judgement: { outcome: "accepted", said: said?.answer, reason: "" },
					})
				).ok,
			);
	assert.ok((await finishVerification(sari(cx), found)).ok);
}

story(
	"what goes back has ten working days, counted by the calendar, with the way of counting kept",
	async (cx) => {
		const before = at(cx, new Date("2026-12-14T03:00:00Z"));
		await sendBack(before);
		const found = await caseOf(before, "kanim-serang");
		const now = await deadlineNow(before, found, "corrections");
		assert.ok(now);
		const { beganOn, workingDays, dueOn, unknownFrom, left, passed } = now;
		assert.deepEqual(
			{ beganOn, workingDays, dueOn, unknownFrom, left, passed },
			{
				beganOn: "2026-12-14",
				workingDays: 10,
				// The 24th is joint leave and the 25th a holiday, by the decree of 2026.
				dueOn: "2026-12-30",
				unknownFrom: null,
				left: 10,
				passed: false,
			},
		);
		const { rows } = await dutiesOf(operator(before, "kanim-serang"), 1);
		assert.deepEqual(
			rows.map(({ says, due }) => [says, due]),
			[["assessments.waits-corrections", "2026-12-30"]],
		);
	},
);

story(
	"a unit is reminded three working days before the end, once, however often it is looked at",
	async (cx) => {
		await sendBack(cx);
		const unit = (moment: string) =>
			operator(at(cx, new Date(moment)), "kanim-serang");
		const reminded = async (moment: string) => {
			await watchDeadlines(at(cx, new Date(moment)));
			return (await newsOf(unit(moment), 1)).rows.filter(
				({ says }) => says === "assessments.news-corrections-end",
			).length;
		};
		assert.equal(await reminded("2026-11-30T03:00:00Z"), 0, "four days left");
		assert.equal(await reminded("2026-12-01T03:00:00Z"), 1);
		assert.equal(await reminded("2026-12-01T09:00:00Z"), 1);
		assert.equal(await reminded("2026-12-03T03:00:00Z"), 1);
	},
);

story(
	"before its last day is over nobody takes it back; afterwards the untouched item waits for the verifier as it stands",
	async (cx) => {
		await sendBack(cx);
		const found = await caseOf(cx, "kanim-serang");
		assert.equal(
			reasonOf(await takeBack(sari(cx, "2026-12-04T16:00:00Z"), found)),
			"still-time-to-mend",
		);
		const later = "2026-12-04T17:00:00Z"; // Midnight in Jakarta.
		await watchDeadlines(at(cx, new Date(later)));
		assert.ok(
			(await dutiesOf(sari(cx, later), 1)).rows.some(
				({ says }) => says === "assessments.waits-lapsed",
			),
			"the verifier is asked",
		);
		assert.ok((await takeBack(sari(cx, later), found)).ok);
		const after = await caseOf(cx, "kanim-serang");
		assert.equal(after.assessment.state, "verifying");
		const items = await itemsOfCase(cx, after);
		const back = items.find(({ code }) => code === "a.3");
		assert.ok(back);
		assert.deepEqual(
			items
				.filter((item) => verifierStatusOf(item) === "waiting")
				.map(({ code }) => code),
			["a.3"],
		);
		assert.deepEqual(
			(await historyOfItem(cx, after.assessment, "a.3")).marks.map(
				({ outcome, returnCode }) => [outcome, returnCode],
			),
			[
				["returned", "does-not-show"],
				["lapsed", "does-not-show"],
			],
			"nothing is overwritten",
		);
		assert.equal(
			reasonOf(
				await submitAssessment(
					operator(at(cx, new Date(later)), "kanim-serang"),
					after,
					{ preflight: null, despite: "" },
				),
			),
			"not-open",
		);
		const judged = await markItem(sari(cx, later), after, {
			code: "a.3",
			seen: back.said?.version ?? 0,
			judgement: {
				outcome: "accepted",
				said: { value: "tidak" },
				reason: "Tidak dibuktikan sampai tenggatnya",
			},
		});
		assert.ok(judged.ok);
		assert.ok((await finishVerification(sari(cx, later), after)).ok);
		assert.equal(
			(await caseOf(cx, "kanim-serang")).assessment.state,
			"deciding",
		);
		assert.ok(
			(
				await newsOf(operator(at(cx, new Date(later)), "kanim-serang"), 1)
			).rows.some(({ says }) => says === "assessments.news-lapsed"),
			"the unit hears it",
		);
	},
);

story(
	"where the round says so, it goes back by itself on the day after",
	async (cx) => {
		assert.ok(
			(
				await setRoundRules(admin(cx), {
					...named,
					correctionDays: 10,
					afterCorrections: "goes-back-by-itself",
					objectionDays: 5,
					legalBasis: "",
					reason: "Diminta pusat",
					seen: 0,
				})
			).ok,
		);
		await sendBack(cx);
		await watchDeadlines(at(cx, new Date("2026-12-04T03:00:00Z")));
		assert.equal(
			(await caseOf(cx, "kanim-serang")).assessment.state,
			"correcting",
			"the last day belongs to the unit",
		);
		const system = withActor(
			at(cx, new Date("2026-12-05T03:00:00Z")),
			theSystem,
		);
		assert.ok((await watchDeadlines(system)) >= 1);
		const { assessment } = await caseOf(cx, "kanim-serang");
		assert.equal(assessment.state, "verifying");
		const last = (await historyOf(cx, assessment)).at(-1);
		assert.deepEqual([last?.move, last?.byId], ["lapse", null]);
	},
);

story(
	"a decree that frees a day moves the last day, with a line in the history; what was promised stays on record",
	async (cx) => {
		await sendBack(cx);
		const found = await caseOf(cx, "kanim-serang");
		assert.equal(
			await recountDeadlines(cx),
			0,
			"nothing changed, nothing moves",
		);
		const calendar = cx.db.withTables<{
			"calendar.day": {
				decree_id: string;
				province_code: string | null;
				day: string;
				kind: string;
				name: string;
			};
			"calendar.decree": { id: string; year: number };
		}>();
		const { id } = await calendar
			.selectFrom("calendar.decree")
			.select("id")
			.where("year", "=", 2026)
			.executeTakeFirstOrThrow();
		await calendar
			.insertInto("calendar.day")
			.values({
				decree_id: id,
				province_code: null,
				day: "2026-12-02",
				kind: "libur-nasional",
				name: "Hari pemungutan suara (contoh)",
			})
			.execute();
		assert.ok((await recountDeadlines(cx)) >= 1);
		assert.deepEqual(
			(await deadlinesOf(cx, found.assessment)).map(({ dueOn, because }) => [
				dueOn,
				because,
			]),
			[
				["2026-12-04", "begun"],
				["2026-12-07", "calendar"],
			],
		);
		const last = (await historyOf(cx, found.assessment)).at(-1);
		assert.deepEqual(
			[last?.move, last?.document.on],
			["corrections-recounted", "2026-12-07"],
		);
		const { rows } = await dutiesOf(operator(cx, "kanim-serang"), 1);
		assert.equal(rows[0]?.due, "2026-12-07");
		assert.equal(
			await recountDeadlines(cx),
			0,
			"counted twice is counted once",
		);
	},
);

story(
	"rules of a round are set with a reason, seen by whoever is second, and never overwritten",
	async (cx) => {
		const rules = {
			...named,
			correctionDays: 14,
			afterCorrections: "verifier-may-conclude",
			objectionDays: 7,
			legalBasis: "Petunjuk teknis contoh",
			reason: "Menyesuaikan petunjuk teknis",
			seen: 0,
		} as const;
		const set = (changes = {}) =>
			setRoundRules(admin(cx), { ...rules, ...changes });
		assert.equal(
			reasonOf(await setRoundRules(sari(cx), rules)),
			"not-a-publisher",
		);
		assert.equal(reasonOf(await set({ reason: " " })), "say-why-rules");
		assert.equal(reasonOf(await set({ year: 1999 })), "no-such-round");
		assert.ok((await set()).ok);
		assert.equal(
			reasonOf(await set({ objectionDays: 3 })),
			"rules-changed-meanwhile",
		);
		assert.equal(reasonOf(await set({ seen: 1 })), "same-rules");
		assert.ok((await set({ seen: 1, objectionDays: 3 })).ok);
		assert.deepEqual(
			(await rulesSetFor(cx, named)).map(({ objectionDays }) => objectionDays),
			[3, 7],
		);
	},
);
