import fc from "fast-check";
import {
	type AnswerKindFile,
	type InstrumentFile,
	instrumentFile,
	type NodeFile,
} from "./format.ts";
import { principles } from "./principles.ts";
import { stageActors, stageKinds } from "./stages.ts";

/**
 * Any instrument file of the right shape, every key of the format now there and now missing, with texts that
 * are hard on a spreadsheet: signs of formulas, several lines, numbers that are words. It need not make sense.
 */
const words = fc
	.oneof(
		{
			weight: 4,
			arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 24 }),
		},
		{
			weight: 1,
			arbitrary: fc.constantFrom(
				"=1+1",
				"+62",
				"-",
				"@SUM(A1)",
				"'=x",
				"1.10",
				"007",
				"ya",
				"TRUE",
				"null",
				"~",
				"2023-10",
				"dua\nbaris",
				"koma, titik; koma",
				"# bukan komentar",
				"a: b",
				"50%",
				'& < > "',
			),
		},
	)
	.map(visible)
	.filter((text) => text !== "");

/** Signs that nobody sees are refused in a cell, and white space at the edges of a text says nothing. */
function visible(text: string): string {
	return text
		.replace(
			/[\p{Cs}\p{Bidi_Control}\u200b\u2060\ufeff\ufffd-\uffff]|(?![\n\t])\p{Cc}/gu,
			"",
		)
		.trim();
}

const said = optionalOf({ id: words }, { en: words });
const code = fc.stringMatching(/^[A-Za-z0-9]{1,4}([.-][A-Za-z0-9]{1,3}){0,2}$/);
const decimal = fc.oneof(
	fc.constantFrom("0", "1", "0.10", "100", "-3.5", "88.310", "007"),
	fc.nat({ max: 9999 }).map((n) => `${Math.floor(n / 100)}.${n % 100}`),
);
const yes = fc.boolean();
const address = fc.webUrl().filter((url) => visible(url) === url);
const whole = fc.nat({ max: 9 });
const item = words.filter((text) => !text.includes("\n"));
const list = (each: fc.Arbitrary<string>) =>
	fc.array(each, { minLength: 1, maxLength: 3 });
const date = fc.constantFrom("2018", "2023-10", "2023-10-13");

function optionalOf<Must extends object, May extends object>(
	must: { [Key in keyof Must]: fc.Arbitrary<Must[Key]> },
	may: { [Key in keyof May]: fc.Arbitrary<May[Key]> },
): fc.Arbitrary<Must & Partial<May>> {
	return fc.record(
		{ ...must, ...may },
		{ requiredKeys: Object.keys(must) as never },
	) as unknown as fc.Arbitrary<Must & Partial<May>>;
}

const band = optionalOf(
	{ code: fc.constantFrom("A", "A-", "B.1", "10"), label: said },
	{
		zone: words,
		from: decimal,
		above: decimal,
		to: decimal,
		below: decimal,
		value: decimal,
	},
);
const bandTable = optionalOf(
	{
		holes: fc.constantFrom("none", "known-in-source", "not-known"),
		verified: yes,
		bands: fc.array(band, { minLength: 1, maxLength: 3 }),
	},
	{ note: said },
);

const kind = { verified: yes, note: said };
const option = optionalOf({ code, label: said, value: decimal }, {});
const options = fc.array(option, { minLength: 2, maxLength: 4 });
const statements = fc.array(said, { minLength: 2, maxLength: 4 });
const measured = {
	unit: said,
	direction: fc.constantFrom("higher-is-better", "lower-is-better"),
	decimals: whole,
	range: optionalOf({ from: decimal, to: decimal }, {}),
};
const figure = { ...kind, bands: bandTable, dataYear: yes };
const of = (name: string) => fc.constant(name);

const answerKind: fc.Arbitrary<AnswerKindFile> = fc.oneof(
	optionalOf({ kind: of("choice"), options }, kind),
	optionalOf({ kind: of("yes-no") }, kind),
	optionalOf(
		{ kind: of("scale"), from: whole, to: whole },
		{ ...kind, statements },
	),
	optionalOf({ kind: of("cumulative"), statements }, kind),
	optionalOf({ kind: of("number"), ...measured }, figure),
	optionalOf({ kind: of("count"), ...measured }, figure),
	optionalOf(
		{
			kind: of("ratio"),
			...measured,
			numerator: said,
			denominator: said,
			per: decimal,
		},
		figure,
	),
	optionalOf(
		{ kind: of("multi-select"), options },
		{ ...kind, enough: decimal },
	),
	optionalOf({ kind: of("evidence") }, kind),
) as fc.Arbitrary<never>;

const branch = {
	aggregate: fc.constantFrom("mean", "sum", "minimum"),
	weights: optionalOf(
		{ kind: fc.constantFrom("printed", "equal"), verified: yes },
		{ note: said },
	),
	convert: optionalOf({}, { times: decimal, dividedBy: decimal }),
	cap: decimal,
	unknownFor: fc.oneof(of("everyone"), list(item)),
};

const nodeKeys = {
	help: said,
	article: fc.oneof(of("not-known"), words),
	source: address,
	verified: yes,
	note: said,
	weight: decimal,
	units: list(item),
	beneficiaries: list(item),
	principles: fc.array(fc.constantFrom(...Object.keys(principles)), {
		maxLength: 3,
	}),
	proof: fc.array(
		optionalOf(
			{ text: said, required: yes },
			{ megabytes: fc.integer({ min: 1, max: 20 }) },
		),
		{ maxLength: 3 },
	),
	owner: optionalOf({ opd: code, label: said, verified: yes }, {}),
	fact: code,
	notApplicable: fc.constantFrom("allowed", "refused"),
	measures: fc.constantFrom("structure", "process", "result"),
	...branch,
};

const names = ["ada", "predikat", "Nama panjang", "constructor", "jawaban-1"];

interface Grown {
	readonly keys: object;
	readonly answer: string | AnswerKindFile | undefined;
	readonly nodes: readonly Grown[];
}

const grown = fc.letrec<{ node: Grown; nodes: readonly Grown[] }>((tie) => ({
	node: fc.record({
		keys: optionalOf({ label: said }, nodeKeys),
		answer: fc.oneof(
			fc.constant(undefined),
			fc.constantFrom(...names),
			answerKind,
		),
		nodes: tie("nodes"),
	}),
	nodes: fc.oneof(
		{ maxDepth: 4, depthIdentifier: "nodes" },
		fc.constant([]),
		fc.array(tie("node"), { maxLength: 3, depthIdentifier: "nodes" }),
	),
})).nodes;

/** Every node with a code of its own; it is answered or holds others. */
const nodesFrom = (all: readonly Grown[], above = ""): readonly NodeFile[] =>
	all.map(({ keys, answer, nodes }, index) => {
		const own = `${above}${index + 1}`;
		const inside = nodes.length > 0 || answer === undefined;
		return {
			...(keys as Omit<NodeFile, "code">),
			code: own,
			...(inside
				? { nodes: nodesFrom(nodes, `${own}.`) }
				: answer === undefined
					? {}
					: { answer }),
		};
	});

const gateKeys = {
	code,
	label: said,
	article: fc.oneof(of("not-known"), words),
	verified: yes,
};
const gate = fc.oneof(
	optionalOf(
		{ kind: of("minimum"), ...gateKeys, node: code, atLeast: decimal },
		{ note: said },
	),
	optionalOf(
		{ kind: of("must-have"), ...gateKeys, node: code },
		{ note: said },
	),
	optionalOf({ kind: of("veto"), ...gateKeys, fact: code }, { note: said }),
);

const stage = optionalOf(
	{
		code,
		kind: fc.constantFrom(...stageKinds),
		label: said,
		by: fc.constantFrom(...stageActors),
		verified: yes,
	},
	{ document: said, optional: yes, source: address, note: said },
);

export const anyFile: fc.Arbitrary<InstrumentFile> = optionalOf(
	{
		id: code,
		version: words.filter((text) => !text.includes("\n")),
		programme: code,
		title: said,
		status: fc.constantFrom("draft", "published"),
		use: fc.constantFrom("assessment", "survey"),
		basis: fc.array(
			optionalOf(
				{ regulation: said, sources: list(address) },
				{ articles: words },
			),
			{ minLength: 1, maxLength: 3 },
		),
		valid: optionalOf(
			{ from: fc.oneof(of("not-known"), date) },
			{ until: date },
		),
		verified: yes,
		complete: yes,
		units: fc.oneof(of("every-kind"), list(item)),
		top: decimal,
		rounding: optionalOf(
			{
				decimals: whole,
				when: fc.constantFrom("at-the-end", "at-every-level"),
			},
			{},
		),
		bands: fc.oneof(of("not-known"), bandTable),
		stages: fc.array(stage, { maxLength: 3 }),
		answers: fc
			.tuple(...names.map(() => answerKind))
			.map(
				(kinds) =>
					Object.fromEntries(
						names.map((name, index) => [name, kinds[index]]),
					) as never,
			),
		nodes: grown.map((nodes) => nodesFrom(nodes)),
	},
	{
		note: said,
		whenMissing: fc.constantFrom("no-score", "score-the-rest"),
		gates: fc.array(gate, { minLength: 1, maxLength: 3 }),
		...branch,
	},
).map((file) => instrumentFile.parse(file));
