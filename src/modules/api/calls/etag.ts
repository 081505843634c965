import { createHash } from "node:crypto";

/** Weak: what is sent may be compressed, and means the same (RFC 9110, 8.8.3). */
export const etagOf = (text: string): string =>
	`W/"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;

/** Whether the caller has it already, by weak comparison (RFC 9110, 13.1.2). */
export const isKnown = (ifNoneMatch: string | null, etag: string): boolean =>
	ifNoneMatch !== null &&
	(ifNoneMatch.trim() === "*" ||
		ifNoneMatch.split(",").some((one) => opaque(one.trim()) === opaque(etag)));

/**
 * A condition that cannot hold here (RFC 9110, 13.1.1): what is compared strongly never fits a weak ETag, and of what is written no
 * ETag is given out. Whoever asks for one is refused, and nothing is overwritten behind their back.
 */
export const isUnmet = (method: string, headers: Headers): boolean => {
	const match = headers.get("if-match");
	return method === "GET"
		? match !== null && match.trim() !== "*"
		: match !== null || headers.has("if-none-match");
};

const opaque = (etag: string): string => etag.replace(/^W\//, "");
