import assert from "node:assert/strict";
import { sql } from "kysely";
import { instrumentNamed } from "#instruments";
import { citizen, theSystem } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { mixResponses, receiveResponse, resultsOf, surveyOf } from "#surveys";
import { unitId } from "#units/samples";
import type { Key } from "../complaint.ts";
import { openOffice, tellOffice } from "../office.sample.ts";
import { complaintsIn } from "../tables.ts";
import { withdraw } from "./citizen-deeds.ts";
import { handOnRatings } from "./hand-on-ratings.ts";
import { rate, ratingOf } from "./rate.ts";

const { story } = openOffice();
const office = unitId("kanwil-kemenkum-ntt");
const system = (cx: Context, day: string): Context =>
	at(withActor(cx, theSystem), new Date(`${day}T03:00:00Z`));

/** Ended and rated on 20 November. */
async function rated(
	cx: Context,
	handled: number,
	solved: number,
): Promise<Key> {
	const { key } = await tellOffice(cx);
	const person = withActor(cx, citizen);
	assert.ok((await withdraw(person, key, "")).ok);
	assert.ok((await rate(person, key, { handled, solved })).ok);
	return key;
}
const several = async (cx: Context, n: number, solved: number) => {
	const keys: Key[] = [];
	for (let i = 0; i < n; i += 1) keys.push(await rated(cx, 4, solved));
	return keys;
};
const told = async (cx: Context) => {
	await mixResponses(cx);
	const pulse = instrumentNamed("pulse") ?? assert.fail();
	const { citizens } = await resultsOf(cx, office, pulse, 20261, 20264);
	return [citizens.n, citizens.index?.index];
};

story(
	"ten of an office go on to the two questions after a case once nobody changes them any more, each once",
	async (cx) => {
		await several(cx, 6, 4);
		await several(cx, 6, 1);
		assert.equal(await handOnRatings(system(cx, "2026-11-26")), 0);
		assert.equal(await handOnRatings(system(cx, "2026-11-27")), 12);
		assert.equal(await handOnRatings(system(cx, "2026-11-27")), 0);
		// P1 is 2.5 in the mean, P2 is 4.
		assert.deepEqual(await told(system(cx, "2026-11-28")), [12, "3.25"]);
		assert.equal((await surveyOf(cx, office, "pulse"))?.door, "handed");
	},
);

story("nine wait, and go on after two months all the same", async (cx) => {
	await several(cx, 9, 3);
	assert.equal(await handOnRatings(system(cx, "2026-12-30")), 0);
	assert.equal(await handOnRatings(system(cx, "2027-01-19")), 9);
});

story(
	"what was handed on is known of no case any more, and no field joins the two places",
	async (cx) => {
		const [key] = await several(cx, 10, 4);
		assert.ok(key);
		await handOnRatings(system(cx, "2026-11-27"));
		await mixResponses(system(cx, "2026-11-28"));
		assert.equal(await ratingOf(cx, key), null);
		const again = await rate(withActor(cx, citizen), key, {
			handled: 1,
			solved: 1,
		});
		assert.ok(!again.ok && again.problem.reason === "not-now");
		const { rows: left } = await sql<Record<string, unknown>>`
			select * from complaints.rating`.execute(cx.db);
		for (const row of left)
			assert.deepEqual(
				[row.handled, row.solved, row.rated_on],
				[null, null, null],
			);
		// Of an answer nothing is said but its unit, its levels, its way and the day of the batch.
		const { rows: answers } = await sql<Record<string, unknown>>`
			select id, service_id, groups, own, needs, day::text from surveys.response
			where instrument = 'pulse'`.execute(cx.db);
		assert.equal(answers.length, 10);
		const known = new Set(left.map(({ complaint_id }) => complaint_id));
		for (const { id, ...rest } of answers) {
			assert.ok(!known.has(id));
			assert.deepEqual(rest, {
				service_id: null,
				groups: {},
				own: {},
				needs: [],
				day: "2026-11-27",
			});
		}
	},
);

story("what an office must not know of is not handed on", async (cx) => {
	const keys = await several(cx, 12, 2);
	await complaintsIn(cx.db)
		.updateTable("complaints.complaint")
		.set({ excluded_units: [office] })
		.where(
			"id",
			"in",
			keys.slice(0, 3).map(({ id }) => id),
		)
		.execute();
	assert.equal(await handOnRatings(system(cx, "2026-11-27")), 0);
	assert.equal(await handOnRatings(system(cx, "2027-01-19")), 9);
});

story(
	"nobody answers the two questions by a form of the survey",
	async (cx) => {
		await several(cx, 10, 4);
		await handOnRatings(system(cx, "2026-11-27"));
		const survey = (await surveyOf(cx, office, "pulse")) ?? assert.fail();
		const taken = await receiveResponse(
			system(cx, "2026-11-28"),
			survey,
			{
				instrument: "pulse",
				questionnaire: survey.questionnaire,
				day: "2026-11-28",
				serviceId: null,
				channel: "home",
				filler: "self",
				staff: false,
				language: "id",
				answers: { P1: 4 },
				own: {},
				groups: {},
				needs: [],
				outcome: null,
				whyNot: null,
				remark: null,
				seconds: null,
			},
			{ key: "k", slip: null, from: null },
		);
		assert.ok(!taken.ok && taken.problem.reason === "closed");
	},
);
