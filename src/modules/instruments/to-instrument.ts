import type { AnswerKind } from "./answer-kinds.ts";
import type {
	AnswerKindFile,
	BandTableFile,
	InstrumentFile,
	NodeFile,
} from "./format.ts";
import type {
	Band,
	BandTable,
	Branch,
	Conversion,
	Gate,
	Instrument,
	Node,
	Weights,
} from "./instrument.ts";

/** What a node hands down to the nodes below it unless they say otherwise. */
interface Handed {
	readonly answers: Readonly<Record<string, AnswerKindFile>>;
	readonly article: string | null;
	readonly source: string | undefined;
	readonly verified: boolean;
	readonly weights: Weights;
	readonly proof: NonNullable<NodeFile["proof"]>;
	readonly owner: NodeFile["owner"];
}

const printed: Weights = { kind: "printed", verified: true };

/** The instrument that a checked file means: defaults filled in, everything handed down. */
export function toInstrument(file: InstrumentFile): Instrument {
	const {
		answers = {},
		nodes,
		bands,
		gates = [],
		stages,
		units,
		whenMissing = "no-score",
		...head
	} = file;
	const handed: Handed = {
		answers,
		article: null,
		source: undefined,
		verified: file.verified,
		weights: file.weights ?? printed,
		proof: [],
		owner: undefined,
	};
	return {
		...head,
		...branchOf(file, nodes, handed),
		units: units === "every-kind" ? null : units,
		whenMissing,
		bands: bands === "not-known" ? null : tableOf(bands),
		stages: stages.map((stage) => ({
			...stage,
			optional: stage.optional ?? false,
		})),
		gates: gates.map(
			(gate): Gate => ({ ...gate, article: known(gate.article) }),
		),
	};
}

type BranchFile = Pick<
	NodeFile,
	"aggregate" | "convert" | "cap" | "unknownFor"
>;

const branchOf = (
	file: BranchFile,
	nodes: readonly NodeFile[],
	handed: Handed,
): Branch => ({
	aggregate: file.aggregate ?? "mean",
	weights: handed.weights,
	convert: conversionOf(file.convert),
	cap: file.cap ?? null,
	unknownFor: file.unknownFor ?? [],
	children: nodes.map((child) => nodeOf(child, handed)),
});

function nodeOf(file: NodeFile, above: Handed): Node {
	const handed: Handed = {
		answers: above.answers,
		article: file.article === undefined ? above.article : known(file.article),
		source: file.source ?? above.source,
		verified: file.verified ?? above.verified,
		weights: file.weights ?? above.weights,
		proof: file.proof ?? above.proof,
		owner: file.owner ?? above.owner,
	};
	const coded = {
		code: file.code,
		label: file.label,
		...(file.help && { help: file.help }),
		...(file.note && { note: file.note }),
		...(handed.source && { source: handed.source }),
		article: handed.article,
		verified: handed.verified,
		weight: above.weights.kind === "equal" ? null : (file.weight ?? null),
		units: file.units ?? null,
		beneficiaries: file.beneficiaries ?? null,
		principles: file.principles ?? [],
	};
	if (file.answer === undefined) {
		return {
			type: "group",
			...coded,
			...branchOf(file, file.nodes ?? [], handed),
		};
	}
	return {
		type: "indicator",
		...coded,
		answer: answerKindOf(file.answer, handed),
		convert: conversionOf(file.convert),
		cap: file.cap ?? null,
		mayBeNotApplicable: file.notApplicable !== "refused",
		proof: handed.proof,
		owner: handed.owner ?? null,
		measures: file.measures ?? null,
		fact: file.fact ?? null,
	};
}

function answerKindOf(
	said: NonNullable<NodeFile["answer"]>,
	{ answers, verified }: Handed,
): AnswerKind {
	const file = typeof said === "string" ? answers[said] : said;
	if (!file)
		throw new Error(`The file names no answer kind "${String(said)}".`);
	const kind = { ...file, verified: file.verified ?? verified };
	switch (kind.kind) {
		case "scale":
			return { ...kind, statements: kind.statements ?? [] };
		case "number":
		case "count":
		case "ratio":
			return {
				...kind,
				bands: kind.bands ? tableOf(kind.bands) : null,
				dataYear: kind.dataYear ?? false,
			};
		case "multi-select":
			return { ...kind, enough: kind.enough ?? null };
		default:
			return kind;
	}
}

const tableOf = (file: BandTableFile): BandTable => ({
	...file,
	bands: file.bands.map(
		(band): Band => ({ ...band, value: band.value ?? null }),
	),
});

const conversionOf = (file: NodeFile["convert"]): Conversion | null =>
	file ? { times: file.times ?? "1", dividedBy: file.dividedBy ?? "1" } : null;

/** `not-known` in a file is a marked gap, and null for us. */
const known = (article: string): string | null =>
	article === "not-known" ? null : article;
