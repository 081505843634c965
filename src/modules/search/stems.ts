import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "#platform/root.ts";

const letters = z.string().regex(/^[a-z]+$/);

const Affixes = z.strictObject({
	particles: z.array(letters),
	possessives: z.array(letters),
	suffixes: z.array(letters),
	twice: z.string(),
	prefixes: z.array(
		z.strictObject({
			take: letters,
			before: z.string().transform((said) => new RegExp(`^${said}`)),
			put: z.array(z.string()).min(1),
		}),
	),
	never: z.array(
		z.strictObject({ before: z.array(letters), behind: z.array(letters) }),
	),
	short: z.array(letters).transform((words) => new Set(words)),
	"short-prefixes": z.array(letters),
});

/** What Indonesian puts before and behind a word, read once out of `affixes.yaml`. */
export const affixes = (): z.output<typeof Affixes> =>
	(read ??= Affixes.parse(
		parse(readFileSync(join(root, "src/modules/search/affixes.yaml"), "utf8")),
	));

let read: z.output<typeof Affixes> | undefined;

const mostPrefixes = 3;

/**
 * Everything that an Indonesian word may come from, itself first: `mengirim` is also `irim` and `kirim`. Without a list of roots
 * nobody knows which; two words belong together where they share one. Expects a plain word.
 */
export function stemsOf(word: string): readonly string[] {
	const known = kept.get(word);
	if (known) return known;
	const stems = [...new Set([word, ...possibleStems(word)])];
	// Words of people are many and seldom the same; those of a nation's services are some ten thousands.
	if (kept.size >= 50_000) kept.clear();
	kept.set(word, stems);
	return stems;
}

const kept = new Map<string, readonly string[]>();

const possibleStems = (word: string): readonly string[] =>
	/^[a-z]+2?$/.test(word)
		? withoutEnds(word).flatMap((body) => [
				body,
				...withoutSuffix(body).flatMap(({ rest, suffix }) => [
					rest,
					...withoutPrefixes(rest, suffix, mostPrefixes),
				]),
			])
		: [];

/** With and without what only points or owns: `suratnyalah`, `suratnya`, `surat`. */
function withoutEnds(word: string): readonly string[] {
	const { particles, possessives, twice } = affixes();
	let bodies: readonly string[] = [word];
	for (const ends of [[twice], particles, possessives])
		bodies = bodies.concat(bodies.flatMap((body) => cutBehind(body, ends)));
	return bodies;
}

const withoutSuffix = (
	body: string,
): readonly { readonly rest: string; readonly suffix: string }[] => [
	{ rest: body, suffix: "" },
	...affixes().suffixes.flatMap((suffix) =>
		cutBehind(body, [suffix]).map((rest) => ({ rest, suffix })),
	),
];

const cutBehind = (word: string, ends: readonly string[]): readonly string[] =>
	ends
		.filter((end) => word.endsWith(end))
		.map((end) => word.slice(0, -end.length))
		.filter(canBeRoot);

function withoutPrefixes(
	word: string,
	suffix: string,
	most: number,
): readonly string[] {
	if (most === 0) return [];
	const { prefixes, short, "short-prefixes": before } = affixes();
	const roots = before
		.filter((take) => word.startsWith(take))
		.map((take) => word.slice(take.length))
		.filter((rest) => short.has(rest));
	return [
		...roots,
		...prefixes
			.filter(({ take }) => word.startsWith(take) && !isNever(take, suffix))
			.flatMap(({ take, before, put }) => {
				const rest = word.slice(take.length);
				return before.test(rest) ? put.map((sign) => sign + rest) : [];
			})
			.filter(canBeRoot)
			.flatMap((rest) => [rest, ...withoutPrefixes(rest, "", most - 1)]),
	];
}

/** Of the outermost prefix alone: `mengetahui` is right, though no word is made of `ke-` and `-i`. */
const isNever = (prefix: string, suffix: string): boolean =>
	affixes().never.some(
		({ before, behind }) => before.includes(prefix) && behind.includes(suffix),
	);

/** Two syllables, or one of the few that have one. */
const canBeRoot = (word: string): boolean =>
	affixes().short.has(word) ||
	(word.length > 2 && (word.match(/[aeiou]/g) ?? []).length > 1);
