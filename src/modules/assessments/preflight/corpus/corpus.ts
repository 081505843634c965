/**
 * The corpus of the pre-flight: files as units hand them in, good ones and ones with a planted fault, drawn from a
 * seed by this folder and set by several programs. It is for tests and proofs alone; no page and no use case needs it.
 */
import { type Chance, chanceFrom } from "./chance.ts";
import type { CorpusFile } from "./corpus-file.ts";
import { type Draft, goodDrafts, plantedDrafts } from "./drafts.ts";
import { type Print, type Programs, printAll } from "./print.ts";

export interface Size {
	/** How many of each fault class. */
	readonly each: number;
	readonly good: number;
	readonly programs: Programs;
}

/** Draws the files of a seed. Without a program its files are set by Typst, and their producer says so. */
export async function makeCorpus(
	seed: number,
	{ each, good, programs }: Size,
): Promise<CorpusFile[]> {
	const chance = chanceFrom(seed);
	const drafts = [
		...(await plantedDrafts(chance, each, programs)),
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
