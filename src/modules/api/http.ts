import type { Operation as Row } from "#platform/http/operation.ts";
import { etagOf, isKnown } from "./calls/etag.ts";
import { languageOf } from "./calls/language.ts";
import { paceOf } from "./calls/pace.ts";
import { problemResponse } from "./calls/problem.ts";
import { json, networkIn, serveCall } from "./calls/serve.ts";
import { openApiOf } from "./document/openapi.ts";
import { tokenEndpoint } from "./oauth/token-endpoint.ts";
import { base, operations } from "./operations.ts";

/** Our mistake, or something that is lacking just now: then with the time to come back. */
const failed: Row["failed"] = (request, { origin, reference, again }) =>
	problemResponse(
		{
			name: again === null ? "failure" : "unavailable",
			instance: `urn:rangkul:${reference}`,
			...(again !== null && { headers: { "retry-after": String(again) } }),
		},
		{ origin, lang: languageOf(request) },
	);

/** The path of Hono, out of that of OpenAPI. */
const patternOf = (path: string): string =>
	base + path.replaceAll(/\{(\w+)\}/g, ":$1");

/** The methods of each path that OpenAPI knows. */
const methodsOf = (path: string): readonly string[] => {
	const own = operations
		.filter((one) => one.path === path)
		.map(({ method }) => method as string);
	return own.includes("GET")
		? [...own, "HEAD", "OPTIONS"]
		: [...own, "OPTIONS"];
};

/** Made once: it takes longer than many calls, and changes with the program alone. */
function documentAt(origin: string): Document {
	if (made?.origin !== origin) {
		const text = JSON.stringify(openApiOf(origin));
		made = { origin, text, etag: etagOf(text) };
	}
	return made;
}

interface Document {
	readonly origin: string;
	readonly text: string;
	readonly etag: string;
}

let made: Document | null = null;

const paths = [...new Set(operations.map(({ path }) => path))];

/** Every address of the interface: its operations, the token, the document, and whatever is asked for besides. */
export const apiAddresses: readonly Row[] = [
	...operations.map(
		(operation): Row => ({
			method: operation.method,
			path: patternOf(operation.path),
			serve: (call) => serveCall(operation, call),
			failed,
		}),
	),
	{
		method: "POST",
		path: `${base}/oauth/token`,
		serve: tokenEndpoint,
		failed,
	},
	{
		method: "GET",
		path: `${base}/openapi.json`,
		serve: async ({ cx, request }) => {
			const pace = paceOf("public", networkIn(request), cx.now);
			const headers = { ...pace.headers, "access-control-allow-origin": "*" };
			if (!pace.within)
				return problemResponse(
					{ name: "too-many", headers },
					{ origin: cx.origin, lang: languageOf(request) },
				);
			const { text, etag } = documentAt(cx.origin);
			Object.assign(headers, { etag });
			return isKnown(request.headers.get("if-none-match"), etag)
				? new Response(null, { status: 304, headers })
				: new Response(text, {
						headers: {
							...headers,
							// Every tool reads this type.
							"content-type": json,
						},
					});
		},
		failed,
	},
	...[...paths, "/oauth/token", "/openapi.json"].map(
		(path): Row => ({
			method: "ALL",
			path: patternOf(path),
			serve: async ({ cx, request }) => {
				const allow = (
					path === "/oauth/token"
						? ["POST"]
						: path === "/openapi.json"
							? ["GET", "HEAD", "OPTIONS"]
							: methodsOf(path)
				).join(", ");
				// A page of another site may read, and asks so before it sends If-None-Match; it is never told that it may write.
				if (request.method === "OPTIONS" && path !== "/oauth/token")
					return new Response(null, {
						status: 204,
						headers: {
							allow,
							"access-control-allow-origin": "*",
							"access-control-allow-methods": "GET",
							"access-control-allow-headers": "If-None-Match, Accept-Language",
							"access-control-max-age": "86400",
						},
					});
				return problemResponse(
					{ name: "method-not-allowed", headers: { allow } },
					{ origin: cx.origin, lang: languageOf(request) },
				);
			},
			failed,
		}),
	),
	...[base, `${base}/*`].map(
		(path): Row => ({
			method: "ALL",
			path,
			serve: async ({ cx, request }) =>
				problemResponse(
					{
						name: "not-found",
						headers: { "access-control-allow-origin": "*" },
					},
					{ origin: cx.origin, lang: languageOf(request) },
				),
			failed,
		}),
	),
];
