import { ask, type Evidence, fileRules, type Remark } from "#evidence";
import type { Item } from "../item.ts";
import { itemRules } from "./item-rules.ts";
import { proofRules } from "./proof-rules.ts";
import type { ItemToCheck } from "./seen.ts";

export interface FileReport {
	readonly evidence: Evidence;
	readonly said: readonly Remark[];
}

/** What the machine says of one item: of each file, and of the item as a whole. */
export interface ItemReport {
	readonly item: Item;
	readonly files: readonly FileReport[];
	readonly said: readonly Remark[];
}

/** How many files there are, each counted once wherever it serves. */
export interface Sums {
	readonly files: number;
	readonly good: number;
	readonly toSee: number;
	readonly unchecked: number;
}

export interface Preflight {
	/** Every item with a file or an answer, in the order of the instrument. */
	readonly items: readonly ItemReport[];
	readonly sums: Sums;
	/** Findings that ask for a reason before the submission. */
	readonly serious: number;
}

/** The rules of the pre-flight: of a file, of a file at its item, of an item. A test takes them away one by one. */
export const preflightRules = {
	file: fileRules,
	proof: proofRules,
	item: itemRules,
} as const;
export type PreflightRules = typeof preflightRules;

/** Where the words of a rule stand: `evidence.preflight-opens` with `-asks`, `-seen` and `-do`. */
export const wordsOfRule = (code: string): string =>
	`${fileRules.some((rule) => rule.code === code) ? "evidence" : "assessments"}.preflight-${code}`;

/** Asks every rule of every file and item. Said, never decided. */
export function checkAll(
	items: readonly ItemToCheck[],
	rules: PreflightRules = preflightRules,
): Preflight {
	const reports = items.map((one) => checkItem(one, rules));
	return {
		items: reports,
		sums: sumsOf(reports),
		serious: reports
			.flatMap(({ files, said }) => [
				...files.flatMap((file) => file.said),
				...said,
			])
			.filter(isSerious).length,
	};
}

export const checkItem = (
	{ item, proofs, seen }: ItemToCheck,
	rules: PreflightRules = preflightRules,
): ItemReport => ({
	item,
	files: proofs.map((proof) => ({
		evidence: proof.evidence,
		said: [...ask(rules.file, proof.seen), ...ask(rules.proof, proof.seen)],
	})),
	said: ask(rules.item, seen),
});

export const isFinding = ({ verdict }: Remark): boolean =>
	verdict.is === "found";
export const isSerious = (said: Remark): boolean =>
	isFinding(said) && said.severity === "serious";
export const isUnchecked = ({ verdict }: Remark): boolean =>
	verdict.is === "not-checked";

export type Standing = "good" | "to-see" | "unchecked";

/** A finding weighs more than what could not be checked; only what was checked whole is good. */
export const standingOf = (said: readonly Remark[]): Standing =>
	said.some(isFinding)
		? "to-see"
		: said.some(isUnchecked)
			? "unchecked"
			: "good";

function sumsOf(reports: readonly ItemReport[]): Sums {
	const files = Map.groupBy(
		reports.flatMap((report) => report.files),
		({ evidence }) => evidence.id,
	);
	const standings = [...files.values()].map((uses) =>
		standingOf(uses.flatMap(({ said }) => said)),
	);
	const count = (standing: Standing) =>
		standings.filter((one) => one === standing).length;
	return {
		files: standings.length,
		good: count("good"),
		toSee: count("to-see"),
		unchecked: count("unchecked"),
	};
}
