import { randomInt } from "node:crypto";
import fc from "fast-check";

// The laws of scoring, a hundred times as often as every day, from a seed that is new each time.

const seed = Number(process.env.RANGKUL_SEED ?? randomInt(2 ** 31));
console.log(
	`Seed ${seed}; the same again: RANGKUL_SEED=${seed} npm run prove laws`,
);
fc.configureGlobal({
	numRuns: 10_000,
	seed,
	interruptAfterTimeLimit: 600_000,
	markInterruptAsFailure: true,
});

await import("./laws.test.ts");
await import("./compile-scorer.test.ts");
