/**
 * The corpus of the pre-flight: files as units hand them in, good ones and ones with a planted fault, drawn from a
 * seed by this folder and set by several programs. It is for tests and proofs alone; no page and no use case needs it.
 */
import { type Chance, chanceFrom } from "./chance.ts";
import { type CorpusFile, faultClasses } from "./corpus-file.ts";
import {
	type Draft,
	goodDrafts,
	type Planting,
	plantedDrafts,
} from "./drafts.ts";
import { type Print, type Programs, printAll } from "./print.ts";

/** Six of each class, one after the other. */
export const sixOfEach = Object.fromEntries(
	faultClasses.map((name) => [name, [0, 1, 2, 3, 4, 5]]),
) as unknown as Planting;

/** The least in which every rule has a fault to find; no other program is needed for it. */
export const oneForEachRule: Planting = {
	damaged: [4],
	locked: [0],
	blank: [0, 2],
	"coarse-scan": [0],
	"blurred-photo": [0],
	"wrong-year": [2, 5],
	"other-unit": [2, 3],
	"same-file": [2],
	"part-missing": [0, 1, 2],
	"photo-undated-or-old": [0, 1],
};

export interface Size {
	readonly planting: Planting;
	readonly good: number;
	readonly programs: Programs;
}

/** Draws the files of a seed. Without a program its files are set by Typst, and their producer says so. */
export async function makeCorpus(
	seed: number,
	{ planting, good, programs }: Size,
): Promise<CorpusFile[]> {
	const chance = chanceFrom(seed);
	const drafts = [
		...(await plantedDrafts(chance, planting, programs)),
		...(await goodDrafts(chance, good, programs)),
	];
	return withNames(chance, await printed(drafts, programs));
}

type Printed = Draft & { readonly bytes: Uint8Array };

async function printed(
	drafts: readonly Draft[],
	programs: Programs,
): Promise<Printed[]> {
	const prints = drafts.flatMap(({ made }) => ("html" in made ? [made] : []));
	const files = await printAll(prints, programs);
	const byPrint = new Map<Print, Uint8Array>(
		prints.map((print, at) => [print, files[at] ?? new Uint8Array()]),
	);
	return drafts.map((draft) => {
		const { made, after = (bytes) => bytes } = draft;
		const bytes = "html" in made ? byPrint.get(made) : made;
		return { ...draft, bytes: after(bytes ?? new Uint8Array()) };
	});
}

const withNames = (chance: Chance, drafts: readonly Printed[]): CorpusFile[] =>
	chance.shuffled(drafts).map(({ producer, bytes, place, planted }, at) => ({
		name: `${at + 1} ${producer}${planted ? ` ${planted.class}` : ""}`,
		producer,
		bytes,
		place,
		planted,
	}));
