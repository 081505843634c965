import { randomInt } from "node:crypto";
import { test } from "node:test";
import { compareMany, wasAskedOfAll } from "./compare.sample.ts";

const seed = Number(process.env.RANGKUL_SEED ?? randomInt(2 ** 30));
const runs = Number(process.env.RANGKUL_RUNS ?? 100_000);
console.log(
	`Seed ${seed}; the same again: RANGKUL_SEED=${seed} npm run prove -- exclusion`,
);

test("in 100,000 random organisations the rule and its slow twin name the same people for the same reasons", () => {
	const begun = performance.now();
	const seen = compareMany(runs, seed);
	wasAskedOfAll(seen, runs);
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	console.log(`${runs} organisations in ${seconds} s`, JSON.stringify(seen));
});
