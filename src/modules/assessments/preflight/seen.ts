import type { Evidence, FileFacts, FileSeen } from "#evidence";
import { type Answer, type Indicator, isComplete } from "#instruments";
import { proofsOfFact } from "../facts/item-fact.ts";
import type { Item } from "../item.ts";
import type { UnitForm } from "./unit-names.ts";

/** One use of a file: at which item of which assessment it proves something. */
export interface ProofSeen extends FileSeen {
	/** Years that it may tell of: the year of performance, and at a figure the year of its data. */
	readonly years: readonly number[];
	/** First and last day on which it is valid, as the unit states them. */
	readonly validFrom: string | null;
	readonly validUntil: string | null;
	/** Every name that the unit bore. */
	readonly own: readonly UnitForm[];
	/** Other units that the text might mean; those above this one are not among them. */
	readonly others: readonly UnitForm[];
	/** The words of its text, for names; made once for all rules. */
	readonly words: readonly string[];
	/** Items of other criteria that the same bytes prove in this assessment. */
	readonly unrelated: readonly string[];
}

/** One item with everything that is to prove it. */
export interface ItemSeen {
	readonly indicator: Indicator;
	readonly answer: Answer | null;
	/** The year of performance. */
	readonly year: number;
	readonly proofs: readonly FileSeen[];
	/** Whether the answer claims something that the instrument wants proved. */
	readonly needsProof: boolean;
}

/** One file at one item, and what the rules see of it. */
export interface ProofToCheck {
	readonly evidence: Evidence;
	readonly seen: ProofSeen;
}

/** One item with its files, and what the rules see of it. */
export interface ItemToCheck {
	readonly item: Item;
	readonly proofs: readonly ProofToCheck[];
	readonly seen: ItemSeen;
}

/** What is the same for all items of one assessment. Facts and words are found by the hash of a file. */
export interface Round {
	readonly year: number;
	readonly own: readonly UnitForm[];
	readonly others: readonly UnitForm[];
	readonly facts: ReadonlyMap<string, FileFacts>;
	readonly words: ReadonlyMap<string, readonly string[]>;
}

/** Puts together what the rules see of every item, from what is known of its files. */
export function whatRulesSee(
	items: readonly {
		readonly item: Item;
		readonly files: readonly Evidence[];
	}[],
	{ year, own, others, facts, words }: Round,
): ItemToCheck[] {
	const uses = Map.groupBy(
		items.flatMap(({ item, files }) =>
			files.map(({ sha256 }) => ({ sha256, item })),
		),
		({ sha256 }) => sha256,
	);
	const unrelatedTo = (item: Item, sha256: string): string[] => [
		...new Set(
			(uses.get(sha256) ?? [])
				.filter((use) => use.item.criterion.code !== item.criterion.code)
				.map((use) => use.item.code),
		),
	];
	return items.map(({ item, files }) => {
		const answer = item.said?.answer ?? null;
		const proofs = files.map((file) => ({
			evidence: file,
			seen: {
				facts: facts.get(file.sha256) ?? null,
				documentDate: file.documentDate,
				takenOn: file.takenOn ?? facts.get(file.sha256)?.takenOn ?? null,
				validFrom: file.validFrom,
				validUntil: file.validUntil,
				years: yearsOf(answer, year),
				own,
				others,
				words: words.get(file.sha256) ?? [],
				unrelated: unrelatedTo(item, file.sha256),
			},
		}));
		return {
			item,
			proofs,
			seen: {
				indicator: item.indicator,
				answer,
				year,
				proofs: proofs.map(({ seen }) => seen),
				needsProof: needsProof(item),
			},
		};
	});
}

const yearsOf = (answer: Answer | null, year: number): readonly number[] =>
	answer && "dataYear" in answer && answer.dataYear
		? [...new Set([year, answer.dataYear])]
		: [year];

const needsProof = (item: Item): boolean =>
	item.said?.answer != null &&
	proofsOfFact(item) === 0 &&
	withoutProof(item, item.said.answer);

const withoutProof = ({ indicator }: Item, answer: Answer): boolean =>
	!isComplete(indicator, answer, 0) && isComplete(indicator, answer, 1);
