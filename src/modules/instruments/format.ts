import { z } from "zod";
import { isPrinciple, type Principle } from "./principles.ts";
import { stageActors, stageKinds } from "./stages.ts";

/**
 * The shape of an instrument file. What it says once for many (a scale, an article, a proof) is handed
 * down to the nodes by `toInstrument`; what no shape can say (holes in bands) is found by `check-instrument.ts`.
 */
const optional = z.exactOptional;

const said = z.strictObject({
	id: z.string().min(1),
	en: optional(z.string().min(1)),
});

/** Numbers may stand unquoted in YAML; from here on a decimal is its text. */
const decimal = z
	.union([z.string(), z.number()], {
		error: "expected a decimal number such as 88.31",
	})
	.transform(String)
	.refine((text) => /^-?\d+(\.\d+)?$/.test(text), {
		error: "expected a decimal number such as 88.31",
	});

const date = z
	.union([z.string(), z.number()])
	.transform(String)
	.refine((text) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text), {
		error:
			"expected a date as exact as the source knows it: 2018, 2023-10 or 2023-10-13",
	});

const code = z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, {
	error:
		"expected a code of letters and digits with dots or hyphens, such as a.1",
});

const address = z.url({ error: "expected the address of a public page" });

const principle = z.custom<Principle>(
	(value) => typeof value === "string" && isPrinciple(value),
	{
		error: "unknown principle; the codes stand in principles.ts",
	},
);

/** What a file may weigh at most, where that is less than the house takes anywhere (20 MB, see `evidence/kinds.ts`). */
const megabytes = z
	.int({ error: "expected a whole number of megabytes, from 1 to 20" })
	.min(1, { error: "a file may weigh at least 1 megabyte" })
	.max(20, { error: "no file may weigh more than 20 megabytes anywhere" });

const whole = z.int().min(0);

/** Bands keep the letters of the source, A- included. */
const bandCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, {
	error: "expected a letter or a word, such as A-",
});

const band = z.strictObject({
	code: bandCode,
	label: said,
	zone: optional(z.string()),
	from: optional(decimal),
	above: optional(decimal),
	to: optional(decimal),
	below: optional(decimal),
	value: optional(decimal),
});

const bandTable = z.strictObject({
	holes: z.enum(["none", "known-in-source", "not-known"]),
	verified: z.boolean(),
	note: optional(said),
	bands: z.array(band).min(1),
});

const weights = z.strictObject({
	kind: z.enum(["printed", "equal"]),
	verified: z.boolean(),
	note: optional(said),
});

const conversion = z.strictObject({
	times: optional(decimal),
	dividedBy: optional(decimal),
});

const kind = { verified: optional(z.boolean()), note: optional(said) };
const option = z.strictObject({ code, label: said, value: decimal });
const measured = {
	...kind,
	unit: said,
	direction: z.enum(["higher-is-better", "lower-is-better"]),
	decimals: whole,
	range: z.strictObject({ from: decimal, to: decimal }),
	bands: optional(bandTable),
	dataYear: optional(z.boolean()),
};

const answerKind = z.discriminatedUnion("kind", [
	z.strictObject({
		kind: z.literal("choice"),
		...kind,
		options: z.array(option).min(2),
	}),
	z.strictObject({ kind: z.literal("yes-no"), ...kind }),
	z.strictObject({
		kind: z.literal("scale"),
		...kind,
		from: whole,
		to: whole,
		statements: optional(z.array(said)),
	}),
	z.strictObject({
		kind: z.literal("cumulative"),
		...kind,
		statements: z.array(said).min(2),
	}),
	z.strictObject({ kind: z.literal("number"), ...measured }),
	z.strictObject({
		kind: z.literal("ratio"),
		...measured,
		numerator: said,
		denominator: said,
		per: decimal,
	}),
	z.strictObject({ kind: z.literal("count"), ...measured }),
	z.strictObject({
		kind: z.literal("multi-select"),
		...kind,
		options: z.array(option).min(1),
		enough: optional(decimal),
	}),
	z.strictObject({ kind: z.literal("evidence"), ...kind }),
]);

const branch = {
	aggregate: optional(z.enum(["mean", "sum", "minimum"])),
	weights: optional(weights),
	convert: optional(conversion),
	cap: optional(decimal),
	unknownFor: optional(
		z.union([z.literal("everyone"), z.array(z.string()).min(1)]),
	),
};

const nodeFields = {
	code,
	label: said,
	help: optional(said),
	/** `not-known` where the article was not seen. */
	article: optional(z.string().min(1)),
	source: optional(address),
	verified: optional(z.boolean()),
	note: optional(said),
	weight: optional(decimal),
	units: optional(z.array(z.string()).min(1)),
	beneficiaries: optional(z.array(z.string()).min(1)),
	principles: optional(z.array(principle)),
	proof: optional(
		z.array(
			z.strictObject({
				text: said,
				required: z.boolean(),
				megabytes: optional(megabytes),
			}),
		),
	),
	owner: optional(
		z.strictObject({ opd: code, label: said, verified: z.boolean() }),
	),
	...branch,
	/** The name of an answer kind from the head of the file, or one written out. */
	answer: optional(z.union([z.string(), answerKind])),
	notApplicable: optional(z.enum(["allowed", "refused"])),
	measures: optional(z.enum(["structure", "process", "result"])),
	/**
	 * The code of a fact (module `facts`) that answers this indicator by itself, value and proof. Only where the
	 * answer is a `number`, `ratio` or `count` in the unit of the fact; the linter says which codes there are.
	 */
	fact: optional(code),
};

const nodeAlone = z.strictObject(nodeFields);
export interface NodeFile extends z.output<typeof nodeAlone> {
	readonly nodes?: readonly NodeFile[];
}

const node: z.ZodType<NodeFile> = z.strictObject({
	...nodeFields,
	get nodes() {
		return optional(z.array(node));
	},
});

const stage = z.strictObject({
	code,
	kind: z.enum(stageKinds),
	label: said,
	by: z.enum(stageActors),
	document: optional(said),
	optional: optional(z.boolean()),
	source: optional(address),
	verified: z.boolean(),
	note: optional(said),
});

const gate = {
	code,
	label: said,
	article: z.string(),
	verified: z.boolean(),
	note: optional(said),
};

export const instrumentFile = z.strictObject({
	id: code,
	version: z.string(),
	programme: code,
	title: said,
	status: z.enum(["draft", "published"]),
	use: z.enum(["assessment", "survey"]),
	basis: z
		.array(
			z.strictObject({
				regulation: said,
				articles: optional(z.string()),
				sources: z.array(address).min(1),
			}),
		)
		.min(1),
	/** `not-known` where no source tells since when it applied. */
	valid: z.strictObject({
		from: z.union([z.literal("not-known"), date]),
		until: optional(date),
	}),
	verified: z.boolean(),
	note: optional(said),
	complete: z.boolean(),
	units: z.union([z.literal("every-kind"), z.array(z.string()).min(1)]),
	top: decimal,
	rounding: z.strictObject({
		decimals: whole,
		when: z.enum(["at-the-end", "at-every-level"]),
	}),
	whenMissing: optional(z.enum(["no-score", "score-the-rest"])),
	...branch,
	bands: z.union([z.literal("not-known"), bandTable]),
	stages: z.array(stage),
	gates: optional(
		z.array(
			z.discriminatedUnion("kind", [
				z.strictObject({
					...gate,
					kind: z.literal("minimum"),
					node: code,
					atLeast: decimal,
				}),
				z.strictObject({ ...gate, kind: z.literal("must-have"), node: code }),
				z.strictObject({ ...gate, kind: z.literal("veto"), fact: code }),
			]),
		),
	),
	/** Answer kinds that several nodes share, by name. */
	answers: optional(z.record(z.string(), answerKind)),
	nodes: z.array(node),
});

export type InstrumentFile = z.output<typeof instrumentFile>;
export type AnswerKindFile = z.output<typeof answerKind>;
export type BandTableFile = z.output<typeof bandTable>;
export type GateFile = NonNullable<InstrumentFile["gates"]>[number];
