import { exact, plain, sum } from "#kernel/decimal.ts";
import { seamsOf } from "./bands.ts";
import type { Path, Remark } from "./check-instrument.ts";
import { extentOf } from "./extent.ts";
import type {
	AnswerKindFile,
	BandTableFile,
	InstrumentFile,
	NodeFile,
} from "./format.ts";
import { toInstrument } from "./to-instrument.ts";

export type CheckRule = (file: InstrumentFile) => readonly Remark[];

export const rulesFor = (
	unitKinds: readonly string[] | undefined,
): readonly CheckRule[] =>
	unitKinds ? [...rules, (file) => unitKindsExist(file, unitKinds)] : rules;

/** What must hold beyond the shape. Each rule reads the whole file and says what to mend where. */
const rules: readonly CheckRule[] = [
	codesAreUnique,
	nodesAreOneThing,
	answerNamesAreKnown,
	articlesAreMarked,
	weightsAddUp,
	gapsAreMarked,
	answerKindsMakeSense,
	bandsCloseUp,
	gatesNameNodes,
	unitsAreAmongTheAssessed,
	stagesAreUnique,
	surveysPoolScales,
	datesRunForward,
];

interface Placed {
	readonly node: NodeFile;
	readonly at: Path;
	readonly above: readonly NodeFile[];
}

const placed = (
	nodes: readonly NodeFile[],
	at: Path,
	above: readonly NodeFile[] = [],
): readonly Placed[] =>
	nodes.flatMap((node, index) => {
		const here = [...at, "nodes", index];
		return [
			{ node, at: here, above },
			...placed(node.nodes ?? [], here, [...above, node]),
		];
	});

const all = (file: InstrumentFile): readonly Placed[] => placed(file.nodes, []);

function codesAreUnique(file: InstrumentFile): readonly Remark[] {
	const seen = new Set<string>();
	return all(file).flatMap(({ node: { code }, at }) => {
		if (!seen.has(code)) {
			seen.add(code);
			return [];
		}
		return [
			{
				at: [...at, "code"],
				message: `The code "${code}" is used twice.`,
				fix: "Give this node a code of its own; codes never change later.",
			},
		];
	});
}

function nodesAreOneThing(file: InstrumentFile): readonly Remark[] {
	return all(file).flatMap(({ node, at }): readonly Remark[] => {
		const children = node.nodes?.length ?? 0;
		if (
			node.answer !== undefined &&
			(children > 0 ||
				node.unknownFor !== undefined ||
				node.aggregate !== undefined)
		) {
			return [
				{
					at: [...at, "code"],
					message: `"${node.code}" is answered and collects at once.`,
					fix: 'Remove "answer", or move it to a node below.',
				},
			];
		}
		if (
			node.answer === undefined &&
			children === 0 &&
			node.unknownFor === undefined
		) {
			return [
				{
					at: [...at, "code"],
					message: `"${node.code}" has neither an answer nor nodes.`,
					fix: 'Add "answer" or "nodes"; where the law\'s indicators are not known, write "unknownFor: everyone".',
				},
			];
		}
		return [];
	});
}

function answerNamesAreKnown(file: InstrumentFile): readonly Remark[] {
	const names = Object.keys(file.answers ?? {});
	return all(file).flatMap(({ node, at }) =>
		typeof node.answer === "string" && !names.includes(node.answer)
			? [
					{
						at: [...at, "answer"],
						message: `"${node.code}" is answered by "${node.answer}", which the file does not define.`,
						fix: `Define it under "answers", or use one of: ${names.join(", ") || "(none defined yet)"}.`,
					},
				]
			: [],
	);
}

function articlesAreMarked(file: InstrumentFile): readonly Remark[] {
	return all(file).flatMap(({ node, at, above }) =>
		[node, ...above].every(({ article }) => article === undefined)
			? [
					{
						at: [...at, "code"],
						message: `"${node.code}" does not say which article or annex it rests on.`,
						fix: 'Add "article" here or on the group above; write "article: not-known" where it was not seen.',
					},
				]
			: [],
	);
}

interface Brood {
	readonly at: Path;
	readonly nodes: readonly NodeFile[];
	readonly weights: InstrumentFile["weights"];
	readonly aggregate: NodeFile["aggregate"];
}

/** Every branch with its children and the weights that hold there. */
function broods(file: InstrumentFile): readonly Brood[] {
	const below = (
		nodes: readonly NodeFile[],
		at: Path,
		weights: Brood["weights"],
		aggregate: Brood["aggregate"],
	): readonly Brood[] => [
		{ at, nodes, weights, aggregate },
		...nodes.flatMap((node, index) =>
			node.nodes
				? below(
						node.nodes,
						[...at, "nodes", index],
						node.weights ?? weights,
						node.aggregate,
					)
				: [],
		),
	];
	return below(file.nodes, [], file.weights, file.aggregate);
}

/** Printed weights of a mean add up to 1 or to 100. If the source's own do not, `weights.note` must say so. */
function weightsAddUp(file: InstrumentFile): readonly Remark[] {
	return broods(file).flatMap(
		({ at, nodes, weights, aggregate }): readonly Remark[] => {
			if (nodes.length === 0) return [];
			const equal = weights?.kind === "equal";
			const odd = nodes.findIndex(
				({ weight }) => (weight === undefined) !== equal,
			);
			if (odd >= 0) {
				const code = nodes[odd]?.code ?? "";
				return [
					equal
						? {
								at: [...at, "nodes", odd, "weight"],
								message: `"${code}" has a weight among equals.`,
								fix: 'Remove "weight", or write "weights: { kind: printed, … }" on the group above.',
							}
						: {
								at: [...at, "nodes", odd, "code"],
								message: `"${code}" has no weight.`,
								fix: 'Add "weight"; where the weights are not known, write "weights: { kind: equal, verified: false, note: … }" on the group above.',
							},
				];
			}
			if (
				equal ||
				aggregate === "sum" ||
				aggregate === "minimum" ||
				weights?.note
			)
				return [];
			const negative = nodes.findIndex(({ weight }) =>
				exact(weight ?? 0).isNegative(),
			);
			if (negative >= 0) {
				return [
					{
						at: [...at, "nodes", negative, "weight"],
						message: "A weight is negative.",
						fix: "Write a weight of 0 or more.",
					},
				];
			}
			const total = sum(nodes.map(({ weight }) => exact(weight ?? 0)));
			if (total.eq(1) || total.eq(100)) return [];
			return [
				{
					at: [...at, "nodes", 0, "weight"],
					message: `These weights add up to ${plain(total)}.`,
					fix: 'Correct them to add up to 100 (or 1); if the regulation itself prints them so, say that in "weights.note".',
				},
			];
		},
	);
}

/** What is assumed or not known must say what, so that every page can repeat it. */
function gapsAreMarked(file: InstrumentFile): readonly Remark[] {
	const remark = (at: Path, what: string): Remark => ({
		at,
		message: `${what} is marked as not verified, but nothing says what is open.`,
		fix: 'Add a "note" in Indonesian and English that says what is assumed or not known.',
	});
	return [
		...((!file.verified || !file.complete) && !file.note
			? [remark(["verified"], "The file")]
			: []),
		...broods(file).flatMap(({ at, weights }) =>
			weights && !weights.verified && !weights.note
				? [remark([...at, "weights"], "A set of weights")]
				: [],
		),
		...(file.bands !== "not-known" && !file.bands.verified && !file.bands.note
			? [remark(["bands"], "The table of bands")]
			: []),
		...(file.verified && all(file).some(({ node }) => node.verified === false)
			? [
					{
						at: ["verified"],
						message: "The file is marked verified, but a node in it is not.",
						fix: 'Write "verified: false" and a "note".',
					},
				]
			: []),
	];
}

interface PlacedKind {
	readonly kind: AnswerKindFile;
	readonly at: Path;
}

const kindsIn = (file: InstrumentFile): readonly PlacedKind[] => [
	...Object.entries(file.answers ?? {}).map(([name, kind]) => ({
		kind,
		at: ["answers", name],
	})),
	...all(file).flatMap(({ node: { answer }, at }) =>
		answer === undefined || typeof answer === "string"
			? []
			: [{ kind: answer, at: [...at, "answer"] }],
	),
];

function answerKindsMakeSense(file: InstrumentFile): readonly Remark[] {
	return kindsIn(file).flatMap(({ kind, at }): readonly Remark[] => {
		switch (kind.kind) {
			case "choice":
			case "multi-select":
				return optionsMakeSense(kind.options, kind.kind, at);
			case "scale":
				return scaleMakesSense(kind, at);
			case "number":
			case "count":
			case "ratio":
				return figureMakesSense(kind, at);
			default:
				return [];
		}
	});
}

type Options = Extract<AnswerKindFile, { kind: "choice" }>["options"];

function optionsMakeSense(
	options: Options,
	kind: "choice" | "multi-select",
	at: Path,
): readonly Remark[] {
	const codes = options.map(({ code }) => code);
	const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index);
	if (twice >= 0)
		return [
			{
				at: [...at, "options", twice],
				message: `The option "${codes[twice]}" is there twice.`,
				fix: "Give each option a code of its own.",
			},
		];
	const values = options.map(({ value }) => exact(value));
	if (values.some((value) => value.isNegative()))
		return [
			{
				at: [...at, "options"],
				message: "An option is worth less than nothing.",
				fix: "Write values of 0 or more.",
			},
		];
	if (values.every((value) => value.isZero()))
		return [
			{
				at: [...at, "options"],
				message: "No option is worth anything.",
				fix: "Give the best option the highest value.",
			},
		];
	const unordered =
		kind === "choice" &&
		values.some(
			(value, index) => index > 0 && value.gt(values[index - 1] ?? value),
		);
	return unordered
		? [
				{
					at: [...at, "options"],
					message: "The options are not ordered from best to worst.",
					fix: "Put the option with the highest value first.",
				},
			]
		: [];
}

function scaleMakesSense(
	{ from, to, statements }: Extract<AnswerKindFile, { kind: "scale" }>,
	at: Path,
): readonly Remark[] {
	if (to <= from)
		return [
			{
				at: [...at, "to"],
				message: "The scale ends before it begins.",
				fix: 'Write "from" below "to".',
			},
		];
	if (statements && statements.length !== to - from + 1) {
		return [
			{
				at: [...at, "statements"],
				message: `The scale has ${to - from + 1} levels and ${statements.length} statements.`,
				fix: "Write one statement per level, from the lowest, or none.",
			},
		];
	}
	return [];
}

type FigureFile = Extract<
	AnswerKindFile,
	{ kind: "number" | "count" | "ratio" }
>;

function figureMakesSense(kind: FigureFile, at: Path): readonly Remark[] {
	const { range, bands, decimals } = kind;
	const [from, to] = [exact(range.from), exact(range.to)];
	if (to.lte(from))
		return [
			{
				at: [...at, "range"],
				message: "The plausible range ends before it begins.",
				fix: 'Write "from" below "to".',
			},
		];
	if (kind.kind === "count" && decimals > 0)
		return [
			{
				at: [...at, "decimals"],
				message: "A count has decimals.",
				fix: 'Write "decimals: 0", or use kind "number".',
			},
		];
	if (kind.kind === "ratio" && !from.isZero())
		return [
			{
				at: [...at, "range"],
				message: "A ratio cannot be below 0.",
				fix: "Start its range at 0.",
			},
		];
	if (!bands) return [];
	const unworthy = bands.bands.findIndex(({ value }) => value === undefined);
	if (unworthy >= 0)
		return [
			{
				at: [...at, "bands", "bands", unworthy],
				message: "A band does not say what it is worth.",
				fix: 'Add "value".',
			},
		];
	return [
		...seams(bands, decimals, range, [...at, "bands"]),
		...worthFollowsDirection(kind, bands, at),
	];
}

function worthFollowsDirection(
	{ direction }: FigureFile,
	{ bands }: BandTableFile,
	at: Path,
): readonly Remark[] {
	const rising = bands
		.map((band) => ({
			start: exact(band.from ?? band.above ?? "-1e15"),
			value: exact(band.value ?? 0),
		}))
		.sort((a, b) => a.start.comparedTo(b.start))
		.map(({ value }) => value);
	const wrong = rising.some((value, index) => {
		const before = rising[index - 1];
		return (
			before &&
			(direction === "higher-is-better" ? value.lt(before) : value.gt(before))
		);
	});
	return wrong
		? [
				{
					at: [...at, "direction"],
					message: `The bands do not follow "${direction}".`,
					fix: "Turn the direction, or correct the values of the bands.",
				},
			]
		: [];
}

function bandsCloseUp(file: InstrumentFile): readonly Remark[] {
	if (file.bands === "not-known") return [];
	const twice = file.bands.bands.findIndex(
		({ code }, index, every) =>
			every.findIndex((band) => band.code === code) !== index,
	);
	if (twice >= 0)
		return [
			{
				at: ["bands", "bands", twice],
				message: "A band has the code of another.",
				fix: "Give each band a code of its own.",
			},
		];
	if (!isSound(file)) return [];
	const { from, to } = extentOf(toInstrument(file));
	return seams(
		file.bands,
		file.rounding.decimals,
		{ from: plain(from), to: plain(to) },
		["bands"],
	);
}

/** Whether the tree can be read at all; if not, other rules say why. */
const isSound = (file: InstrumentFile): boolean =>
	answerNamesAreKnown(file).length === 0;

function seams(
	table: BandTableFile,
	decimals: number,
	range: { from: string; to: string },
	at: Path,
): readonly Remark[] {
	const bands = table.bands.map((band) => ({
		...band,
		value: band.value ?? null,
	}));
	return seamsOf(
		{ ...table, bands },
		decimals,
		exact(range.from),
		exact(range.to),
	).flatMap((seam): readonly Remark[] => {
		const where =
			seam.at === null ? [...at, "bands"] : [...at, "bands", seam.at];
		const span =
			seam.from === seam.to ? seam.from : `${seam.from} to ${seam.to}`;
		if (seam.kind === "overlap")
			return [
				{
					at: where,
					message: `The bands overlap at ${span}.`,
					fix: "Let each value belong to one band only.",
				},
			];
		if (table.holes !== "none") return [];
		return [
			{
				at: where,
				message: `No band holds ${span}.`,
				fix: 'Close the hole; if the source prints it so, write "holes: known-in-source", if its limits are not known, "holes: not-known".',
			},
		];
	});
}

function gatesNameNodes(file: InstrumentFile): readonly Remark[] {
	const codes = new Set(all(file).map(({ node }) => node.code));
	return (file.gates ?? []).flatMap((gate, index) =>
		gate.kind !== "veto" && !codes.has(gate.node)
			? [
					{
						at: ["gates", index, "node"],
						message: `The gate "${gate.code}" looks at "${gate.node}", which is no node of this file.`,
						fix: 'Name the code of a node. What is no node is a fact: use kind "veto".',
					},
				]
			: [],
	);
}

function unitsAreAmongTheAssessed(file: InstrumentFile): readonly Remark[] {
	const { units } = file;
	if (units === "every-kind") return [];
	return all(file).flatMap(({ node, at }) => {
		const named = [
			...(node.units ?? []),
			...(Array.isArray(node.unknownFor) ? node.unknownFor : []),
		];
		const stray = named.find((kind) => !units.includes(kind));
		return stray === undefined
			? []
			: [
					{
						at: [...at, "code"],
						message: `"${node.code}" is for "${stray}", which the instrument does not assess.`,
						fix: `Add "${stray}" to "units" at the head of the file, or remove it here.`,
					},
				];
	});
}

function unitKindsExist(
	{ units }: InstrumentFile,
	kinds: readonly string[],
): readonly Remark[] {
	if (units === "every-kind") return [];
	return units.flatMap((kind, index) =>
		kinds.includes(kind)
			? []
			: [
					{
						at: ["units", index],
						message: `There is no kind of unit "${kind}".`,
						fix: `Use one of: ${kinds.join(", ")}.`,
					},
				],
	);
}

function stagesAreUnique({ stages }: InstrumentFile): readonly Remark[] {
	return stages.flatMap(({ code }, index) =>
		stages.findIndex((stage) => stage.code === code) === index
			? []
			: [
					{
						at: ["stages", index, "code"],
						message: `The stage "${code}" is there twice.`,
						fix: "Give each stage a code of its own.",
					},
				],
	);
}

function surveysPoolScales(file: InstrumentFile): readonly Remark[] {
	if (file.use !== "survey" || !isSound(file)) return [];
	return all(file).flatMap(({ node, at, above }) => {
		const kind =
			typeof node.answer === "string"
				? file.answers?.[node.answer]
				: node.answer;
		return kind?.kind === "scale" && above.length === 0
			? []
			: [
					{
						at: [...at, "code"],
						message: `"${node.code}" is no question on a scale.`,
						fix: 'A survey is a flat list of nodes answered on a "scale".',
					},
				];
	});
}

function datesRunForward({ valid }: InstrumentFile): readonly Remark[] {
	return valid.until !== undefined && valid.until < valid.from
		? [
				{
					at: ["valid", "until"],
					message: "The instrument ends before it begins.",
					fix: 'Write "until" after "from".',
				},
			]
		: [];
}
