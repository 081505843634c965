import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test } from "node:test";
import { at, type Context } from "#platform/context.ts";
import { clocksOf, procedureNamed, timedSteps } from "#procedures";
import { unitId } from "#units/samples";
import { chanceFrom } from "../graph/any-organisation.sample.ts";
import { doers, movesOf, type State, step } from "../lifecycle.ts";
import { openRoom } from "../room.sample.ts";
import {
	beginClocks,
	clockOf,
	forgetClocksOf,
	keepClocks,
	procedureId,
	subjectOf,
} from "./clocks.ts";

const { story } = openRoom();
const offices = [unitId("kanwil-kemenham-banten"), unitId("kemenham")] as const;

test("every step with a limit is the clock of a state, and no state has another one", () => {
	const procedure = procedureNamed(procedureId) ?? assert.fail();
	assert.deepEqual(
		[...new Set(Object.values(clockOf))].filter((step) => step !== null).sort(),
		timedSteps(procedure)
			.map(({ code }) => code)
			.sort(),
	);
});

/** What runs, and at which office. */
const running = async (cx: Context, key: { unitId: string; id: string }) =>
	(await clocksOf(cx, subjectOf(key)))
		.filter(({ endedOn }) => endedOn === null)
		.map(({ step, officeId }) => ({ step, officeId }));

story(
	"whatever is done, in whatever order, the one clock that runs is that of the state, at the office that has it",
	async (cx) => {
		const seed = Number(process.env.RANGKUL_SEED ?? randomInt(2 ** 30));
		const chance = chanceFrom(seed);
		const one = <Thing>(of: readonly Thing[]) =>
			of[Math.floor(chance() * of.length)];
		let seen = 0;
		for (let walk = 0; walk < 12; walk += 1) {
			const key = { unitId: offices[0], id: crypto.randomUUID() };
			let now = new Date("2026-11-20T03:00:00Z");
			let header = {
				...key,
				state: "received" as State,
				handlerId: offices[0] as string,
			};
			await beginClocks(at(cx, now), header);
			for (let deed = 0; deed < 12; deed += 1) {
				const way = one(
					doers.flatMap((by) =>
						// Who withdraws at once shows little.
						movesOf(header.state, by)
							.filter((move) => move !== "withdraw" || chance() < 0.1)
							.map((move) => step(header.state, move, by) ?? assert.fail()),
					),
				);
				if (!way) break;
				now = new Date(now.getTime() + chance() * 5 * 86_400_000);
				const after = {
					...header,
					state: way,
					handlerId: chance() < 0.2 ? (one(offices) ?? "") : header.handlerId,
				};
				await keepClocks(at(cx, now), header, after);
				header = after;
				const due = clockOf[header.state];
				assert.deepEqual(
					await running(cx, key),
					due === null ? [] : [{ step: due, officeId: header.handlerId }],
					`RANGKUL_SEED=${seed}: ${header.state}`,
				);
				seen += 1;
			}
			await forgetClocksOf(cx, key);
			assert.deepEqual(await clocksOf(cx, subjectOf(key)), []);
		}
		assert.ok(seen > 40, `only ${seen} deeds`);
	},
);
