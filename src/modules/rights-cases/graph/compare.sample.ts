import assert from "node:assert/strict";
import { anyCase, chanceFrom } from "./any-organisation.sample.ts";
import { type Exclusion, exclusions, whoMayLearn } from "./exclusion.ts";
import { excludedBySets } from "./naive.sample.ts";
import { whereItGoes } from "./where-it-goes.ts";

/** How often something came up, so that a test sees that it was asked about what it says. */
export interface Seen {
	readonly answers: Record<Exclusion | "may", number>;
	readonly ways: Record<"near" | "centre" | "nowhere" | "shared", number>;
}

/** Compares the rule with its slow twin in many random organisations, person by person, and follows each case in. */
export function compareMany(runs: number, seed: number): Seen {
	const answers = {
		may: 0,
		accused: 0,
		"same-office": 0,
		"former-unit": 0,
		superior: 0,
		declared: 0,
	};
	const ways = { near: 0, centre: 0, nowhere: 0, shared: 0 };
	for (let run = 0; run < runs; run += 1) {
		const chance = chanceFrom(seed + run);
		const { organisation, concerned, day, people, offices } = anyCase(chance);
		const said = () =>
			`RANGKUL_SEED=${seed + run}: ${JSON.stringify({ organisation, concerned, offices })}`;
		const mayLearn = whoMayLearn(organisation, concerned, day);
		const sets = excludedBySets(organisation, concerned, day);
		const why = (person: string) =>
			exclusions.find((reason) => sets[reason].has(person)) ?? "may";
		for (const person of people) {
			const decision = mayLearn(person);
			const answer = decision.may ? "may" : decision.why;
			if (answer !== why(person))
				assert.equal(answer, why(person), `${person} ${said()}`);
			answers[answer] += 1;
		}

		const way = whereItGoes(offices, mayLearn);
		const all = [...offices.near, ...(offices.centre ? [offices.centre] : [])];
		if (way === null) {
			ways.nowhere += 1;
			assert.ok(
				all.every(({ officers }) =>
					officers.every(({ id, hasKey }) => !hasKey || why(id) !== "may"),
				),
				said(),
			);
			continue;
		}
		const office = all.find(({ id }) => id === way.officeId);
		ways[office === offices.centre ? "centre" : "near"] += 1;
		const reached = [
			...way.holders,
			...(way.sharedKey ? (office?.sharing ?? []) : []),
		];
		if (reached.length === 0 || reached.some((id) => why(id) !== "may"))
			assert.fail(`${JSON.stringify(way)} ${said()}`);
		if (way.sharedKey) ways.shared += 1;
	}
	return { answers, ways };
}

/** Each answer came up often enough to be worth something. */
export function wasAskedOfAll({ answers, ways }: Seen, runs: number): void {
	for (const [what, times] of Object.entries({ ...answers, ...ways }))
		assert.ok(times > runs / 50, `${what} came up only ${times} times`);
}
