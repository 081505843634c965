import { terms } from "./terms.ts";

/** Whether two questions say mostly the same words. Pure; it suggests, and decides nothing. */
export function areAlike(one: string, other: string): boolean {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	if (a.size === 0 || b.size === 0) return false;
	const both = [...a].filter((word) => b.has(word)).length;
	return both / Math.min(a.size, b.size) >= terms.alikeFrom;
}

/** Short words say little: what is asked is in the long ones. */
const wordsOf = (text: string): ReadonlySet<string> =>
	new Set(
		text
			.normalize("NFKC")
			.toLowerCase()
			.split(/[^\p{L}\p{N}]+/u)
			.filter((word) => word.length > 3 && !common.has(word)),
	);

/** Of nearly every question. */
const common = new Set([
	"adalah",
	"apakah",
	"atau",
	"bagaimana",
	"boleh",
	"bisa",
	"dalam",
	"dapat",
	"dengan",
	"harus",
	"kami",
	"pada",
	"perlu",
	"saja",
	"sebagai",
	"tidak",
	"untuk",
	"yang",
]);
