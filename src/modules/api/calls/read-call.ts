import { z } from "zod";
import { ok, type Result } from "#kernel/result.ts";
import type { Language } from "#kernel/text.ts";
import type { Operation } from "../operation.ts";
import type { Fault, Problem } from "./problem.ts";

/** Bytes of the body of a call. */
export const largestBody = 64 * 1024;

const wordsOf = {
	id: z.locales.id().localeError,
	en: z.locales.en().localeError,
};

type Values = Readonly<Record<string, unknown>>;
type Read = Result<Values, Problem>;

const wrong = (problem: Problem): Read => ({ ok: false, problem });

/** Values of the path. What cannot be the name of anything leads nowhere. */
export function readParams(
	{ params }: Operation,
	given: Readonly<Record<string, string>>,
): Read {
	const read = params.safeParse(given);
	return read.success ? ok(read.data) : wrong({ name: "not-found" });
}

/** The query: each parameter once, and none that is not known. */
export function readQuery(
	{ query }: Operation,
	given: URLSearchParams,
	lang: Language,
): Read {
	const twice = [...new Set(given.keys())].filter(
		(name) => given.getAll(name).length > 1,
	);
	if (twice.length > 0)
		return wrong({
			name: "invalid-query",
			errors: twice.map((parameter) => ({
				parameter,
				detail: { id: "Disebut dua kali.", en: "Given twice." }[lang],
			})),
		});
	const read = query.safeParse(Object.fromEntries(given), {
		error: wordsOf[lang],
	});
	return read.success
		? ok(read.data)
		: wrong({
				name: "invalid-query",
				errors: faultsIn(read.error, (path, detail) => ({
					parameter: String(path[0] ?? ""),
					detail,
				})),
			});
}

/** The body: JSON, of the known parts alone, and no longer than it may be. */
export async function readBody(
	{ body }: Operation,
	request: Request,
	lang: Language,
): Promise<Result<{ readonly value: Values; readonly text: string }, Problem>> {
	const no = (problem: Problem) => ({ ok: false, problem }) as const;
	if (!body) return ok({ value: {}, text: "" });
	if (typeOf(request) !== "application/json")
		return no({ name: "unsupported-media-type" });
	const bytes = await bytesOf(request, largestBody);
	if (bytes === null) return no({ name: "too-large" });
	let text: string;
	let said: unknown;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		said = JSON.parse(text);
	} catch {
		return no({ name: "invalid-json" });
	}
	const read = body.safeParse(said, { error: wordsOf[lang] });
	return read.success
		? ok({ value: read.data, text })
		: no({
				name: "invalid-body",
				errors: faultsIn(read.error, (path, detail) => ({
					pointer: pointerTo(path),
					detail,
				})),
			});
}

export const typeOf = (request: Request): string =>
	(request.headers.get("content-type") ?? "")
		.split(";")[0]
		?.trim()
		.toLowerCase() ?? "";

/** Read no further than it may be long; `null` where it is longer. */
export async function bytesOf(
	request: Request,
	largest: number,
): Promise<Uint8Array | null> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of request.body ?? []) {
		size += part.byteLength;
		if (size > largest) return null;
		parts.push(part);
	}
	return Buffer.concat(parts);
}

/** At most so many are named; who mends them hears of the next. */
const mostFaults = 20;

/** Each unknown part is a fault of its own, at its own place. */
const faultsIn = (
	{ issues }: z.ZodError,
	at: (path: readonly PropertyKey[], detail: string) => Fault,
): readonly Fault[] =>
	issues
		.flatMap((issue) =>
			issue.code === "unrecognized_keys"
				? issue.keys.map((key) => at([...issue.path, key], issue.message))
				: [at(issue.path, issue.message)],
		)
		.slice(0, mostFaults);

/** RFC 6901, as the fragment of an address, the way the example of RFC 9457 has it. */
const pointerTo = (path: readonly PropertyKey[]): string =>
	`#${path
		.map(
			(part) =>
				`/${encodeURIComponent(String(part).replaceAll("~", "~0").replaceAll("/", "~1"))}`,
		)
		.join("")}`;
