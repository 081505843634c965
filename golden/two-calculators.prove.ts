import { randomInt } from "node:crypto";

// The two calculators on ten thousand instruments and answers, from a seed that is new each time.

process.env.RANGKUL_SEED ??= String(randomInt(2 ** 31));
process.env.RANGKUL_SCORINGS ??= "10000";
console.log(
	`Seed ${process.env.RANGKUL_SEED}; the same again: RANGKUL_SEED=${process.env.RANGKUL_SEED} npm run prove two-calculators`,
);

await import("./two-calculators.test.ts");
