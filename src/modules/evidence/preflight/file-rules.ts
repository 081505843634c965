import type { FileFacts, PageFacts } from "../inspection/file-facts.ts";
import { found, notChecked, passed, type Rule } from "./rule.ts";
import {
	type FileSeen,
	isPaper,
	isPhotograph,
	readable,
	whenOpen,
	whyClosed,
} from "./seen.ts";

/** Below this a line of 12 points is 15 dots high with its gaps, and letters run together. Offices scan at 150 to 300. */
const leastDotsPerInch = 100;
/** The long side of A4, in inches. */
const longSideOfPaper = 11.69;
/** Dots on the long side of a photograph; every telephone since 2010 gives twice as many. */
const leastLongSide = 800;
/** Share of a page that may be specks while nothing stands on it. */
const mostInkOfBlank = 0.001;
/** Below this the steepest edge (0 to 1020) of a photograph is a slope, and on a page there is only grain. */
const leastEdge = 30;

/** What is asked of a file by itself, whatever it proves. */
export const fileRules: readonly Rule<FileSeen>[] = [
	{
		code: "opens",
		severity: "serious",
		concerns: () => true,
		judge: ({ facts }) => {
			const why = whyClosed(facts);
			if (facts?.outcome === "damaged") return found();
			return why && why !== "does-not-open" ? notChecked(why) : passed;
		},
	},
	{
		code: "unlocked",
		severity: "serious",
		concerns: () => true,
		judge: ({ facts }) => {
			const why = whyClosed(facts);
			if (facts?.outcome === "locked") return found();
			return why ? notChecked(why) : passed;
		},
	},
	{
		code: "not-blank",
		severity: "serious",
		concerns: () => true,
		judge: whenOpen((facts) => {
			if (readable(facts)) return passed;
			return facts.pages.every((page) => isBlank(facts, page))
				? found({ n: facts.pageCount })
				: passed;
		}),
	},
	{
		code: "resolution",
		severity: "serious",
		concerns: ({ facts }) =>
			facts === null || facts.pages.some(({ raster }) => raster !== null),
		judge: whenOpen((facts) => {
			const coarse = facts.pages.filter((page) => isCoarse(facts, page));
			const [worst] = coarse
				.map((page) => sizeOf(facts, page))
				.sort((a, b) => a.dots - b.dots);
			return worst ? found({ ...worst, n: coarse.length }) : passed;
		}),
	},
	{
		code: "sharp",
		severity: "advice",
		concerns: ({ facts }) => facts === null || isPhotograph(facts),
		judge: whenOpen(({ pages: [page] }) =>
			!page
				? notChecked("not-drawn")
				: page.edge < leastEdge
					? found()
					: passed,
		),
	},
	{
		code: "photo-dated",
		severity: "advice",
		concerns: ({ facts }) => facts === null || isPhotograph(facts),
		judge: whenOpen((_, { takenOn, documentDate }) =>
			takenOn || documentDate ? passed : found(),
		),
	},
	{
		code: "all-pages",
		severity: "serious",
		concerns: ({ facts }) => facts === null || facts.shape === "pages",
		judge: whenOpen((facts) => {
			const text = readable(facts);
			if (!text) return notChecked("no-text");
			const { promised, numbered } = pagesPromised(text);
			// Two numbered pages may be set on one sheet; then both numbers are there.
			return promised > facts.pageCount && numbered < promised
				? found({ promised, there: facts.pageCount })
				: passed;
		}),
	},
];

/** A photograph without an edge is blurred, and only one of a single colour is blank. */
const isBlank = (facts: FileFacts, { signs, ink, edge }: PageFacts): boolean =>
	signs === 0 &&
	(ink <= mostInkOfBlank || (edge < leastEdge && !isPhotograph(facts)));

const isCoarse = (facts: FileFacts, page: PageFacts): boolean => {
	if (!page.raster) return false;
	const { dots, side } = sizeOf(facts, page);
	return isPhotograph(facts) ? side < leastLongSide : dots < leastDotsPerInch;
};

/** Dots per inch of a page, and dots of its long side. A picture of paper is taken to be A4. */
const sizeOf = (facts: FileFacts, { raster, dotsPerInch }: PageFacts) => {
	const side = Math.max(raster?.width ?? 0, raster?.height ?? 0);
	const dots = dotsPerInch ?? (isPaper(facts) ? side / longSideOfPaper : side);
	return { dots: Math.round(dots), side };
};

/**
 * The number of pages that a document says it has, and how many of them bear their number: "Halaman 2 dari 5",
 * "Hal. 2/5", "Page 2 of 5"; 0 where it does not say.
 */
export function pagesPromised(text: string): {
	readonly promised: number;
	readonly numbered: number;
} {
	const numbers =
		/\b(?:halaman|hal\.?|lembar|page)\s{0,3}(\d{1,3})\s{0,3}(?:dari|of|\/)\s{0,3}(\d{1,3})\b/gi;
	const said = [...text.matchAll(numbers)]
		.map(([, at, of]) => ({ at: Number(at), of: Number(of) }))
		.filter(({ at, of }) => at >= 1 && at <= of);
	const promised = Math.max(0, ...said.map(({ of }) => of));
	const ofThat = said.filter(({ of }) => of === promised);
	return { promised, numbered: new Set(ofThat.map(({ at }) => at)).size };
}
