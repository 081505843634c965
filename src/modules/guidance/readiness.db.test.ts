import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type SamplePerson, sampleActor, seedPeople } from "#identity/samples";
import { dutiesOf, newsOf } from "#notices";
import { type Context, withActor } from "#platform/context.ts";
import {
	openTestWorld,
	storyIn,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { clocksOf } from "#procedures";
import { seedUnits, unitId } from "#units/samples";
import {
	assignCoach,
	type Declared,
	declarationsOf,
	declareReadiness,
	moveReadiness,
	type ReadinessMove,
	stepReadiness,
} from "./index.ts";
import { readDeclared, readinessMoves, readinessStates } from "./readiness.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
});
after(() => world[Symbol.asyncDispose]());
const story = storyIn(() => world);

const dinkes = unitId("dinkes-empat-lawang");
const typed: Declared = {
	programme: "kkpham",
	statement: "Loket kami siap dinilai.",
	needs: "Cara menyusun bukti.",
	signedBy: "Ahmad Basri, Kepala Dinas",
};
const by = (cx: Context, person: SamplePerson) =>
	withActor(cx, sampleActor(person));

async function declared(cx: Context) {
	const done = await declareReadiness(by(cx, "joko"), dinkes, typed);
	assert.ok(done.ok, JSON.stringify(done));
	return { unitId: dinkes, id: done.value };
}

story(
	"an office declares that it is ready, its coach takes it on and says when it is, and the office is told",
	async (cx) => {
		const key = await declared(cx);
		const asked = (await dutiesOf(by(cx, "zahra"), 1)).rows;
		assert.deepEqual(
			asked.map(({ says }) => says),
			["guidance.waits.readiness"],
		);
		const zahra = by(cx, "zahra");
		assert.ok((await moveReadiness(zahra, key, "accompany", 1)).ok);
		assert.deepEqual(
			(await dutiesOf(zahra, 1)).rows.map(({ says }) => says),
			["guidance.waits.ready"],
		);
		assert.ok((await moveReadiness(zahra, key, "finish", 2)).ok);
		assert.equal((await dutiesOf(zahra, 1)).rows.length, 0);
		const [one] = await declarationsOf(cx, dinkes);
		assert.equal(one?.state, "ready");
		const news = (await newsOf(by(cx, "joko"), 1)).rows;
		assert.ok(news.some(({ says }) => says === "guidance.news.ready"));
	},
);

story(
	"a declaration has its days: to be taken on, then to be ready; ended, its clock ends",
	async (cx) => {
		const key = await declared(cx);
		const open = async () => {
			const clocks = await clocksOf(cx, { ...key, kind: "readiness" });
			return clocks.flatMap(({ endedOn, step, dueOn }) =>
				endedOn === null ? [[step, dueOn]] : [],
			);
		};
		// Ten working days from Friday the 20th.
		assert.deepEqual(await open(), [["accompany", "2026-12-04"]]);
		const [asked] = (await dutiesOf(by(cx, "zahra"), 1)).rows;
		assert.equal(asked?.due, "2026-12-04");
		await moveReadiness(by(cx, "zahra"), key, "accompany", 1);
		assert.deepEqual(
			(await open()).map(([step]) => step),
			["ready"],
		);
		await moveReadiness(by(cx, "zahra"), key, "finish", 2);
		assert.deepEqual(await open(), []);
	},
);

story(
	"where the coach leaves, a declaration that waits is asked of whoever comes after them",
	async (cx) => {
		const key = await declared(cx);
		await moveReadiness(by(cx, "zahra"), key, "accompany", 1);
		const moved = await assignCoach(by(cx, "bayu"), {
			unitId: dinkes,
			officeId: unitId("kanwil-kemenham-banten"),
			from: "2026-11-19",
			why: "Surat",
		});
		assert.ok(moved.ok, JSON.stringify(moved));
		assert.equal((await dutiesOf(by(cx, "zahra"), 1)).rows.length, 0);
		const says = (await dutiesOf(by(cx, "bayu"), 1)).rows.map(
			(duty) => duty.says,
		);
		assert.ok(says.includes("guidance.waits.ready"));
		// Nobody of that office reaches the regency: the centre stands in.
		assert.ok((await moveReadiness(by(cx, "bayu"), key, "finish", 2)).ok);
	},
);

story(
	"one declaration of a programme is open at a time; withdrawn with a reason, another may follow",
	async (cx) => {
		const key = await declared(cx);
		const again = await declareReadiness(by(cx, "joko"), dinkes, typed);
		assert.deepEqual(again, {
			ok: false,
			problem: { reason: "declared-already" },
		});
		const silent = await moveReadiness(by(cx, "joko"), key, "withdraw", 1, " ");
		assert.deepEqual(silent, { ok: false, problem: { reason: "no-reason" } });
		const why = "Kantor pindah tahun ini.";
		assert.ok(
			(await moveReadiness(by(cx, "joko"), key, "withdraw", 1, why)).ok,
		);
		await declared(cx);
		assert.deepEqual(
			(await declarationsOf(cx, dinkes)).map(({ state }) => state).toSorted(),
			["declared", "withdrawn"],
		);
	},
);

story(
	"neither does the office say itself that it is ready, nor does another office's coach",
	async (cx) => {
		const key = await declared(cx);
		for (const person of ["joko", "ningsih", "ratna"] as const) {
			const done = await moveReadiness(by(cx, person), key, "accompany", 1);
			assert.equal(done.ok, false, person);
		}
		const foreign = await moveReadiness(
			by(cx, "zahra"),
			key,
			"withdraw",
			1,
			"x",
		);
		assert.equal(foreign.ok, false);
	},
);

story(
	"whoever fills in one programme declares nothing for another",
	async (cx) => {
		const done = await declareReadiness(by(cx, "joko"), dinkes, {
			...typed,
			programme: "p2ham",
		});
		assert.deepEqual(done, {
			ok: false,
			problem: { reason: "other-programme" },
		});
	},
);

test("a declaration moves as its table says, and not otherwise", () => {
	const allowed = readinessStates.flatMap((state) =>
		(Object.keys(readinessMoves) as ReadinessMove[]).flatMap((move) => {
			const to = stepReadiness(state, move);
			return to ? [`${state} ${move} ${to}`] : [];
		}),
	);
	assert.deepEqual(allowed, [
		"declared accompany accompanied",
		"declared withdraw withdrawn",
		"accompanied finish ready",
		"accompanied withdraw withdrawn",
	]);
});

test("what is missing in a declaration is told at its field, and markup is words", () => {
	const none = readDeclared({
		programme: "<b>",
		statement: "",
		needs: " ",
		signedBy: "x".repeat(301),
	});
	assert.deepEqual(
		"problems" in none && none.problems.map(({ field }) => field),
		["program", "pernyataan", "kebutuhan", "penanda_tangan"],
	);
	const markup = "<script>alert(1)</script>";
	const read = readDeclared({ ...typed, statement: markup });
	assert.equal("declared" in read && read.declared.statement, markup);
});
