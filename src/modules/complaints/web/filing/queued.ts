import type { Answer } from "#platform/http/answer.ts";

/** Whether a device sends what waited on it, and nobody looks at the answer. */
export const isQueued = (form: FormData): boolean => form.get("antre") === "ya";

/**
 * What became of it, under the key that the device gave it: a page that some network puts in between names no key, so
 * nothing is forgotten for it. The code is not in it.
 */
export const toldDevice = (
	sheet: string,
	is: "sent" | "amiss" | "later",
	status: number,
	headers: Readonly<Record<string, string>> = {},
): Answer => ({
	kind: "file",
	status,
	bytes: JSON.stringify({ lembar: sheet, is }),
	type: "application/json",
	headers: { ...headers, "cache-control": "no-store" },
});
