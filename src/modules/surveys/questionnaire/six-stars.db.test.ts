import assert from "node:assert/strict";
import { after, before } from "node:test";
import { sampleActor, seedPeople } from "#identity/samples";
import { instrumentNamed } from "#instruments";
import { at, type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits, unitId } from "#units/samples";
import { receiveResponse } from "../answering/receive-response.ts";
import { mixResponses } from "../counting/mix.ts";
import { resultsOf } from "../counting/results-of.ts";
import { noNeeds } from "../needs/read-needs.ts";
import { openSurvey } from "../run-survey.ts";
import { sampleOffice } from "../samples.ts";
import { surveysIn } from "../tables.ts";
import { questionnaireNamed } from "./load-questionnaires.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());

const story = storyIn(() => world);
const office = unitId(sampleOffice);
const open = (cx: Context, instrument: string) =>
	openSurvey(withActor(cx, sampleActor("yohana")), {
		unitId: office,
		instrument,
		door: "open",
	});

story("five of six stars are 5.00, without a letter", async (cx) => {
	const opened = await open(cx, "spak");
	assert.ok(opened.ok);
	const survey = opened.value;
	const { items } = questionnaireNamed(survey.questionnaire) ?? assert.fail();
	for (let i = 0; i < 12; i += 1) {
		const sent = await receiveResponse(
			cx,
			survey,
			{
				instrument: "spak",
				questionnaire: survey.questionnaire,
				day: "2026-11-20",
				serviceId: null,
				channel: "home",
				filler: "self",
				staff: false,
				language: "id",
				answers: Object.fromEntries(
					items.map(({ code }) => [code, i % 2 === 0 ? 4 : 6]),
				),
				own: {},
				groups: {},
				...noNeeds,
				remark: null,
				seconds: 100,
			},
			{ key: `star-${i}`, slip: null, from: null },
		);
		assert.ok(sent.ok);
	}
	await mixResponses(at(cx, new Date("2026-11-21T03:00:00Z")));
	const spak = instrumentNamed("spak") ?? assert.fail();
	const { citizens } = await resultsOf(cx, office, spak, 20264, 20264);
	const { index, band, interval } = citizens.index ?? assert.fail();
	assert.deepEqual([citizens.n, index, band.known], [12, "5.00", false]);
	assert.ok(Number(interval?.from) > 4 && Number(interval?.to) < 6);
	const kept = await surveysIn(cx.db)
		.selectFrom("surveys.response")
		.select("questionnaire")
		.distinct()
		.where("instrument", "=", "spak")
		.execute();
	assert.deepEqual(kept, [{ questionnaire: "spak-pengadilan" }]);
});

story(
	"a unit cannot open to everybody what belongs to a case or an event",
	async (cx) => {
		for (const id of ["pulse", "pre-post", "skm-2004", "p2ham-2023"]) {
			const opened = await open(cx, id);
			assert.equal(opened.ok || opened.problem.reason, "no-such-survey", id);
		}
	},
);
