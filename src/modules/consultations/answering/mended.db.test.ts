import assert from "node:assert/strict";
import { after, before } from "node:test";
import { type SamplePerson, sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import type { Result } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import {
	appealRemoval,
	contributionByKey,
	correctAnswer,
	decideAppeal,
	earlierOf,
	hideWords,
	opinionsByIds,
	publicConsultation,
} from "../index.ts";
import {
	keyOf,
	sampleContributions,
	sampleOpinion,
	seedConsultations,
} from "../samples.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedConsultations(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const by = (cx: Context, person: SamplePerson = "dewi") =>
	withActor(cx, sampleActor(person));
const why = (done: Result<unknown, { readonly reason: string }>): string =>
	done.ok ? "done" : done.problem.reason;
const [plan, ended] = [keyOf("plan"), keyOf("ended")];
const mine = async (cx: Context, name: keyof typeof sampleContributions) =>
	(await contributionByKey(cx, {
		unitId: plan.unitId,
		id: sampleContributions[name],
	})) ?? assert.fail("gone");
const counts = async (cx: Context, key: typeof plan) => {
	const one = await publicConsultation(cx, key);
	return [one?.opinions, one?.answered];
};

story(
	"an answer that was wrong is corrected in the open: what it said before stays, and its author reads both by the same code",
	async (cx) => {
		const typed = {
			corrections: 0,
			verdict: "not",
			reason: "Dananya tidak ada.",
			passage: "",
			why: "Dananya dibatalkan.",
		};
		const refusals = [
			await correctAnswer(by(cx), plan, 1, { ...typed, why: " " }),
			await correctAnswer(by(cx, "markus"), plan, 1, typed),
			await correctAnswer(by(cx), plan, 9, typed),
		];
		assert.deepEqual(refusals.map(why), [
			"no-correction",
			"no-such-consultation",
			"no-such-answer",
		]);
		assert.equal(why(await correctAnswer(by(cx), plan, 1, typed)), "done");
		assert.equal(
			why(await correctAnswer(by(cx, "yusuf"), plan, 1, typed)),
			"changed-meanwhile",
		);
		const again = { ...typed, corrections: 1 };
		assert.equal(
			why(await correctAnswer(by(cx), plan, 1, again)),
			"same-answer",
		);
		const answer = (await mine(cx, "passage")).opinions[0]?.answer;
		assert.ok(answer);
		assert.deepEqual(
			[answer.verdict, answer.whyCorrected, answer.passage],
			["not", typed.why, null],
		);
		const [before] = await earlierOf(cx, answer);
		assert.deepEqual([before?.verdict, before?.passage], ["accepted", 2]);
		assert.deepEqual(await counts(cx, plan), [4, 1]);
	},
);

story(
	"words that tell private things are taken away also after the end: their answer stays, and their author may appeal",
	async (cx) => {
		const id = sampleOpinion("ended");
		assert.equal(
			why(await hideWords(by(cx), ended, id, "insult")),
			"no-removal",
		);
		assert.equal(why(await hideWords(by(cx), ended, id, "private")), "done");
		const { opinions } = await mine(cx, "ended");
		assert.deepEqual(
			[
				opinions[0]?.state,
				opinions[0]?.whyRemoved,
				opinions[0]?.answer?.number,
			],
			["removed", "private", 1],
		);
		assert.deepEqual(await counts(cx, ended), [0, 0]);
		const contribution = {
			unitId: plan.unitId,
			id: sampleContributions.ended,
			consultationId: ended.id,
		};
		const someone = withActor(cx, citizen);
		const appealed = await appealRemoval(someone, contribution, id, "Bukan.");
		assert.equal(why(appealed), "done");
		const decided = await decideAppeal(by(cx, "yusuf"), ended, id, {
			decision: "put-back",
			why: "Tidak menyebut siapa pun.",
		});
		assert.equal(why(decided), "done");
		assert.deepEqual(await counts(cx, ended), [1, 1]);
		assert.equal((await opinionsByIds(cx, ended, [id]))[0]?.state, "shown");
		assert.equal(
			why(await hideWords(by(cx), ended, id, "private")),
			"put-back-before",
		);
	},
);
