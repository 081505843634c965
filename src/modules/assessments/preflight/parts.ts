import { type FileSeen, isPhotograph, readable } from "#evidence";

/** Whether a file is the part that is asked for; `maybe` where a machine cannot see it. */
export type IsPart = "yes" | "no" | "maybe";

export interface Part {
	readonly code: string;
	/** How instruments name it among the proofs of an indicator. */
	readonly asked: RegExp;
	readonly is: (file: FileSeen) => IsPart;
}

/** A document is known by the words that every one of its kind bears. */
const bySigns =
	(signs: RegExp) =>
	({ facts }: FileSeen): IsPart => {
		if (facts?.outcome !== "opened") return "maybe";
		if (isPhotograph(facts)) return "no";
		const text = readable(facts);
		return text === null ? "maybe" : signs.test(text) ? "yes" : "no";
	};

/** From this share on a page is taken up by pictures. */
const leastInkOfPhotographs = 0.3;
/** A page of writing has less than this. */
const mostInkOfWriting = 0.15;

function isPhoto({ facts }: FileSeen): IsPart {
	if (facts?.outcome !== "opened") return "maybe";
	// A sheet of paper may after all be a photograph that was cut like one.
	if (facts.shape === "picture") return isPhotograph(facts) ? "yes" : "maybe";
	// Of an office file only the text and the largest picture are known, which may be its letterhead.
	if (facts.shape !== "pages")
		return facts.pages.some(({ edge }) => edge > 0) ? "maybe" : "no";
	if (facts.pages.some(({ ink }) => ink >= leastInkOfPhotographs)) return "yes";
	return facts.pages.length === facts.pageCount &&
		facts.pages.every(({ ink }) => ink < mostInkOfWriting)
		? "no"
		: "maybe";
}

/** The parts that a machine knows. What an instrument asks for in other words is left to people. */
export const parts: readonly Part[] = [
	{ code: "photo", asked: /\bfoto|\bgambar\b|\bdokumentasi\b/i, is: isPhoto },
	{
		code: "decree",
		asked: /\bsurat keputusan\b|\bSK\b/,
		is: bySigns(/\bkeputusan\b|\bmenetapkan\b|\bsurat\s+perintah\b/i),
	},
	{
		code: "attendance",
		asked: /\bdaftar hadir\b|\babsensi\b|\bpresensi\b/i,
		is: bySigns(/\bdaftar\s+hadir\b|\babsen(si)?\b|\bpresensi\b/i),
	},
	{
		code: "minutes",
		asked: /\bberita acara\b|\bnotul(a|en)\b/i,
		is: bySigns(/\bberita\s+acara\b|\bnotul(a|en)\b/i),
	},
	{
		code: "procedure",
		asked: /\bSOP\b|\bstandar operasional\b/i,
		is: bySigns(/\bSOP\b|\bstandar\s+operasional\b/i),
	},
	{
		code: "roster",
		asked: /\bjadwal\b/i,
		is: bySigns(/\bjadwal\b|\bjaga\b|\bpiket\b/i),
	},
];
