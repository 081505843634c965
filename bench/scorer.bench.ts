import assert from "node:assert/strict";
import {
	type Answered,
	type Branch,
	compileScorer,
	type Indicator,
	type Instrument,
	indicatorsOf,
	instrumentNamed,
	levelsOf,
	type Pack,
	score,
} from "#instruments";
import type { Line } from "./line.ts";

const unit = { kind: "kanim" };
const indicators = 120;
const rounds = 15;

/**
 * The recount of a nation: 25,000 units × 120 indicators on one core. The bare loop is what nobody can do without:
 * per indicator look up what the level is worth, times a weight, added up in floats, without rounding or text.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const size = full ? 25_000 : 250;
	const instrument = checklistOf(indicators);
	const units = answersOf(instrument, size);
	const scorer = compileScorer(instrument, unit);
	const pack = scorer.pack(units);
	assert.ok(scorer.isCompiled && pack.apart.size === 0);
	const explained = units.slice(0, 100);
	assert.deepEqual(
		scorer.scoreMany(pack).slice(0, 100),
		explained.map((said) => score(instrument, { unit, ...said }).score),
	);
	const bare = bareLoop(pack);
	// Small sizes are repeated until there is something to measure.
	const repeat = 25_000 / size;
	const [bareMs = 0, compiledMs = 0, fromAnswersMs = 0] = medians(
		[
			bare,
			() => scorer.scoreMany(pack),
			() => scorer.scoreMany(scorer.pack(units)),
		],
		[repeat, repeat, 1],
	);
	const [explainingMs = 0] = medians(
		[() => explained.map((said) => score(instrument, { unit, ...said }).score)],
		[1],
		3,
	);
	const what = `${size.toLocaleString("en")} units × ${indicators} indicators`;
	const perSecond = (ms: number, of = size) => Math.round((of * 1_000) / ms);
	const figure = (name: string, value: number): Line => ({
		name: `${name}, ${what}`,
		figure: value,
		unit: "units/s",
		limit: null,
	});
	return [
		{
			name: `compiled scorer against a bare loop, ${what}`,
			figure: Math.round((compiledMs / bareMs) * 100) / 100,
			unit: "times",
			limit: 3,
		},
		figure("compiled scorer", perSecond(compiledMs)),
		figure("bare loop over typed arrays", perSecond(bareMs)),
		figure("packing the answers and scoring them", perSecond(fromAnswersMs)),
		figure(
			"score that explains itself",
			perSecond(explainingMs, explained.length),
		),
	];
}

/** Milliseconds of each, the median of several rounds that take turns, so that a busy machine is busy for all. */
function medians(
	works: readonly (() => unknown)[],
	repeats: readonly number[],
	times = rounds,
): readonly number[] {
	const spent = works.map((): number[] => []);
	for (let round = -2; round < times; round += 1)
		for (const [at, work] of works.entries()) {
			const repeat = repeats[at] ?? 1;
			const began = performance.now();
			for (let again = 0; again < repeat; again += 1) kept = work();
			if (round >= 0) spent[at]?.push((performance.now() - began) / repeat);
		}
	return spent.map((each) => each.toSorted((a, b) => a - b)[times >> 1] ?? 0);
}

/** Results go here, so that no compiler may leave the work out. */
export let kept: unknown;

function bareLoop({ size, levels }: Pack): () => Float64Array {
	const weights = Float64Array.from(
		{ length: indicators },
		(_, at) => 1 + (at % 7),
	);
	const worth = Float64Array.from([100, 50, 0]);
	return () => {
		const scores = new Float64Array(size);
		for (let row = 0, at = 0; row < size; row += 1) {
			let sum = 0;
			for (let column = 0; column < indicators; column += 1, at += 1)
				sum += (weights[column] ?? 0) * (worth[levels[at] ?? 0] ?? 0);
			scores[row] = sum;
		}
		return scores;
	};
}

/** The checklist of immigration offices (P2HAM 2018) over and over, its three criteria repeated as often as it takes. */
function checklistOf(wanted: number): Instrument {
	const found = instrumentNamed("p2ham-2018");
	assert.ok(found);
	const { children } = found;
	const choices = indicatorsOf(found).filter(
		({ units }) => units === null || units.includes(unit.kind),
	);
	const copies = Array.from({ length: wanted }, (_, at): Indicator => {
		const choice = choices[at % choices.length];
		assert.ok(choice);
		return { ...choice, code: `${at}` };
	});
	const groups = children.filter((node) => node.type === "group").slice(0, 1);
	return {
		...found,
		children: groups.flatMap((group) =>
			chunksOf(copies, 15).map((chunk, at) => ({
				...group,
				...everyone,
				code: `g${at}`,
				children: chunk,
			})),
		),
	};
}

const everyone: Pick<Branch, "unknownFor"> = { unknownFor: [] };

const chunksOf = <Each>(
	all: readonly Each[],
	size: number,
): readonly (readonly Each[])[] =>
	Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
		all.slice(at * size, (at + 1) * size),
	);

/** Answers that look random and are the same on every machine. */
function answersOf(instrument: Instrument, size: number): readonly Answered[] {
	const asked = indicatorsOf(instrument).map((indicator) => ({
		code: indicator.code,
		values: levelsOf(indicator).map(({ value }) => ({ value })),
	}));
	let state = 20_261_120;
	const below = (limit: number): number => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
	return Array.from({ length: size }, () => ({
		answers: Object.fromEntries(
			asked.map(({ code, values }) => [
				code,
				values[below(values.length)] ?? { value: "" },
			]),
		),
	}));
}
