import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { exact, sum } from "#kernel/decimal.ts";
import type { Answer, Answers } from "./answer.ts";
import { instrumentOf } from "./for-tests.ts";
import type { Branch, Instrument, Node } from "./instrument.ts";
import { score } from "./score.ts";
import { flatten, type ScoredNode } from "./sheet.ts";

const unit = { kind: "kanim" };
const levels = 4;

const sample = instrumentOf(`
weights: { kind: printed, verified: true, note: { id: Bobot tidak berjumlah 100 } }
nodes: [{ code: g, label: { id: G }, article: P, weight: 1, nodes: [{ code: l, label: { id: L }, weight: 1, answer: level }] }]
`);

/** Trees of two levels with printed weights that nobody would choose. */
const instruments: fc.Arbitrary<Instrument> = fc
	.array(
		fc.tuple(
			fc.integer({ min: 1, max: 997 }),
			fc.array(fc.integer({ min: 1, max: 997 }), {
				minLength: 1,
				maxLength: 5,
			}),
		),
		{
			minLength: 1,
			maxLength: 5,
		},
	)
	.map((groups) => ({
		...sample,
		children: groups.flatMap(([weight, leaves], at) =>
			groupOf(`g${at}`, weight, leaves),
		),
	}));

const groupOf = (
	code: string,
	weight: number,
	leaves: readonly number[],
): readonly Node[] =>
	sample.children.flatMap((group) =>
		group.type === "group"
			? [
					{
						...group,
						code,
						weight: String(weight),
						children: leaves.flatMap((leaf, at) =>
							leafOf(group, `${code}.${at}`, leaf),
						),
					},
				]
			: [],
	);

const leafOf = (group: Branch, code: string, weight: number): readonly Node[] =>
	group.children.map((leaf) => ({ ...leaf, code, weight: String(weight) }));

const leavesOf = (nodes: readonly Node[]): readonly string[] =>
	nodes.flatMap((node) =>
		node.type === "group" ? leavesOf(node.children) : [node.code],
	);

const level = fc.integer({ min: 0, max: levels }).map(String);
const said: fc.Arbitrary<Answer> = fc.oneof(
	{ weight: 4, arbitrary: level.map((value) => ({ value })) },
	{ weight: 1, arbitrary: fc.constant({ notApplicable: "tidak ada" }) },
	{ weight: 1, arbitrary: fc.constant({ notMeasured: "belum" }) },
);

const assessed = (answer: fc.Arbitrary<Answer>) =>
	instruments.chain((instrument) => {
		const codes = leavesOf(instrument.children);
		return fc
			.array(answer, { minLength: codes.length, maxLength: codes.length })
			.map((each) => ({
				instrument,
				answers: Object.fromEntries(
					codes.map((code, at) => [code, each[at] ?? { value: "0" }]),
				),
			}));
	});

const scoreOf = (instrument: Instrument, answers: Answers) =>
	score(instrument, { unit, answers });

test("a score stays within its bounds", () => {
	fc.assert(
		fc.property(
			assessed(level.map((value) => ({ value }))),
			({ instrument, answers }) => {
				const found = exact(scoreOf(instrument, answers).exactScore ?? "-1");
				return found.gte(0) && found.lte(100);
			},
		),
	);
});

test("a better answer never lowers a score", () => {
	fc.assert(
		fc.property(
			assessed(level.map((value) => ({ value }))),
			fc.nat(),
			({ instrument, answers }, pick) => {
				const codes = Object.keys(answers);
				const code = codes[pick % codes.length] ?? "";
				const answer = answers[code];
				const now = answer && "value" in answer ? Number(answer.value) : 0;
				const better = {
					...answers,
					[code]: { value: String(Math.min(levels, now + 1)) },
				};
				return exact(scoreOf(instrument, better).exactScore ?? "-1").gte(
					scoreOf(instrument, answers).exactScore ?? "-1",
				);
			},
		),
	);
});

test("the order of the answers, and of the nodes, changes no score", () => {
	fc.assert(
		fc.property(assessed(said), ({ instrument, answers }) => {
			const turned = {
				...instrument,
				children: instrument.children.toReversed(),
			};
			const backwards = Object.fromEntries(
				Object.entries(answers).toReversed(),
			);
			assert.equal(
				scoreOf(turned, backwards).exactScore,
				scoreOf(instrument, answers).exactScore,
			);
		}),
	);
});

test("after re-weighting the weights of those that count sum to one, exactly", () => {
	const sumsToOne = (nodes: readonly ScoredNode[]): void => {
		const used = nodes.map(({ weight }) => exact(weight.used));
		if (used.some((weight) => !weight.isZero()))
			assert.equal(sum(used).toFixed(), "1");
		for (const { children } of nodes)
			if (children.length > 0) sumsToOne(children);
	};
	fc.assert(
		fc.property(assessed(said), ({ instrument, answers }) =>
			sumsToOne(scoreOf(instrument, answers).nodes),
		),
	);
});

test("not measured is never zero: it takes the score away", () => {
	fc.assert(
		fc.property(
			assessed(level.map((value) => ({ value }))),
			fc.nat(),
			({ instrument, answers }, pick) => {
				const codes = Object.keys(answers);
				const code = codes[pick % codes.length] ?? "";
				const sheet = scoreOf(instrument, {
					...answers,
					[code]: { notMeasured: "belum" },
				});
				assert.deepEqual([sheet.score, sheet.missing], [null, [code]]);
				assert.notEqual(
					scoreOf(instrument, { ...answers, [code]: { value: "0" } }).score,
					null,
				);
			},
		),
	);
});

test("what the children give adds up to the score of their parent", () => {
	fc.assert(
		fc.property(
			assessed(level.map((value) => ({ value }))),
			({ instrument, answers }) => {
				for (const node of flatten(scoreOf(instrument, answers).nodes)) {
					if (node.type !== "group") continue;
					const given = sum(
						node.children.map(({ contribution }) => exact(contribution ?? 0)),
					);
					assert.ok(
						given
							.minus(node.score ?? 0)
							.abs()
							.lt("1e-28"),
					);
				}
			},
		),
	);
});
