import type { Context } from "#platform/context.ts";
import type { Answer } from "#platform/http/answer.ts";
import { wordsIn } from "#site/words.ts";
import { sampleView } from "#ui/components.sample.tsx";
import { openDataRoutes } from "./routes.ts";

export interface Got {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly bytes: Buffer;
	readonly text: string;
}

/** Asks the routes of this module alone, without the rest of the house. */
export async function askData(
	cx: Context,
	address: string,
	headers: Record<string, string> = {},
): Promise<Got> {
	const url = new URL(address, cx.origin);
	for (const route of openDataRoutes) {
		const params = paramsIn(route.path, url.pathname);
		if (!params) continue;
		const answer = await route.handle({
			cx,
			view: {
				...sampleView("id", {
					...wordsIn("id"),
					path: address,
					now: cx.now,
				}),
				origin: cx.origin,
			},
			lang: "id",
			params,
			query: url.searchParams,
			form: new FormData(),
			request: new Request(url, { headers }),
			sessionId: null,
			owner: null,
			sign: () => "",
		});
		return gotIn(answer);
	}
	throw new Error(`no route for ${address}`);
}

function paramsIn(path: string, asked: string): Record<string, string> | null {
	const names = path.split("/");
	const parts = asked.split("/");
	if (names.length !== parts.length) return null;
	const params: Record<string, string> = {};
	for (const [at, name] of names.entries())
		if (name.startsWith(":")) params[name.slice(1)] = parts[at] ?? "";
		else if (name !== parts[at]) return null;
	return params;
}

async function gotIn(answer: Answer): Promise<Got> {
	const got = (status: number, bytes: Buffer, headers = {}): Got => ({
		status,
		headers,
		bytes,
		text: bytes.toString("utf8"),
	});
	switch (answer.kind) {
		case "page":
			return got(
				answer.status,
				Buffer.from(String(answer.html)),
				answer.headers,
			);
		case "file":
			return got(answer.status ?? 200, Buffer.from(answer.bytes), {
				...answer.headers,
				"content-type": answer.type,
			});
		case "stream": {
			const parts: Buffer[] = [];
			for await (const part of answer.chunks) parts.push(Buffer.from(part));
			return got(answer.status ?? 200, Buffer.concat(parts), {
				...answer.headers,
				"content-type": answer.type,
			});
		}
		case "no-body":
			return got(answer.status, Buffer.alloc(0), answer.headers);
		case "found":
			return got(302, Buffer.alloc(0), {
				location: answer.to,
				vary: answer.vary,
			});
		default:
			return got(answer.kind === "not-found" ? 404 : 403, Buffer.alloc(0));
	}
}
