import { type Language, say } from "#kernel/text.ts";
import type { Both } from "../both.ts";
import { isProblem, type ProblemName, problems } from "./problems.ts";

export { isProblem, type ProblemName, problems };

/** What stands wrong where: in the body by a JSON pointer, in the query by its parameter. */
export interface Fault {
	readonly pointer?: string;
	readonly parameter?: string;
	readonly detail: string;
}

/** What could not be done, before it is written down. */
export interface Problem {
	readonly name: ProblemName;
	/** What to do about it in this very case; the general sentence where it is left out. */
	readonly detail?: Both;
	readonly errors?: readonly Fault[];
	/** Names this very failure, for whoever has to look for it. */
	readonly instance?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

export const mediaType = "application/problem+json";

/** Where a person reads what a problem means: its type (RFC 9457, 3.1.1) is an address of this very site. */
export const typeOf = (origin: string, name: ProblemName): string =>
	`${origin}/api/masalah/${name}`;

/** A problem as RFC 9457 writes it, in the language that was asked for. */
export function problemResponse(
	{ name, detail, errors, instance, headers }: Problem,
	{ origin, lang }: { readonly origin: string; readonly lang: Language },
): Response {
	const known = problems[name];
	return new Response(
		JSON.stringify({
			type: typeOf(origin, name),
			title: say(known.title, lang),
			status: known.status,
			detail: say(detail ?? known.detail, lang),
			...(instance !== undefined && { instance }),
			...(errors && { errors }),
		}),
		{
			status: known.status,
			headers: {
				"content-type": mediaType,
				"content-language": lang,
				"cache-control": "no-store",
				vary: "Accept-Language",
				...headers,
			},
		},
	);
}
