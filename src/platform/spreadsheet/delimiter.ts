const candidates = [",", ";", "\t"] as const;
export type Delimiter = (typeof candidates)[number];

/** The first line that Excel understands: `sep=;`. It is no row. */
export const namedDelimiter = (text: string): Delimiter | null =>
	candidates.find(
		(sign) => /^"?sep=(.)"?\r?$/i.exec(firstLine(text))?.[1] === sign,
	) ?? null;

/** The sign between the cells: the one that divides most of the first lines into equally many. */
export function delimiterOf(text: string): Delimiter {
	const lines = outsideQuotes(text.slice(0, 20_000))
		.split(/\r\n?|\n/)
		.filter((line) => line.trim() !== "")
		.slice(0, 20);
	const scores = candidates.map((sign) => {
		const counts = lines.map((line) => line.split(sign).length - 1);
		const usual = Math.max(...counts, 0);
		const agreeing = counts.filter((n) => n > 0 && n === usual).length;
		return { sign, score: usual === 0 ? 0 : agreeing * 100 + usual };
	});
	return scores.reduce((best, one) => (one.score > best.score ? one : best))
		.sign;
}

const firstLine = (text: string): string =>
	text.slice(0, 20).split("\n")[0]?.trim() ?? "";

const outsideQuotes = (text: string): string =>
	text.replace(/"(?:[^"]|"")*("|$)/g, "");
