import { type FileFacts, isWithoutText } from "../inspection/file-facts.ts";
import { notChecked, type Unchecked, type Verdict } from "./rule.ts";

/** What the rules see of one file: what the machine found in it, and what the unit says of it. */
export interface FileSeen {
	/** Null while nobody looked into it. */
	readonly facts: FileFacts | null;
	/** Day of the document as the unit states it, `2026-11-25`. */
	readonly documentDate: string | null;
	/** Day of a photograph: by the camera, else as the unit states it. */
	readonly takenOn: string | null;
}

/** Why the inside of the file cannot be judged; null when it can. */
export const whyClosed = (facts: FileFacts | null): Unchecked | null => {
	if (!facts) return "not-inspected";
	if (facts.outcome === "too-much") return "too-much";
	return facts.outcome === "opened" ? null : "does-not-open";
};

/** Judges an opened file; of any other it says why it was not looked at. */
export const whenOpen =
	(judge: (facts: FileFacts, seen: FileSeen) => Verdict) =>
	(seen: FileSeen): Verdict => {
		const why = whyClosed(seen.facts);
		return why || !seen.facts
			? notChecked(why ?? "not-inspected")
			: judge(seen.facts, seen);
	};

/**
 * Sides of Letter, A4 and F4, long by short, with a little room for a crooked cut. Cameras keep 1.33, 1.5 and 1.78, so
 * that a photograph is not taken for a scan.
 */
const paperShapes = [
	{ from: 1.275, to: 1.313 },
	{ from: 1.386, to: 1.445 },
	{ from: 1.512, to: 1.558 },
];
/** A written page is mostly background. */
const mostInkOfPaper = 0.3;

/** Whether a picture is cut like a sheet of paper that was scanned, and not like a place or people seen by a camera. */
export function isPaper({ shape, pages }: FileFacts): boolean {
	const [page] = pages;
	if (shape !== "picture" || !page?.raster) return false;
	const { width, height } = page.raster;
	const sides = Math.max(width, height) / Math.min(width, height);
	return (
		page.ink <= mostInkOfPaper &&
		paperShapes.some(({ from, to }) => sides >= from && sides <= to)
	);
}

export const isPhotograph = (facts: FileFacts): boolean =>
	facts.shape === "picture" && !isPaper(facts);

/** What can be read: the text, unless there is hardly any. */
export const readable = (facts: FileFacts): string | null =>
	isWithoutText(facts) ? null : facts.text;
