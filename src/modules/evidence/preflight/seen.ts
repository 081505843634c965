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

/** Sides of A4, F4 and Letter, long by short, with a little room for a crooked cut. */
const paperShapes = { from: 1.26, to: 1.58 };
/** A written page is mostly background; a photograph hardly is. */
const mostInkOfPaper = 0.4;

/** Whether a picture shows a sheet of paper, photographed or scanned, and not a place or people. */
export function isPaper({ shape, pages }: FileFacts): boolean {
	const [page] = pages;
	if (shape !== "picture" || !page?.raster) return false;
	const { width, height } = page.raster;
	const sides = height / width;
	return (
		sides >= paperShapes.from &&
		sides <= paperShapes.to &&
		page.ink <= mostInkOfPaper
	);
}

export const isPhotograph = (facts: FileFacts): boolean =>
	facts.shape === "picture" && !isPaper(facts);

/** What can be read: the text, unless there is hardly any. */
export const readable = (facts: FileFacts): string | null =>
	isWithoutText(facts) ? null : facts.text;
