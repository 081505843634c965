/** Which elements of an office format hold text, and what stands between them. Names as they are written, with prefix. */
export interface Wording {
	/** Only text within these counts; empty: all text counts. */
	readonly within: readonly string[];
	/** Nothing within these counts: comments, what was deleted, codes of fields. */
	readonly without: readonly string[];
	/** What an element says itself, at its beginning. */
	readonly says: Readonly<Record<string, string>>;
	/** What stands after an element, at its end. */
	readonly ends: Readonly<Record<string, string>>;
}

/**
 * The words of an XML part in the order in which they stand, read in one pass without building a tree. Nothing
 * that the document declares of its own (entities, other files) is ever looked up.
 */
export function wordsInXml(xml: string, wording: Wording): string {
	const { within, without, says, ends } = wording;
	const parts: string[] = [];
	let inside = 0;
	let outside = 0;
	let at = 0;
	const take = (text: string): void => {
		if (outside === 0 && (within.length === 0 || inside > 0))
			parts.push(withoutEntities(text));
	};
	while (at < xml.length) {
		const opens = xml.indexOf("<", at);
		if (opens === -1) break;
		if (opens > at) take(xml.slice(at, opens));
		if (xml.startsWith("<!--", opens)) {
			at = after(xml, "-->", opens);
			continue;
		}
		if (xml.startsWith("<![CDATA[", opens)) {
			at = after(xml, "]]>", opens);
			take(xml.slice(opens + 9, at - 3).replaceAll("&", "&amp;"));
			continue;
		}
		const closes = xml.indexOf(">", opens);
		if (closes === -1) break;
		at = closes + 1;
		const ending = xml[opens + 1] === "/";
		const name = nameAt(xml, opens + (ending ? 2 : 1), closes);
		const alone = xml[closes - 1] === "/";
		if (!ending) {
			if (outside === 0 && says[name] !== undefined) parts.push(says[name]);
			if (!alone && within.includes(name)) inside += 1;
			if (!alone && without.includes(name)) outside += 1;
		}
		if (ending || alone) {
			if (!alone && within.includes(name)) inside -= 1;
			if (!alone && without.includes(name)) outside -= 1;
			if (outside === 0 && ends[name] !== undefined) parts.push(ends[name]);
		}
	}
	return parts.join("");
}

const after = (xml: string, sign: string, from: number): number => {
	const found = xml.indexOf(sign, from);
	return found === -1 ? xml.length : found + sign.length;
};

function nameAt(xml: string, from: number, to: number): string {
	let end = from;
	while (end < to && !/[\s/>]/.test(xml[end] ?? ">")) end += 1;
	return xml.slice(from, end);
}

const known: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
};

const withoutEntities = (text: string): string =>
	text.includes("&")
		? text.replace(
				/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
				(whole, decimal, hex, name) =>
					name === undefined
						? signOf(decimal ? Number(decimal) : Number.parseInt(hex, 16))
						: (known[name] ?? whole),
			)
		: text;

const signOf = (code: number): string =>
	code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
