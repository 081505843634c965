import { stopWords, variants } from "./plain-words.ts";

/** Remarks that share words which most others do not use. A help for whoever reads: people decide what it is about. */
export interface Cluster {
	/** As they are written most often, the most shared first. */
	readonly words: readonly string[];
	/** Places of the remarks in the list that was handed in, ascending. */
	readonly remarks: readonly number[];
}

/** A word in more than so many remarks of a hundred says nothing about a few of them. */
const commonFrom = 60;
const mostClusters = 8;
/** Groups that share so much are one, in hundredths of all their remarks. */
const sameFrom = 50;

/**
 * Groups remarks by the words that they share, computed here and nowhere else. Affixes are taken off roughly, small
 * words are left out. One remark may stand in several groups; one that shares no word stands in none.
 */
export function clusterRemarks(remarks: readonly string[]): Cluster[] {
	const shared = sharedStems(remarks);
	const clusters: { stems: string[]; remarks: Set<number> }[] = [];
	for (const [stem, places] of shared) {
		const same = clusters.find(
			(cluster) => overlap(cluster.remarks, places) >= sameFrom,
		);
		if (same) same.stems.push(stem);
		else if (clusters.length < mostClusters)
			clusters.push({ stems: [stem], remarks: places });
	}
	const written = writtenAs(remarks);
	return clusters.map(({ stems, remarks: places }) => ({
		words: stems.slice(0, 4).map((stem) => written.get(stem) ?? stem),
		remarks: [...places].sort((a, b) => a - b),
	}));
}

/** Stems that several remarks share and not nearly all, those of most remarks first. */
function sharedStems(
	remarks: readonly string[],
): readonly (readonly [string, Set<number>])[] {
	const places = new Map<string, Set<number>>();
	remarks.forEach((remark, at) => {
		for (const word of wordsOf(remark)) {
			const stem = stemOf(word);
			places.set(stem, (places.get(stem) ?? new Set()).add(at));
		}
	});
	const most = Math.max(2, (remarks.length * commonFrom) / 100);
	return [...places]
		.filter(([, each]) => each.size >= 2 && each.size <= most)
		.sort(([a, m], [b, n]) => n.size - m.size || (a < b ? -1 : 1));
}

/** How much two sets have in common, in hundredths of what they have together. */
function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
	const both = [...a].filter((each) => b.has(each)).length;
	return (both * 100) / (a.size + b.size - both);
}

/** The way in which each stem is written most often. */
function writtenAs(remarks: readonly string[]): ReadonlyMap<string, string> {
	const counts = new Map<string, Map<string, number>>();
	for (const remark of remarks)
		for (const word of wordsOf(remark)) {
			const stem = stemOf(word);
			const forms = counts.get(stem) ?? new Map<string, number>();
			forms.set(word, (forms.get(word) ?? 0) + 1);
			counts.set(stem, forms);
		}
	return new Map(
		[...counts].map(([stem, forms]) => [
			stem,
			[...forms].sort(
				([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1),
			)[0]?.[0] ?? stem,
		]),
	);
}

/** Words that say something, without what was masked. */
const wordsOf = (remark: string): string[] =>
	(
		remark
			.toLowerCase()
			.replace(/\[\p{L}+\]/gu, " ")
			.match(/\p{L}{2,}/gu) ?? []
	)
		.map((word) => variants.get(word) ?? word)
		.filter((word) => word.length > 2 && !stopWords.has(word));

const shortest = 4;
const suffixes = ["nya", "lah", "kah", "pun", "kan", "an", "i"] as const;
const prefixes =
	/^(?:meng|meny|mem|men|me|peng|peny|pem|pen|pe|ber|ter|di|ke|se)/u;

/** A word without its affixes, roughly: `pelayanan`, `melayani` and `dilayani` are one. Never shorter than four letters. */
export function stemOf(word: string): string {
	let stem = word;
	for (const suffix of suffixes)
		if (stem.endsWith(suffix) && stem.length - suffix.length >= shortest)
			stem = stem.slice(0, -suffix.length);
	const bare = stem.replace(prefixes, "");
	return bare.length >= shortest ? bare : stem;
}
