/** A schema of the document, as far as ours go. */
interface Schema {
	readonly $ref?: string;
	readonly type?: string | readonly string[];
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly anyOf?: readonly Schema[];
	readonly items?: Schema;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: Schema | boolean;
}

interface Parameter {
	readonly name: string;
	readonly in: "path" | "query" | "header";
	readonly required?: boolean;
	readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

interface Described {
	readonly parameters?: readonly Parameter[];
	readonly requestBody?: { readonly content: Content };
	readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

interface Document {
	readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
	readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/**
 * Types of TypeScript out of the document, in the form that `openapi-fetch` reads: a client of them does not compile where it
 * asks for what is not there. Made here, because the generator that goes with it needs a compiler interface which TypeScript 7
 * no longer has (decision 0079).
 */
export function typesOf(document: unknown): string {
	const { paths, components } = document as Document;
	return [
		"// Made by tools/generate.ts out of the operations of the interface.",
		"export interface components {\n  schemas: {",
		...Object.entries(components.schemas).map(
			([name, schema]) => `    ${name}: ${typeOf(schema)};`,
		),
		"  };\n}",
		"export interface paths {",
		...Object.entries(paths).map(
			([path, operations]) =>
				`  ${JSON.stringify(path)}: {\n${Object.entries(operations)
					.map(
						([method, described]) =>
							`    ${method}: ${operationType(described)};`,
					)
					.join("\n")}\n  };`,
		),
		"}",
		"",
	].join("\n");
}

const operationType = ({
	parameters = [],
	requestBody,
	responses,
}: Described): string => {
	const placed = (place: Parameter["in"]) => {
		const all = parameters.filter((one) => one.in === place);
		if (all.length === 0) return "";
		const optional = all.some(({ required }) => required) ? "" : "?";
		return `${place}${optional}: { ${all
			.map(
				({ name, required, schema }) =>
					`${JSON.stringify(name)}${required ? "" : "?"}: ${typeOf(schema)}`,
			)
			.join("; ")} };`;
	};
	const optional = parameters.some(({ required }) => required) ? "" : "?";
	return [
		`{ parameters${optional}: { ${["path", "query", "header"].map((place) => placed(place as Parameter["in"])).join(" ")} };`,
		requestBody
			? `requestBody: { content: ${contentType(requestBody.content)} };`
			: "",
		`responses: { ${Object.entries(responses)
			.map(
				([status, { content }]) =>
					`${status}: { headers: Record<string, unknown>; content${content ? `: ${contentType(content)}` : "?: never"} };`,
			)
			.join(" ")} } }`,
	].join(" ");
};

const contentType = (content: Content): string =>
	`{ ${Object.entries(content)
		.map(([type, { schema }]) => `${JSON.stringify(type)}: ${typeOf(schema)}`)
		.join("; ")} }`;

function typeOf(schema: Schema): string {
	if (schema.$ref !== undefined)
		return `components["schemas"]["${schema.$ref.split("/").at(-1)}"]`;
	if (schema.const !== undefined) return JSON.stringify(schema.const);
	if (schema.enum)
		return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
	if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
	if (Array.isArray(schema.type))
		return schema.type.map((type) => typeOf({ ...schema, type })).join(" | ");
	switch (schema.type) {
		case "string":
		case "boolean":
		case "null":
			return schema.type;
		case "integer":
		case "number":
			return "number";
		case "array":
			return `(${typeOf(schema.items ?? {})})[]`;
		case "object":
			return objectType(schema);
		default:
			throw new Error(`no type for ${JSON.stringify(schema)}`);
	}
}

const objectType = ({
	properties,
	required = [],
	additionalProperties,
}: Schema): string =>
	properties
		? `{ ${Object.entries(properties)
				.map(
					([name, schema]) =>
						`readonly ${JSON.stringify(name)}${required.includes(name) ? "" : "?"}: ${typeOf(schema)}`,
				)
				.join("; ")} }`
		: `Readonly<Record<string, ${
				typeof additionalProperties === "object"
					? typeOf(additionalProperties)
					: "unknown"
			}>>`;
