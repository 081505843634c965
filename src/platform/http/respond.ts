import type { Language } from "#kernel/text.ts";
import type { Answer, Html } from "./answer.ts";
import { flashed } from "./flash.ts";
import { type House, isSecure } from "./house.ts";

/** An answer as HTTP says it. */
export function respond<View, Me>(
	house: House<View, Me>,
	answer: Answer,
	view: View,
	lang: Language,
	path: string,
): Response {
	switch (answer.kind) {
		case "page":
			return htmlResponse(answer.html, answer.status, answer.headers);
		case "not-found":
			return htmlResponse(house.errorPages.notFound(view, path), 404);
		case "forbidden":
			return htmlResponse(house.errorPages.forbidden(view), 403);
		case "file":
			return new Response(
				typeof answer.bytes === "string"
					? answer.bytes
					: new Uint8Array(answer.bytes),
				{ status: answer.status ?? 200, headers: fileHeaders(answer) },
			);
		case "stream":
			return new Response(asBody(answer.chunks), {
				status: answer.status ?? 200,
				headers: fileHeaders(answer),
			});
		case "no-body":
			return new Response(null, {
				status: answer.status,
				headers: answer.headers,
			});
		case "found":
			return new Response(null, {
				status: 302,
				headers: { location: answer.to, vary: answer.vary },
			});
		case "see-other": {
			const headers = new Headers({
				location:
					lang === "id" || isElsewhere(answer.to)
						? answer.to
						: `/${lang}${answer.to === "/" ? "" : answer.to}`,
			});
			if (answer.flash)
				headers.append(
					"set-cookie",
					flashed(house.secret, answer.flash, isSecure(house)),
				);
			for (const cookie of answer.cookies ?? [])
				headers.append("set-cookie", cookie);
			return new Response(null, { status: 303, headers });
		}
	}
}

/** Another site, which knows nothing of our languages. Only our own code names one. */
const isElsewhere = (to: string): boolean => /^https?:\/\//.test(to);

export const htmlResponse = (
	html: Html,
	status: number,
	headers: Record<string, string> = {},
): Response =>
	new Response(String(html), {
		status,
		headers: { "content-type": "text/html; charset=utf-8", ...headers },
	});

const fileHeaders = ({
	type,
	name,
	inline,
	headers,
}: Omit<
	Extract<Answer, { kind: "file" }>,
	"kind" | "bytes" | "status"
>): Record<string, string> => ({
	...headers,
	"content-type": type,
	...(name
		? {
				"content-disposition": `${inline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(name)}`,
			}
		: {}),
});

/**
 * Parts as the body of a response: the next one is made when the line has taken the one before, and none at all where
 * nobody reads (HEAD). Whoever goes away ends the making. What fails in the middle breaks the line off, so that half a
 * file is not taken for a whole one.
 */
export function asBody(
	chunks: AsyncIterable<string | Uint8Array>,
): ReadableStream<Uint8Array> {
	const parts = chunks[Symbol.asyncIterator]();
	const encoder = new TextEncoder();
	return new ReadableStream<Uint8Array>(
		{
			async pull(line) {
				const { done, value } = await parts.next();
				if (done) line.close();
				else
					line.enqueue(
						typeof value === "string" ? encoder.encode(value) : value,
					);
			},
			async cancel() {
				await parts.return?.();
			},
		},
		{ highWaterMark: 0 },
	);
}
