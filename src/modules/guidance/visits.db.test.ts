import assert from "node:assert/strict";
import { after, before } from "node:test";
import {
	beginEvent,
	finishEvent,
	linkedEvent,
	openEvent,
	writeReport,
} from "#events";
import { type SamplePerson, sampleActor, seedPeople } from "#identity/samples";
import { agendaOf, newsOf } from "#notices";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { unitById } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	askQuestion,
	type Origin,
	planVisit,
	type TypedVisit,
	visitBehind,
	visitsOf,
} from "./index.ts";
import { tellOfVisit } from "./tell-visit.ts";

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
const by = (cx: Context, person: SamplePerson) =>
	withActor(cx, sampleActor(person));
const typed: TypedVisit = {
	title: "Pembinaan Rutan Rangkasbitung",
	about: "",
	mode: "on-site",
	on: "2026-12-01",
	begins: "09.00",
	ends: "11.00",
	place: "Aula rutan",
	online: "",
	contact: "Kanwil HAM Banten",
};

async function planned(cx: Context) {
	const asked = await askQuestion(by(cx, "wulan"), rutan, {
		instrument: "p2ham-2023",
		code: "a.1",
		text: "Apakah foto ruang tunggu cukup?",
		anyway: false,
	});
	assert.ok(asked.ok);
	const from: Origin = { kind: "question", id: asked.value };
	const done = await planVisit(by(cx, "ningsih"), rutan, from, typed);
	assert.ok(done.ok, JSON.stringify(done));
	return { from, visit: done.value };
}

const unit = async (cx: Context) =>
	(await unitById(cx, rutan)) ?? assert.fail("no unit");

story(
	"a visit from a question is an event of kind coaching of the office of the coach, linked both ways",
	async (cx) => {
		const { from, visit } = await planned(cx);
		assert.equal(visit.officeId, kanwil);
		const event = await linkedEvent(cx, { unitId: kanwil, id: visit.eventId });
		assert.deepEqual(
			[event?.kind, event?.state, event?.on, event?.province],
			["coaching", "draft", "2026-12-01", "36"],
		);
		const listed = await visitsOf(cx, await unit(cx), from, true);
		assert.deepEqual(
			listed.map(({ event: { id } }) => id),
			[visit.eventId],
		);
		for (const person of ["wulan", "ningsih"] as const) {
			const behind = await visitBehind(by(cx, person), visit.eventId);
			assert.deepEqual(behind?.visit.from, from, person);
		}
		for (const person of ["markus", "zahra", "ratna"] as const)
			assert.equal(await visitBehind(by(cx, person), visit.eventId), null);
		// A draft is for coaches alone.
		assert.deepEqual(await visitsOf(cx, await unit(cx), from, false), []);
	},
);

story(
	"an announced visit stands in the agenda of the unit, and the recommendation of its report reaches it",
	async (cx) => {
		const { from, visit } = await planned(cx);
		const key = { unitId: kanwil, id: visit.eventId };
		const moved = { unitId: kanwil, eventId: visit.eventId };
		const opened = await openEvent(by(cx, "ningsih"), key, 1);
		assert.ok(opened.ok, JSON.stringify(opened));
		await tellOfVisit(cx, moved);
		const agenda = await agendaOf(by(cx, "wulan"));
		assert.ok(
			agenda.some(
				({ says, due }) =>
					says === "guidance.news.visit" && due === "2026-12-01",
			),
		);
		const then = at(cx, new Date("2026-12-01T05:00:00Z"));
		const ningsih = by(then, "ningsih");
		assert.ok((await beginEvent(ningsih, key, 2)).ok);
		assert.ok((await finishEvent(ningsih, key, 3)).ok);
		const reported = await writeReport(ningsih, key, 4, {
			rows: [{ indicator: "Bukti", target: "10", reached: "10" }],
			recommendation: "Foto dibuat lagi tahun ini.",
			addressee: "Kepala Rutan",
			money: "as-planned",
			moneyWhy: "",
		});
		assert.ok(reported.ok, JSON.stringify(reported));
		await tellOfVisit(then, moved);
		const news = (await newsOf(by(then, "wulan"), 1)).rows;
		assert.ok(news.some(({ says }) => says === "guidance.news.visit-reported"));
		const [whole] = await visitsOf(then, await unit(then), from, false);
		assert.equal(whole?.report?.recommendation, "Foto dibuat lagi tahun ini.");
	},
);

story(
	"neither the unit itself nor whoever coaches others plans a visit, and a question that is not there has none",
	async (cx) => {
		for (const person of ["wulan", "zahra", "ratna"] as const) {
			const done = await planVisit(
				by(cx, person),
				rutan,
				{ kind: "unit" },
				typed,
			);
			assert.deepEqual(
				done,
				{ ok: false, problem: { reason: "no-such-unit" } },
				person,
			);
		}
		const nothing = await planVisit(
			by(cx, "ningsih"),
			rutan,
			{ kind: "question", id: kanwil },
			typed,
		);
		assert.equal(nothing.ok, false);
	},
);

story(
	"what is wrong in a visit is told at its field, and nothing is planned",
	async (cx) => {
		const done = await planVisit(
			by(cx, "ningsih"),
			rutan,
			{ kind: "unit" },
			{
				...typed,
				on: "2026-11-01",
				ends: "08.00",
				contact: "",
			},
		);
		assert.deepEqual(
			!done.ok &&
				"problems" in done.problem &&
				done.problem.problems.map(({ field }) => field),
			["tanggal", "selesai", "kontak"],
		);
		assert.deepEqual(await visitsOf(cx, await unit(cx), null, true), []);
	},
);
