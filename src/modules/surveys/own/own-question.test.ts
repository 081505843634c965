import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { instrumentNamed } from "#instruments";
import { elementsOf } from "../counting/elements.ts";
import { Tally } from "../counting/figures.ts";
import { indexOf } from "../counting/index-of.ts";
import { nextCode } from "./ask-question.ts";

const skm = instrumentNamed("skm-2017") ?? assert.fail();
const codes = elementsOf(skm);

const answers = fc.tuple(...codes.map(() => fc.integer({ min: 1, max: 4 })));
const own = fc.dictionary(
	fc.integer({ min: 1, max: 99 }).map((n) => `X${n}`),
	fc.integer({ min: 1, max: 4 }),
);

test("answers to the unit's own questions never touch the index, whatever they are", () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(answers, own), { minLength: 1, maxLength: 30 }),
			(people) => {
				const bare = new Tally(codes);
				const beside = new Tally(codes);
				for (const [levels, more] of people) {
					const said = Object.fromEntries(
						codes.map((code, i) => [code, levels[i] ?? 1]),
					);
					bare.add(said);
					// Even where they strayed among the answers to the elements.
					beside.add({ ...more, ...said });
				}
				assert.deepEqual(
					indexOf(skm, beside.figures()),
					indexOf(skm, bare.figures()),
				);
			},
		),
	);
});

test("a code is never given twice, whatever was ended", () => {
	assert.equal(nextCode([]), "X1");
	assert.equal(nextCode(["X2", "X10", "X3"]), "X11");
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 900 }).map((n) => `X${n}`)),
			(used) => !used.includes(nextCode(used)),
		),
	);
});
