import assert from "node:assert/strict";
import { after, before as beforeAll } from "node:test";
import { sql } from "kysely";
import { actionsOf, finishAction, reportOnAction } from "#actions";
import { seedServices } from "#catalogue/samples";
import { sampleActor, seedPeople } from "#identity/samples";
import { type Instrument, instrumentNamed } from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import { dutiesOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { seedUnits, unitId } from "#units/samples";
import { keep } from "../counting/keep.ts";
import type { Mixed } from "../counting/mix.ts";
import { questionnairesOf } from "../questionnaire/load-questionnaires.ts";
import { sampleOffice, seedImprovements, seedSurveys } from "../samples.ts";
import { surveysIn } from "../tables.ts";
import { draftImprovements } from "./draft-improvements.ts";
import { fromSurvey } from "./element-origin.ts";
import { improvementOf, lowestIn } from "./improvement-of.ts";
import { planImprovement } from "./plan-improvement.ts";

let world: TestWorld;
beforeAll(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedServices(world.cx);
	await seedSurveys(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);
const office = unitId(sampleOffice);
const skm = (): Instrument => instrumentNamed("skm-2017") ?? assert.fail();
const kornelis = (cx: Context) => withActor(cx, sampleActor("kornelis"));
const idOf = (name: "kornelis" | "yohana") =>
	sampleActor(name).id ?? assert.fail();
const day = (cx: Context, iso: string) => at(cx, new Date(`${iso}T03:00:00Z`));

/** So many people who say the same of everything, on a day on which it is counted at once. */
const answered = (cx: Context, iso: string, people: number, level: number) =>
	inTransaction(day(withActor(cx, theSystem), iso), (tx) =>
		keep(
			tx,
			Array.from({ length: people }, (_, i): Mixed => {
				const codes = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"];
				return {
					unitId: office,
					instrument: "skm-2017",
					questionnaire: questionnairesOf("skm-2017").at(-1)?.id ?? "",
					day: iso,
					serviceId: null,
					channel: "counter",
					slice: "citizen",
					flags: [],
					language: "id",
					answers: Object.fromEntries(
						codes.map((code) => [code, i % 5 === 0 ? level - 1 : level]),
					),
					own: {},
					groups: {},
					needs: [],
					outcome: null,
					whyNot: null,
					remark: null,
				};
			}),
		),
	);

const lowest = async (cx: Context) => {
	const improvement = await improvementOf(cx, office, skm());
	const last = improvement.last ?? assert.fail();
	return { last, elements: lowestIn(improvement, last) };
};
const planned = (codes: readonly string[]) =>
	codes.map((code, place) => ({
		code,
		ownerId: idOf(place === 0 ? "kornelis" : "yohana"),
		dueOn: "2026-12-31",
	}));

story(
	"the three lowest elements of the last closed quarter become three actions with owner and last day, once",
	async (cx) => {
		const { last, elements } = await lowest(cx);
		assert.equal(last.period, 20263);
		assert.deepEqual(
			elements.map(({ action }) => action),
			[null, null, null],
		);
		const codes = elements.map(({ code }) => code);
		for (const expected of ["done", "same-owner"]) {
			const done = await planImprovement(
				kornelis(cx),
				office,
				skm(),
				planned(codes),
			);
			assert.equal(done.ok ? "done" : done.problem.reason, expected);
		}
		const actions = await actionsOf(cx, office, fromSurvey);
		assert.deepEqual(
			actions
				.map(({ origin, ownerId, dueOn }) => [origin.ref, ownerId, dueOn])
				.sort(),
			codes
				.map((code, place) => [
					`skm-2017/20263/${code}`,
					idOf(place === 0 ? "kornelis" : "yohana"),
					"2026-12-31",
				])
				.sort(),
		);
	},
);

story(
	"a closed quarter becomes drafts by itself, once, and they wait for somebody of the unit",
	async (cx) => {
		const job = withActor(cx, theSystem);
		// Other offices ask too, and each has three.
		const opened = await draftImprovements(job);
		assert.ok(opened >= 3 && opened % 3 === 0, String(opened));
		assert.equal(await draftImprovements(job), 0);
		const drafts = await actionsOf(cx, office, fromSurvey);
		assert.equal(drafts.length, 3);
		const [draft] = drafts;
		assert.ok(draft && drafts.every(({ ownerId }) => ownerId === null));
		const begun = await reportOnAction(kornelis(cx), draft, {
			words: "Mulai.",
			proof: "",
		});
		assert.equal(begun.ok ? "" : begun.problem.reason, "without-owner");
		assert.deepEqual(
			(await dutiesOf(kornelis(cx), 1)).rows
				.filter(({ says }) => says === "actions.waits-owner")
				.map(({ about }) => about.n),
			[3],
		);
		const { elements } = await lowest(cx);
		const done = await planImprovement(
			kornelis(cx),
			office,
			skm(),
			planned(elements.map(({ code }) => code)),
		);
		assert.ok(done.ok);
		assert.equal((await actionsOf(cx, office, fromSurvey)).length, 3);
	},
);

story(
	"every unit is looked at once a quarter, but for the day on which the quarter closes",
	async (cx) => {
		const looks = async (iso: string) => {
			const job = withActor(day(cx, iso), theSystem);
			const opened = await draftImprovements(job);
			return opened > 0;
		};
		const forget = () => sql`truncate actions.action cascade`.execute(cx.db);
		// The third quarter of 2026 closes with the 30th of October.
		assert.ok(await looks("2026-10-31"));
		await forget();
		assert.ok(await looks("2026-11-01"));
		await forget();
		assert.equal(await looks("2026-11-02"), false);
		await answered(cx, "2026-11-18", 40, 4);
		assert.ok(await looks("2027-02-03"));
	},
);

story(
	"a plan with one wrong day opens nothing, and names the element that is wrong",
	async (cx) => {
		const { elements } = await lowest(cx);
		const plan = planned(elements.map(({ code }) => code)).map((each, place) =>
			place === 1 ? { ...each, dueOn: "2020-01-01" } : each,
		);
		const done = await planImprovement(kornelis(cx), office, skm(), plan);
		assert.deepEqual(done.ok ? null : done.problem, {
			reason: "due-in-past",
			about: { code: elements[1]?.code },
		});
		assert.deepEqual(await actionsOf(cx, office, fromSurvey), []);
		const wulan = withActor(cx, sampleActor("wulan"));
		const refused = await planImprovement(wulan, office, skm(), plan);
		assert.equal(refused.ok ? "" : refused.problem.reason, "not-your-unit");
	},
);

story(
	"once the next quarter has closed, each action says what changed of its element, with its range",
	async (cx) => {
		const { elements } = await lowest(cx);
		const codes = elements.map(({ code }) => code);
		await planImprovement(kornelis(cx), office, skm(), planned(codes));
		await answered(cx, "2026-11-18", 80, 4);
		const since = async (iso: string) =>
			(await improvementOf(day(cx, iso), office, skm())).followed.map(
				({ since }) => since,
			);
		assert.ok((await since("2027-01-29")).every(({ is }) => is === "not-yet"));
		for (const each of await since("2027-02-01")) {
			assert.equal(each.is, "changed");
			if (each.is !== "changed") continue;
			assert.equal(each.quarter, 20264);
			assert.equal(each.change.says, "up");
			assert.ok(
				Number(each.change.from) > 0 &&
					Number(each.change.from) < Number(each.change.difference) &&
					Number(each.change.difference) < Number(each.change.to),
			);
		}
	},
);

story(
	"where the questions were worded otherwise meanwhile, nothing is compared",
	async (cx) => {
		const { elements } = await lowest(cx);
		const codes = elements.map(({ code }) => code);
		await planImprovement(kornelis(cx), office, skm(), planned(codes));
		await answered(cx, "2026-11-18", 40, 4);
		await surveysIn(cx.db)
			.updateTable("surveys.word_counter")
			.set({ word: "skm-2017-plain" })
			.where("period", "=", 20264)
			.where("about", "=", "wording")
			.execute();
		const { followed } = await improvementOf(
			day(cx, "2027-02-01"),
			office,
			skm(),
		);
		assert.deepEqual(
			followed.map(({ since }) => since.is),
			["broken", "broken", "broken"],
		);
	},
);

story(
	"a quarter in which fewer than ten answered is not told, nor are its lowest elements",
	async (cx) => {
		await surveysIn(cx.db)
			.deleteFrom("surveys.unit_counter")
			.where("unit_id", "=", office)
			.execute();
		await answered(cx, "2026-08-18", 9, 3);
		assert.equal((await improvementOf(cx, office, skm())).last, null);
		await draftImprovements(withActor(cx, theSystem));
		assert.deepEqual(await actionsOf(cx, office, fromSurvey), []);
		const done = await planImprovement(kornelis(cx), office, skm(), []);
		assert.equal(done.ok ? "" : done.problem.reason, "no-closed-quarter");
	},
);

story(
	"the sample office did something about the quarter before, and may go on",
	async (cx) => {
		assert.equal(await seedImprovements(cx), 3);
		assert.equal(await seedImprovements(cx), 0);
		const { followed, last } = await improvementOf(cx, office, skm());
		assert.deepEqual(
			followed
				.map(({ action, period, since }) => [action.state, period, since.is])
				.sort(),
			[
				["doing", 20262, "changed"],
				["done", 20262, "changed"],
				["open", 20262, "changed"],
			],
		);
		assert.equal(last?.period, 20263);
		const doing =
			followed.find(({ action }) => action.state === "doing")?.action ??
			assert.fail();
		const done = await finishAction(kornelis(cx), doing, {
			words: "Setiap pengaduan dijawab dalam tiga hari.",
			proof: "Buku pengaduan",
		});
		assert.ok(done.ok);
	},
);
