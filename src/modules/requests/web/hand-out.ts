import { type Answer, notFound } from "#platform/http/answer.ts";
import type { RequestFile } from "../index.ts";

/** Saved, never opened in the page: what a stranger handed in has no business among our pages. */
export const handOut = (
	file: (RequestFile & { readonly bytes: Uint8Array }) | null,
): Answer =>
	file
		? {
				kind: "file",
				bytes: file.bytes,
				type: file.type,
				name: file.name,
				headers: { "cache-control": "no-store" },
			}
		: notFound;
