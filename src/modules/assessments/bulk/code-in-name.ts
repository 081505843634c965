/**
 * The indicator that a file's name or a folder of it begins with: `a.1 foto pintu.jpg`, `A1-sk.pdf`,
 * `bukti/b.03/jadwal.pdf`. The name counts before its folder, and a longer code before a shorter one. Null
 * where none of the codes stands there.
 */
export function codeInName(
	path: string,
	codes: readonly string[],
): string | null {
	const known = codes
		.map((code) => ({ code, tokens: tokensOf(code) }))
		.sort((a, b) => b.tokens.length - a.tokens.length);
	for (const segment of segmentsOf(path).reverse()) {
		const tokens = withoutLead(tokensOf(segment));
		const found = known.find(
			({ tokens: wanted }) =>
				wanted.length > 0 &&
				wanted.every((token, place) => tokens[place] === token),
		);
		if (found) return found.code;
	}
	return null;
}

/**
 * What a file's name says of its content, after the code and before the ending: `a.1 foto pintu.jpg` is
 * "foto pintu". Empty where it is only what a camera or a scanner writes (`IMG_2041.jpg`).
 */
export function wordsInName(path: string, code: string | null): string {
	const name = (segmentsOf(path).at(-1) ?? "").replace(/\.\w{1,5}$/, "");
	const own = (code === null ? name : afterCode(name, code))
		.replace(/[_\-\u2013\u2014.\s]+/g, " ")
		.trim();
	const words = own
		.split(" ")
		.filter((word) => /^\p{L}{3,}$/u.test(word) && !ofMachines.test(word));
	return words.length > 0 ? own : "";
}

const segmentsOf = (path: string): string[] =>
	path.split(/[/\\]/).filter((segment) => segment.trim() !== "");

/** Letters and digits apart, so that `A1`, `a.1`, `a-01` and `a 1` are the same. */
const tokensOf = (text: string): string[] =>
	[...text.toLowerCase().matchAll(/\p{L}+|\d+/gu)].map(([token]) =>
		/^\d+$/.test(token) ? token.replace(/^0+(?=\d)/, "") : token,
	);

const leads = ["butir", "indikator", "indicator", "item", "bukti", "no"];
const withoutLead = (tokens: readonly string[]): readonly string[] =>
	leads.includes(tokens[0] ?? "") ? tokens.slice(1) : tokens;

/** The rest of a name behind its code; the whole name where the folder bore the code. */
function afterCode(name: string, code: string): string {
	const wanted = tokensOf(code).join("[^\\p{L}\\d]*0*");
	return name.replace(
		new RegExp(
			`^[^\\p{L}\\d]*(?:(?:${leads.join("|")})[^\\p{L}\\d]+)?0*${wanted}(?!\\d)`,
			"iu",
		),
		"",
	);
}

const ofMachines =
	/^(img|image|dsc|dscn|pict|photo|picture|scan|scanned|doc|document|file|whatsapp|screenshot|dji|mvimg|pxl|received|untitled|salinan|copy)$/i;
