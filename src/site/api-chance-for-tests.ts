import fc from "fast-check";

/** What of a schema says which values fit. */
interface Schema {
	readonly type?: string;
	readonly enum?: readonly string[];
	readonly pattern?: string;
	readonly format?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly maxLength?: number;
}

export interface Parameter {
	readonly name: string;
	readonly in: "path" | "query" | "header";
	readonly required?: boolean;
	readonly schema: Schema;
	readonly example?: string | number;
}

/** Fields of a body. */
interface Fields {
	readonly properties: Readonly<
		Record<string, Schema & { readonly const?: string }>
	>;
	readonly required?: readonly string[];
}

export interface Described {
	readonly operationId: string;
	readonly parameters?: readonly Parameter[];
	readonly requestBody?: {
		readonly content: Readonly<Record<string, { readonly schema: Fields }>>;
	};
	readonly responses: Readonly<
		Record<
			string,
			{
				readonly content?: Readonly<
					Record<string, { readonly schema: object }>
				>;
			}
		>
	>;
}

/** A request by chance: path and query as text, what fits and what does not. */
export interface Chance {
	readonly path: Readonly<Record<string, string>>;
	readonly query: readonly (readonly [string, string])[];
	readonly headers: Readonly<Record<string, string>>;
}

/** Requests of an operation out of its own description: mostly what it asks for, often its example, sometimes neither. */
export const requestsOf = ({
	parameters = [],
}: Described): fc.Arbitrary<Chance> => {
	const placed = (place: Parameter["in"]) =>
		parameters.filter((one) => one.in === place);
	return fc.record({
		path: fc.record(
			Object.fromEntries(
				placed("path").map((one) => [one.name, textFor(one, false)]),
			),
		),
		query: fc
			.tuple(
				...placed("query").map((one) => {
					const given = textFor(one, true).map((value) =>
						pair([one.name, value]),
					);
					return one.required ? given : rarely(given);
				}),
				rarely(fc.tuple(fc.constant("tidak-ada"), anything).map(pair)),
			)
			.map((all) => all.filter((one) => one !== null)),
		headers: fc.record(
			{ "if-none-match": fc.constantFrom('W/"x"', "*") },
			{ requiredKeys: [] },
		),
	});
};

/** A body by chance, and how far it fits. */
export interface Body {
	readonly kind: "fitting" | "one more" | "wrong";
	/** The field that nobody knows, or whose value is of another kind. */
	readonly field: string | null;
	readonly fields: Readonly<Record<string, unknown>>;
}

/** Bodies out of the description of one: what is asked for, the same with a field that nobody knows, or with one of another kind. */
export function bodiesOf(
	{ properties, required = [] }: Fields,
	examples: Readonly<Record<string, string>> = {},
): fc.Arbitrary<Body> {
	const fit = fc.record(
		Object.fromEntries(
			Object.entries(properties).map(([name, schema]) => {
				const example = examples[name];
				return [
					name,
					example === undefined
						? anyOf(schema)
						: fc.oneof(
								{ weight: 4, arbitrary: fc.constant(example) },
								{ weight: 1, arbitrary: anyOf(schema) },
							),
				];
			}),
		),
		{ requiredKeys: [...required, ...Object.keys(examples)] },
	);
	const fitting = fit.map(
		(fields): Body => ({ kind: "fitting", field: null, fields }),
	);
	const unknown = fc
		.stringMatching(/^[a-z]{1,12}$/)
		.filter((name) => !Object.hasOwn(properties, name));
	const oneMore = fc
		.tuple(fit, unknown, fc.jsonValue())
		.map(([fields, field, value]): Body => {
			return { kind: "one more", field, fields: { ...fields, [field]: value } };
		});
	// Text takes any text: wrong is what must be a number, or one certain word.
	const strict = Object.keys(properties).filter(
		(name) =>
			properties[name]?.type === "integer" ||
			properties[name]?.const !== undefined,
	);
	const wrong = fc
		.tuple(
			fit,
			fc.constantFrom(...strict),
			fc.constantFrom(null, true, "1", -1, 1.5, 1e12, [], [1], {}),
		)
		.map(([fields, field, value]): Body => {
			return { kind: "wrong", field, fields: { ...fields, [field]: value } };
		});
	return fc.oneof(fitting, oneMore, wrong);
}

const anyOf = (
	schema: Schema & { readonly const?: string },
): fc.Arbitrary<string | number> => {
	if (schema.const !== undefined) return fc.constant(schema.const);
	return schema.type === "integer"
		? fitting(schema).map(Number)
		: fitting(schema);
};

const rarely = <Value>(one: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
	fc.oneof(
		{ weight: 9, arbitrary: fc.constant(null) },
		{ weight: 1, arbitrary: one },
	);

const pair = ([name = "", value = ""]: readonly string[]): readonly [
	string,
	string,
] => [name, value];

/** Nobody sends a sign that is half of one. */
const anything = fc.string({ unit: "grapheme", maxLength: 40 });

const textFor = (
	{ schema, example }: Parameter,
	wrongAsWell: boolean,
): fc.Arbitrary<string> =>
	fc.oneof(
		...(example === undefined
			? []
			: [{ weight: 16, arbitrary: fc.constant(String(example)) }]),
		{ weight: 3, arbitrary: fitting(schema) },
		...(wrongAsWell ? [{ weight: 1, arbitrary: anything }] : []),
	);

function fitting(schema: Schema): fc.Arbitrary<string> {
	if (schema.enum) return fc.constantFrom(...schema.enum);
	if (schema.type === "integer")
		return fc
			.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000 })
			.map(String);
	if (schema.format === "date")
		return fc
			.date({
				min: new Date("2015-01-01"),
				max: new Date("2030-12-31"),
				noInvalidDate: true,
			})
			.map((date) => date.toISOString().slice(0, 10));
	if (schema.pattern !== undefined)
		return fc
			.stringMatching(new RegExp(schema.pattern))
			.map((text) => text.slice(0, schema.maxLength ?? 80));
	return fc.string({ unit: "grapheme", maxLength: schema.maxLength ?? 40 });
}
