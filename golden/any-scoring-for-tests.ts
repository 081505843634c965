/** An instrument file as JSON, and what one unit said to it, in the form in which answers are kept. */
export interface AnyScoring {
	readonly instrument: Record<string, unknown>;
	readonly input: Record<string, unknown>;
}

type Part = Record<string, unknown>;
const said = { id: "-" };

/** Any scoring that keeps the rules of `docs/scoring.md`, and now and then one that breaks them by its answers. */
export function anyScoring(seed: number): AnyScoring {
	const dice = diceOf(seed);
	const codes: string[] = [];
	const leaves: Leaf[] = [];
	const root = branchOf(dice);
	const nodes = dice.times(1, 4, (at) =>
		nodeOf(dice, `${at + 1}`, root, codes, leaves),
	);
	const instrument = {
		id: "any",
		version: "1",
		programme: "any",
		title: said,
		status: "draft",
		use: "assessment",
		basis: [{ regulation: said, sources: ["https://example.org/"] }],
		valid: { from: "2020" },
		verified: true,
		complete: true,
		units: dice.oneOf(["every-kind", ["kanim", "lapas", "rutan"]]),
		top: dice.oneOf([100, 4, 5, 10, "37.035", "6.3", 1]),
		rounding: {
			decimals: dice.int(0, 4),
			when: dice.oneOf(["at-the-end", "at-the-end", "at-every-level"]),
		},
		...(dice.oneIn(3) && { whenMissing: "score-the-rest" }),
		...root,
		bands: dice.oneIn(4) ? "not-known" : bandsOf(dice, false, true),
		stages: [],
		gates: dice.times(0, 3, (at) => gateOf(dice, at, codes)),
		nodes,
	};
	return { instrument, input: inputOf(dice, leaves) };
}

interface Leaf {
	readonly code: string;
	readonly answer: Part;
	readonly units: readonly string[] | null;
	readonly mayPass: boolean;
}

type Dice = ReturnType<typeof diceOf>;

/** The same throws from the same seed on every machine (mulberry32). */
const diceOf = (seed: number) => {
	let state = seed;
	const int = (min: number, max: number): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		const part = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
		return min + Math.floor(part * (max - min + 1));
	};
	return {
		int,
		oneIn: (n: number): boolean => int(1, n) === 1,
		oneOf: <One>(all: readonly One[]): One =>
			all[int(0, all.length - 1)] as One,
		times: <One>(min: number, max: number, make: (at: number) => One): One[] =>
			Array.from({ length: int(min, max) }, (_, at) => make(at)),
	};
};

/** A decimal as a file may have it: a number, its text, or its text with zeros behind. */
function decimalOf(dice: Dice, min: number, max: number): number | string {
	const places = dice.int(0, 3);
	const text = written(
		dice.int(min * 10 ** places, max * 10 ** places),
		places,
	);
	return dice.oneOf<number | string>([
		Number(text),
		text,
		text.includes(".") ? `${text}0` : `${text}.0`,
	]);
}

/** A whole number of so many decimals, with as few digits as say it. */
function written(whole: number, places: number): string {
	const digits = String(Math.abs(whole)).padStart(places + 1, "0");
	const text =
		places === 0
			? digits
			: `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(
					/\.?0+$/,
					"",
				);
	return whole < 0 ? `-${text}` : text;
}

const aboveZero = (dice: Dice): number | string => decimalOf(dice, 1, 3);

interface Branch extends Part {
	readonly weights: { readonly kind: string } & Part;
}

const branchOf = (dice: Dice): Branch => ({
	...(dice.oneIn(2) && {
		aggregate: dice.oneOf(["mean", "mean", "sum", "minimum"]),
	}),
	weights: {
		kind: dice.oneOf(["printed", "printed", "equal"]),
		verified: true,
		note: said,
	},
	...finishOf(dice),
	...(dice.oneIn(15) && {
		unknownFor: dice.oneOf(["everyone", ["lapas"], ["kanim", "rutan"]]),
	}),
});

const finishOf = (dice: Dice): Part => ({
	...(dice.oneIn(5) && {
		convert: {
			...(dice.oneIn(2) && { times: aboveZero(dice) }),
			...(dice.oneIn(2) && { dividedBy: aboveZero(dice) }),
		},
	}),
	...(dice.oneIn(6) && { cap: decimalOf(dice, 1, 90) }),
});

function nodeOf(
	dice: Dice,
	code: string,
	above: Branch,
	codes: string[],
	leaves: Leaf[],
): Part {
	codes.push(code);
	const units = dice.oneIn(6) ? [dice.oneOf(["kanim", "lapas"])] : null;
	const common = {
		code,
		label: said,
		article: "P",
		// Among equals no weight may stand.
		...(above.weights.kind === "printed" && {
			weight: dice.oneIn(8) ? 0 : decimalOf(dice, 0, 60),
		}),
		...(units && { units }),
		...(dice.oneIn(8) && {
			beneficiaries: [dice.oneOf(["public", "inmates"])],
		}),
	};
	if (code.length < 7 && dice.oneIn(3)) {
		const branch = branchOf(dice);
		return {
			...common,
			...branch,
			nodes: dice.times(1, 4, (at) =>
				nodeOf(dice, `${code}.${at + 1}`, branch, codes, leaves),
			),
		};
	}
	const answer = kindOf(dice);
	const mayPass = !dice.oneIn(4);
	leaves.push({ code, answer, units, mayPass });
	return {
		...common,
		...finishOf(dice),
		answer,
		...(!mayPass && { notApplicable: "refused" }),
	};
}

function kindOf(dice: Dice): Part {
	switch (dice.int(1, 9)) {
		case 1:
			return { kind: "yes-no" };
		case 2:
			return { kind: "evidence" };
		case 3: {
			const from = dice.int(0, 2);
			return { kind: "scale", from, to: from + dice.int(1, 6) };
		}
		case 4:
			return { kind: "cumulative", statements: dice.times(2, 6, () => said) };
		case 5:
			return { kind: "choice", options: optionsOf(dice, 2) };
		case 6:
			return {
				kind: "multi-select",
				options: optionsOf(dice, 1),
				...(dice.oneIn(2) && { enough: aboveZero(dice) }),
			};
		case 7:
			return ratioOf(dice);
		default:
			return figureOf(dice);
	}
}

function optionsOf(dice: Dice, least: number): Part[] {
	const values = dice
		.times(least, 4, () => decimalOf(dice, 0, 3))
		.sort((a, b) => Number(b) - Number(a));
	if (Number(values[0]) === 0) values[0] = 1;
	return values.map((value, at) => ({
		code: "abcd"[at] ?? "e",
		label: said,
		value,
	}));
}

function figureOf(dice: Dice): Part {
	const kind = dice.oneOf(["number", "count"]);
	const from = kind === "count" ? dice.int(0, 5) : dice.int(-20, 20);
	const higher = dice.oneIn(2);
	return {
		kind,
		unit: said,
		direction: higher ? "higher-is-better" : "lower-is-better",
		decimals: kind === "count" ? 0 : dice.int(0, 3),
		range: { from, to: from + dice.int(1, 80) },
		...(dice.oneIn(2) && { bands: bandsOf(dice, true, higher) }),
	};
}

function ratioOf(dice: Dice): Part {
	const per = dice.oneOf([100, 1000, 1, 7]);
	const higher = dice.oneIn(2);
	return {
		kind: "ratio",
		unit: said,
		numerator: said,
		denominator: said,
		per,
		direction: higher ? "higher-is-better" : "lower-is-better",
		decimals: dice.int(0, 4),
		range: { from: 0, to: dice.oneIn(2) ? per : per * 2 },
		...(dice.oneIn(3) && { bands: bandsOf(dice, true, higher) }),
	};
}

/** Bands that follow one another, with and without holes between them, open and closed at their ends. */
function bandsOf(dice: Dice, worth: boolean, higher: boolean): Part {
	const count = dice.int(1, 4);
	let edge = dice.int(-5, 30);
	const values = Array.from({ length: count }, () => dice.int(0, 10)).sort(
		(a, b) => (higher ? a - b : b - a),
	);
	if (Math.max(...values) === 0) values[higher ? count - 1 : 0] = 3;
	const bands = values.map((value, at) => {
		const next = edge + dice.int(2, 25);
		const band = {
			code: `B${at}`,
			label: said,
			...(dice.oneIn(2) ? { from: edge } : { above: edge }),
			...(at === count - 1 && dice.oneIn(2) ? {} : { below: next }),
			...(worth && { value }),
		};
		edge = dice.oneIn(3) ? next + dice.int(1, 3) : next;
		return band;
	});
	return { holes: "not-known", verified: true, bands };
}

function gateOf(dice: Dice, at: number, codes: readonly string[]): Part {
	const gate = { code: `g${at}`, label: said, article: "P", verified: true };
	const node = dice.oneOf(codes);
	switch (dice.int(1, 3)) {
		case 1:
			return {
				...gate,
				kind: "minimum",
				node,
				atLeast: decimalOf(dice, 0, 90),
			};
		case 2:
			return { ...gate, kind: "must-have", node };
		default:
			return { ...gate, kind: "veto", fact: dice.oneOf(["x", "y"]) };
	}
}

function inputOf(dice: Dice, leaves: readonly Leaf[]): Part {
	const kind = dice.oneOf(["kanim", "lapas", "rutan"]);
	const beneficiaries = dice.oneIn(3)
		? [dice.oneOf(["public", "inmates"])]
		: null;
	const whole = dice.oneIn(2);
	const answers: Part = {};
	const accepted: string[] = [];
	for (const leaf of leaves) {
		if (leaf.units && !leaf.units.includes(kind)) continue;
		const answer = answerOf(dice, leaf, whole);
		if (answer) answers[leaf.code] = answer;
		if (dice.oneIn(2)) accepted.push(leaf.code);
	}
	return {
		unit: { kind, ...(beneficiaries && { beneficiaries }) },
		answers,
		...(dice.oneIn(2) && { accepted }),
		...(dice.oneIn(2) && {
			facts: {
				...(dice.oneIn(2) && { x: dice.oneIn(2) }),
				...(dice.oneIn(2) && { y: dice.oneIn(2) }),
			},
		}),
	};
}

function answerOf(dice: Dice, leaf: Leaf, whole: boolean): Part | null {
	if (!whole && dice.oneIn(5)) {
		const way = dice.int(1, leaf.mayPass ? 4 : 3);
		if (way === 1) return null;
		if (way === 2) return { notMeasured: "belum" };
		return way === 3 ? { notOurAuthority: "UU" } : { notApplicable: "tidak" };
	}
	// One of some hundred breaks a rule, and both calculators refuse the whole.
	const value = dice.oneIn(400)
		? dice.oneOf<unknown>(["", "zz", 3, null, ["zz"], "01", "1e3", {}])
		: valueTo(dice, leaf.answer);
	return { value, ...(dice.oneIn(10) && { dataYear: dice.int(1945, 2200) }) };
}

function valueTo(dice: Dice, answer: Part): unknown {
	const options = (answer.options ?? []) as readonly { code: string }[];
	switch (answer.kind) {
		case "yes-no":
			return dice.oneOf(["yes", "no"]);
		case "evidence":
			return dice.oneOf(["attached", "none"]);
		case "scale":
			return String(dice.int(Number(answer.from), Number(answer.to)));
		case "cumulative":
			return String(
				dice.int(0, (answer.statements as readonly unknown[]).length - 1),
			);
		case "choice":
			return dice.oneOf(options).code;
		case "multi-select": {
			const chosen = options.filter(() => dice.oneIn(2));
			return (chosen.length > 0 ? chosen : options.slice(0, 1)).map(
				({ code }) => code,
			);
		}
		case "ratio": {
			const denominator = dice.int(1, 900);
			const { to } = answer.range as { to: number };
			const most = denominator * (to > Number(answer.per) ? 2 : 1);
			return {
				numerator: String(dice.int(0, most)),
				denominator: String(denominator),
			};
		}
		default: {
			const { from, to } = answer.range as { from: number; to: number };
			const places = Number(answer.decimals);
			return written(dice.int(from * 10 ** places, to * 10 ** places), places);
		}
	}
}
