import { sameText } from "#platform/http/signed.ts";

type Sign = (purpose: string, text: string) => string;

/** What a cursor is bound to: the operation, its path and its filters, whatever their order. */
export interface Asked {
	readonly operation: string;
	readonly path: Readonly<Record<string, unknown>>;
	readonly query: Readonly<Record<string, unknown>>;
}

/** How many signs of the digest stand in a cursor: 128 bits. */
const digestSigns = 22;
export const longestCursor = 600;

/**
 * Where a list goes on: the key of its last item, so that what is added or taken away meanwhile neither doubles nor hides
 * another. Signed together with what was asked, so a cursor of another query is known as such, and nobody makes one.
 */
export const cursorAfter = (sign: Sign, asked: Asked, key: string): string =>
	`${Buffer.from(key).toString("base64url")}.${sealOf(sign, asked, key)}`;

/** The key in a cursor; `null` where it is not one of this query. */
export function keyIn(sign: Sign, asked: Asked, cursor: string): string | null {
	const [coded = "", seal = "", more] = cursor.split(".");
	if (more !== undefined || coded === "") return null;
	const key = Buffer.from(coded, "base64url").toString("utf8");
	return sameText(seal, sealOf(sign, asked, key)) ? key : null;
}

function sealOf(sign: Sign, asked: Asked, key: string): string {
	const { limit: _, cursor: __, ...filters } = asked.query;
	const text = JSON.stringify([
		asked.operation,
		inOrder(asked.path),
		inOrder(filters),
		key,
	]);
	return sign("api-cursor", text).slice(0, digestSigns);
}

const inOrder = (given: Readonly<Record<string, unknown>>) =>
	Object.entries(given)
		.filter(([, value]) => value !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1));
