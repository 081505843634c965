import { z } from "zod";
import { say } from "#kernel/text.ts";
import { mediaType } from "../calls/problem.ts";
import { type ProblemName, problems } from "../calls/problems.ts";
import { rates, rateWindow } from "../calls/rates.ts";
import { groupNames, groups } from "../groups.ts";
import type { Operation } from "../operation.ts";
import { base, operations } from "../operations.ts";
import { namedSchemas } from "../schemas.ts";
import { scopeNames, scopes } from "../scopes.ts";

type Json = Readonly<Record<string, unknown>>;

/** Whatever is called, this may be answered. */
const always: readonly ProblemName[] = [
	"invalid-query",
	"condition-not-offered",
	"too-many",
	"failure",
	"unavailable",
];
/** A token that came with the call is looked at, also where none is needed. */
const withToken: readonly ProblemName[] = [
	"token-missing",
	"token-malformed",
	"token-invalid",
	"token-expired",
];

/** The contract in OpenAPI 3.1, made of the rows and of nothing else. English, as programs of others are written. */
export const openApiOf = (origin: string): Json => ({
	openapi: "3.1.0",
	info: {
		title: "Rangkul",
		version: "1.0.0",
		summary: "What everybody may read of human-rights-based public services.",
		description: [
			`The reference for people: ${origin}/en/api.`,
			"Lists are paged by cursor. Unknown parameters and fields are refused. Problems are RFC 9457, in Indonesian or, asked by Accept-Language, in English.",
			"A method that an address does not have is answered 405, and the header Allow names those that it has.",
			`Limits within ${rateWindow} seconds: ${Object.values(rates)
				.map(({ most, of }) => `${most} for ${of.en}`)
				.join(
					", ",
				)}; each answer of an operation tells them in RateLimit-Policy and RateLimit.`,
		].join("\n\n"),
		license: { name: "Apache 2.0", identifier: "Apache-2.0" },
	},
	servers: [{ url: origin + base }],
	tags: groupNames.map((name) => ({ name, description: groups[name].en })),
	paths: pathsOf(),
	components: {
		schemas: {
			...schemasOf("output"),
			Problem: problemSchema,
			TokenAnswer: tokenAnswer,
			TokenRefusal: tokenRefusal,
		},
		responses: {
			MethodNotAllowed: {
				description: `method-not-allowed: ${problems["method-not-allowed"].title.en}`,
				headers: { Allow: text },
				content: {
					[mediaType]: { schema: { $ref: "#/components/schemas/Problem" } },
				},
			},
		},
		securitySchemes: {
			registeredSystem: {
				type: "oauth2",
				description:
					"Client credentials (RFC 6749, 4.4). Whoever runs the site registers a system of a unit.",
				flows: {
					clientCredentials: {
						tokenUrl: `${origin}${base}/oauth/token`,
						scopes: Object.fromEntries(
							scopeNames.map((name) => [name, scopes[name].title.en]),
						),
					},
				},
			},
		},
	},
});

function pathsOf(): Json {
	const paths: Record<string, Record<string, unknown>> = {};
	for (const operation of operations)
		paths[operation.path] = {
			...paths[operation.path],
			[operation.method.toLowerCase()]: operationOf(operation),
		};
	paths["/oauth/token"] = { post: tokenOperation };
	return paths;
}

const operationOf = (operation: Operation): Json => ({
	operationId: operation.id,
	tags: [operation.group],
	summary: operation.summary.en,
	...(operation.says && { description: say(operation.says, "en") }),
	...(operation.may !== "anyone" && {
		security: [{ registeredSystem: [operation.may] }],
	}),
	parameters: [
		...parametersOf(operation.params, "path", operation.example),
		...parametersOf(operation.query, "query", operation.example),
		...(operation.method === "GET" ? [ifNoneMatch] : [idempotencyKey]),
	],
	...(operation.body && {
		requestBody: {
			required: true,
			content: {
				"application/json": { schema: schemaOf(operation.body, "input") },
			},
		},
	}),
	responses: responsesOf(operation),
});

const parametersOf = (
	fields: z.ZodObject,
	place: "path" | "query",
	example: Readonly<Record<string, string>>,
): readonly Json[] => {
	const { properties = {}, required = [] } = schemaOf(fields, "input") as {
		properties?: Record<string, Json>;
		required?: readonly string[];
	};
	return Object.entries(properties).map(([name, schema]) => {
		const { description, ...rest } = schema;
		const shown = example[name];
		return {
			name,
			in: place,
			required: place === "path" || required.includes(name),
			...(description !== undefined && { description }),
			schema: rest,
			...(shown !== undefined && {
				example: rest.type === "integer" ? Number(shown) : shown,
			}),
		};
	});
};

const ifNoneMatch: Json = {
	name: "If-None-Match",
	in: "header",
	description: "ETag of what you have: 304 where it is the same.",
	schema: { type: "string" },
};

const idempotencyKey: Json = {
	name: "Idempotency-Key",
	in: "header",
	required: true,
	description:
		"New for each deed, the same for each try: what was done once is answered again, for a day.",
	schema: { type: "string", pattern: "^[!-~]{1,100}$" },
};

function responsesOf(operation: Operation): Json {
	const names = [...new Set([...always, ...withToken, ...operation.problems])];
	const byStatus = Map.groupBy(names, (name) => problems[name].status);
	return {
		200: {
			description: operation.summary.en,
			headers: headersOf(operation),
			content: {
				"application/json": { schema: schemaOf(operation.answer, "output") },
			},
		},
		...(operation.method === "GET" && {
			304: { description: "You have it already." },
		}),
		...Object.fromEntries(
			[...byStatus].map(([status, all]) => [
				status,
				{
					description: all
						.map((name) => `${name}: ${problems[name].title.en}`)
						.join(". "),
					content: {
						[mediaType]: { schema: { $ref: "#/components/schemas/Problem" } },
					},
				},
			]),
		),
	};
}

const text = { schema: { type: "string" } };
const headersOf = ({ method, paged }: Operation): Json => ({
	"RateLimit-Policy": text,
	RateLimit: text,
	...(method === "GET" && { ETag: text }),
	...(paged && { Link: text }),
});

/** `#/components/schemas/…` for what has a name, in place for what has none. */
const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
	const name = namedSchemas.get(schema);
	return name === undefined
		? (schemasOf(io, schema)[unnamed] ?? {})
		: { $ref: refTo(name) };
};

const unnamed = "unnamed";
const refTo = (id: string): string => `#/components/schemas/${id}`;

/** JSON Schema 2020-12 as OpenAPI 3.1 takes it, without what only a file of its own needs; one more, if given. */
function schemasOf(
	io: "input" | "output",
	more?: z.ZodType,
): Readonly<Record<string, Json>> {
	const registry = z.registry<{ id: string }>();
	for (const [schema, id] of namedSchemas) registry.add(schema, { id });
	if (more) registry.add(more, { id: unnamed });
	const { schemas } = z.toJSONSchema(registry, { uri: refTo, io });
	return Object.fromEntries(
		Object.entries(schemas).map(([id, { $schema: _, $id: __, ...rest }]) => [
			id,
			rest as Json,
		]),
	);
}

const problemSchema: Json = {
	type: "object",
	description: "Problem details (RFC 9457).",
	properties: {
		type: {
			type: "string",
			format: "uri",
			description: "Address of a page that says what it means.",
		},
		title: { type: "string" },
		status: { type: "integer" },
		detail: { type: "string" },
		instance: { type: "string" },
		errors: {
			type: "array",
			items: {
				type: "object",
				properties: {
					pointer: { type: "string" },
					parameter: { type: "string" },
					detail: { type: "string" },
				},
				required: ["detail"],
				additionalProperties: false,
			},
		},
	},
	required: ["type", "title", "status", "detail"],
	additionalProperties: false,
};

const tokenAnswer: Json = {
	type: "object",
	properties: {
		access_token: { type: "string" },
		token_type: { const: "Bearer" },
		expires_in: { type: "integer" },
		scope: { type: "string" },
	},
	required: ["access_token", "token_type", "expires_in", "scope"],
	additionalProperties: false,
};

const tokenRefusal: Json = {
	type: "object",
	description:
		"RFC 6749, 5.2; temporarily_unavailable besides, with 429, where it was asked too often.",
	properties: {
		error: {
			enum: [
				"invalid_request",
				"invalid_client",
				"unsupported_grant_type",
				"invalid_scope",
				"temporarily_unavailable",
			],
		},
		error_description: { type: "string" },
	},
	required: ["error", "error_description"],
	additionalProperties: false,
};

const tokenOperation: Json = {
	operationId: "getToken",
	tags: ["figures"],
	summary: "A token for a registered system (RFC 6749, 4.4)",
	description:
		"client_id and client_secret by HTTP Basic, or as fields. Unknown fields are ignored, as the standard asks (3.2).",
	requestBody: {
		required: true,
		content: {
			"application/x-www-form-urlencoded": {
				schema: {
					type: "object",
					properties: {
						grant_type: { const: "client_credentials" },
						client_id: { type: "string" },
						client_secret: { type: "string" },
						scope: { type: "string" },
					},
					required: ["grant_type"],
				},
			},
		},
	},
	responses: {
		200: {
			description: "The token",
			content: {
				"application/json": {
					schema: { $ref: "#/components/schemas/TokenAnswer" },
				},
			},
		},
		...Object.fromEntries(
			[
				[400, "It cannot be read"],
				[401, "The client is not known"],
				[429, "Too often"],
			].map(([status, description]) => [
				status,
				{
					description,
					content: {
						"application/json": {
							schema: { $ref: "#/components/schemas/TokenRefusal" },
						},
					},
				},
			]),
		),
		...Object.fromEntries(
			(["failure", "unavailable"] as const).map((name) => [
				problems[name].status,
				{
					description: `${name}: ${problems[name].title.en}`,
					content: {
						[mediaType]: { schema: { $ref: "#/components/schemas/Problem" } },
					},
				},
			]),
		),
	},
};
