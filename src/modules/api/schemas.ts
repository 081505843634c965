import { z } from "zod";

/** Shapes that have a name in the OpenAPI document, so that clients get types with names. */
const named = new Map<z.ZodType, string>();
export const namedSchemas: ReadonlyMap<z.ZodType, string> = named;

const as = <S extends z.ZodType>(id: string, schema: S): S => {
	named.set(schema, id);
	return schema;
};

const day = z.iso.date();
const moment = z.iso.datetime();
/** The word of something in addresses. */
export const word = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
	.max(120);

export const Said = as(
	"Said",
	z
		.strictObject({ id: z.string(), en: z.string().optional() })
		.describe("A text by language. Indonesian is the source."),
);
const Basis = z.strictObject({
	regulation: z.string(),
	articles: z.string().nullable(),
	sources: z.array(z.string()),
});
/** Exact decimal, never a float. */
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

export const Region = as(
	"Region",
	z
		.strictObject({ code: z.string(), name: z.string() })
		.describe("A province, or a regency or city, by its official code."),
);

export const Unit = as(
	"Unit",
	z.strictObject({
		unit: word.describe("Its name in addresses; never changes."),
		name: z.string(),
		kind: z.string(),
		province: Region,
		regency: Region,
		under: word.nullable(),
		address: z.string().nullable(),
		openedOn: day,
		closedOn: day.nullable(),
		page: z.url(),
	}),
);

export const Service = as(
	"Service",
	z.strictObject({
		service: word,
		unit: word,
		name: Said,
		about: Said,
		version: z.int().min(1),
		changedOn: day,
		confirmedOn: day,
		page: z.url(),
	}),
);

export const ServiceStandard = as(
	"ServiceStandard",
	z.strictObject({
		...Service.shape,
		standard: z
			.record(z.string(), z.array(Said))
			.describe(
				"What the office says of each component; one that is left out is not known.",
			),
		fees: z.array(
			z.strictObject({
				what: Said,
				rupiah: decimal.nullable(),
				basis: Said.nullable(),
			}),
		),
		channels: z.array(
			z.strictObject({
				kind: z.string(),
				says: Said,
				href: z.string().nullable(),
			}),
		),
	}),
);

export const Instrument = as(
	"Instrument",
	z.strictObject({
		instrument: word,
		programme: z.string(),
		version: z.string(),
		title: Said,
		use: z.enum(["assessment", "survey"]),
		verified: z
			.boolean()
			.describe("Whether all of it was compared with the printed regulation."),
		complete: z.boolean(),
		validFrom: z.string(),
		validUntil: z.string().nullable(),
		page: z.url(),
	}),
);

export const InstrumentFull = as(
	"InstrumentFull",
	z.strictObject({
		...Instrument.shape,
		note: Said.nullable(),
		basis: z.array(
			z.strictObject({
				regulation: Said,
				articles: z.string().nullable(),
				sources: z.array(z.string()),
			}),
		),
		top: decimal,
		indicators: z.array(
			z.strictObject({
				code: z.string(),
				label: Said,
				article: z.string().nullable(),
				verified: z.boolean(),
				weight: z.string().nullable(),
				answer: z.string(),
				fact: z.string().nullable(),
			}),
		),
	}),
);

export const Round = as(
	"Round",
	z.strictObject({ instrument: word, year: z.int() }),
);

export const Result = as(
	"Result",
	z
		.strictObject({
			instrument: word,
			year: z.int(),
			unit: word,
			name: z.string(),
			kind: z.string(),
			state: z.string(),
			declaredOn: day.nullable(),
			submittedOn: day.nullable(),
			verifiedOn: day.nullable(),
			decidedOn: day.nullable(),
			score: decimal.nullable(),
			predicate: z
				.strictObject({
					code: z.string(),
					status: z.string(),
					from: day,
					until: day.nullable(),
				})
				.nullable(),
			page: z.url(),
		})
		.describe("How far a unit got, as its row in /hasil says."),
);

const Node = z.strictObject({
	code: z.string(),
	label: Said,
	type: z.enum(["group", "indicator"]),
	parent: z.string().nullable(),
	state: z.string(),
	answer: z
		.union([
			z.string(),
			z.array(z.string()),
			z.strictObject({ numerator: z.string(), denominator: z.string() }),
		])
		.nullable(),
	raw: z.string().nullable(),
	score: z.string().nullable(),
	weight: z.string(),
	weightPrinted: z.string().nullable(),
	contribution: z.string().nullable(),
	rule: z.string(),
	article: z.string().nullable(),
	verified: z.boolean(),
});

export const ResultOpened = as(
	"ResultOpened",
	z.strictObject({
		...Result.shape,
		calculation: z
			.strictObject({
				version: z.string(),
				score: z.string().nullable(),
				exactScore: z.string().nullable(),
				complete: z.boolean(),
				verified: z.boolean(),
				missing: z.array(z.string()),
				unknown: z.array(z.string()),
				gates: z.array(
					z.strictObject({
						code: z.string(),
						kind: z.string(),
						result: z.string(),
						looksAt: z.string(),
					}),
				),
				nodes: z.array(Node).describe("Parents before children."),
			})
			.nullable()
			.describe(
				"Null before it was decided, and where a result of the past was brought without its answers.",
			),
	}),
);

export const Column = z.strictObject({
	name: z.string(),
	type: z.string(),
	title: Said,
	meaning: Said,
	unit: Said.nullable(),
	adds: z.boolean(),
});

export const Dataset = as(
	"Dataset",
	z.strictObject({
		dataset: word,
		topic: z.string(),
		title: Said,
		says: Said,
		frequency: z.string(),
		licence: z.strictObject({ code: z.string(), href: z.url() }),
		newest: day.nullable().describe("Day of the newest version."),
		rows: z.int().nullable(),
		page: z.url(),
	}),
);

export const DatasetFull = as(
	"DatasetFull",
	z.strictObject({
		...Dataset.shape,
		counted: Said,
		caveat: Said,
		hidden: Said.nullable(),
		columns: z.array(Column),
		files: z.array(
			z.strictObject({
				format: z.string(),
				bytes: z.int(),
				sha256: z.string(),
				href: z.url(),
			}),
		),
	}),
);

export const DatasetVersion = as(
	"DatasetVersion",
	z.strictObject({
		day,
		rows: z.int(),
		madeAt: moment,
		withdrawn: z
			.strictObject({ on: day, why: z.string() })
			.nullable()
			.describe(
				"Since when and why its rows are given to nobody; null for all others.",
			),
	}),
);

export const DatasetRow = as(
	"DatasetRow",
	z
		.record(
			z.string(),
			z.union([z.string(), z.number(), z.boolean(), z.null()]),
		)
		.describe(
			"One row by the names of its columns. What is hidden because few people are in it is null.",
		),
);

export const Consultation = as(
	"Consultation",
	z.strictObject({
		consultation: z.string(),
		unit: word.nullable(),
		family: z.string(),
		title: z.string(),
		about: z.string(),
		state: z.string(),
		opensOn: day,
		closesOn: day,
		phases: z.array(
			z.strictObject({ name: z.string(), from: day, until: day }),
		),
		opinions: z.int(),
		answered: z.int(),
		page: z.url().nullable(),
	}),
);

export const News = as(
	"News",
	z.strictObject({
		news: z.string(),
		unit: word.nullable(),
		kind: z.enum(["news", "release"]),
		reading: z.enum(["plain", "easy"]),
		lang: z.string(),
		title: z.string(),
		summary: z.string(),
		topics: z.array(z.string()),
		publishedAt: moment,
		correctedAt: moment.nullable(),
		page: z.url(),
	}),
);

export const Procedure = as(
	"Procedure",
	z.strictObject({
		procedure: word,
		version: z.int().min(1),
		title: Said,
		about: Said,
		verified: z.boolean(),
		basis: z.array(Basis),
		steps: z.array(
			z.strictObject({
				code: z.string(),
				title: Said,
				says: Said,
				days: z
					.int()
					.nullable()
					.describe("Null where no source tells a limit."),
				counted: z.enum(["working", "calendar"]).nullable(),
				from: z.string(),
				regulation: z.string(),
				verified: z.boolean(),
			}),
		),
	}),
);

export const Figure = as(
	"Figure",
	z
		.strictObject({
			unit: word,
			fact: word,
			month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
			numerator: z.int().min(0),
			denominator: z.int().min(1),
			version: z
				.int()
				.min(1)
				.describe("1 for what was told first, one more for each correction."),
			toldAt: moment,
		})
		.describe("A monthly figure as the unit's own system told it."),
);
