import { addressHeader } from "#identity";
import { type Context, withActor } from "#platform/context.ts";
import type { OperationCall } from "#platform/http/operation.ts";
import { networkOf } from "#receipts";
import type { Operation } from "../operation.ts";
import { scopes } from "../scopes.ts";
import type { Caller } from "../systems/caller.ts";
import { callerOf } from "../systems/caller-of.ts";
import { type Asked, cursorAfter, keyIn } from "./cursor.ts";
import { etagOf, isKnown, isUnmet } from "./etag.ts";
import { once } from "./idempotent.ts";
import { languageOf } from "./language.ts";
import { paceOf } from "./pace.ts";
import { type Problem, problemResponse } from "./problem.ts";
import { readBody, readParams, readQuery } from "./read-call.ts";

type Headers = Readonly<Record<string, string>>;

/** Anybody may read from any page what everybody may read; nothing of a session goes with it. */
const open: Headers = {
	"access-control-allow-origin": "*",
	"access-control-expose-headers":
		"ETag, Link, RateLimit, RateLimit-Policy, Retry-After",
};

/** Answers one call of one operation. */
export async function serveCall(
	operation: Operation,
	call: OperationCall,
): Promise<Response> {
	const { cx, request } = call;
	const lang = languageOf(request);
	const headers: Record<string, string> =
		operation.may === "anyone" ? { ...open } : {};
	const failed = (problem: Problem) =>
		problemResponse(
			{ ...problem, headers: { ...headers, ...problem.headers } },
			{ origin: cx.origin, lang },
		);

	const known = await callerOf(cx, request);
	if (!known.ok) {
		// Whoever guesses tokens is counted like everybody of that network.
		const pace = paceOf("public", networkIn(request), cx.now);
		Object.assign(headers, pace.headers);
		return failed(pace.within ? known.problem : { name: "too-many" });
	}
	const caller = known.value;
	const pace = caller
		? paceOf("system", caller.systemId, cx.now)
		: paceOf("public", networkIn(request), cx.now);
	Object.assign(headers, pace.headers);
	if (!pace.within) return failed({ name: "too-many" });
	const refused = refusalOf(operation, caller);
	if (refused) return failed(refused);

	const params = readParams(operation, call.params);
	if (!params.ok) return failed(params.problem);
	const query = readQuery(operation, new URL(request.url).searchParams, lang);
	if (!query.ok) return failed(query.problem);
	const asked: Asked = {
		operation: operation.id,
		path: params.value,
		query: query.value,
	};
	const cursor = query.value.cursor as string | undefined;
	const after = cursor === undefined ? null : keyIn(call.sign, asked, cursor);
	if (cursor !== undefined && after === null)
		return failed({ name: "invalid-cursor" });
	const body = await readBody(operation, request, lang);
	if (!body.ok) return failed(body.problem);

	if (isUnmet(operation.method, request.headers))
		return failed({ name: "condition-not-offered" });

	const handle = (as: Context) =>
		operation.handle({
			cx: as,
			params: params.value as Record<string, never>,
			query: query.value as Record<string, never>,
			body: body.value.value,
			caller,
			after,
		});
	const reply =
		operation.may === "anyone" || !caller
			? await handle(cx)
			: await once(
					withActor(cx, caller.actor),
					{
						caller,
						key: request.headers.get("idempotency-key"),
						of: `${operation.id} ${new URL(request.url).pathname}\n${body.value.text}`,
					},
					handle,
				);
	if (!reply.ok) return failed(reply.problem);
	return sent(operation, call, asked, reply.value, headers);
}

/** Why this caller may not; `null` where they may. */
function refusalOf({ may }: Operation, caller: Caller | null): Problem | null {
	if (may === "anyone") return null;
	if (!caller)
		return {
			name: "token-missing",
			headers: { "www-authenticate": `Bearer scope="${may}"` },
		};
	// RFC 6750, 3.1.
	return caller.scopes.includes(may)
		? null
		: {
				name: "scope-missing",
				headers: {
					"www-authenticate": `Bearer error="insufficient_scope", scope="${may}"`,
				},
				detail: {
					id: `Diperlukan cakupan ${may}: ${scopes[may].title.id}.`,
					en: `The scope ${may} is needed: ${scopes[may].title.en}.`,
				},
			};
}

function sent(
	operation: Operation,
	{ cx, request, sign }: OperationCall,
	asked: Asked,
	value: unknown,
	headers: Headers,
): Response {
	let answer = value;
	const more: Record<string, string> = {};
	if (operation.paged) {
		const { items, last } = value as {
			readonly items: unknown;
			readonly last: string | null;
		};
		const next = last === null ? null : cursorAfter(sign, asked, last);
		answer = { items, next };
		if (next !== null) {
			const url = new URL(request.url);
			url.searchParams.set("cursor", next);
			// RFC 8288, for whoever follows links rather than bodies.
			more.link = `<${cx.origin}${url.pathname}${url.search}>; rel="next"`;
		}
	}
	const text = JSON.stringify(answer);
	if (operation.method !== "GET")
		return new Response(text, {
			headers: {
				...headers,
				"content-type": json,
				"cache-control": "no-store",
			},
		});
	const etag = etagOf(text);
	const both = { ...headers, ...more, etag, "cache-control": "no-cache" };
	return isKnown(request.headers.get("if-none-match"), etag)
		? new Response(null, { status: 304, headers: both })
		: new Response(text, { headers: { ...both, "content-type": json } });
}

export const json = "application/json";

/** The network that a call comes from, for counting alone; empty on a machine of one's own. */
export function networkIn(request: Request): string {
	const address = request.headers.get(addressHeader) ?? "";
	return address === "" ? "" : networkOf(address);
}
