import { all } from "../check-tree.ts";
import type { AnswerKindFile, InstrumentFile, NodeFile } from "../format.ts";
import { isPlain, plainWord } from "./cell.ts";
import { predicate } from "./plan.ts";

export interface NamedAnswers {
	readonly answers: Readonly<Record<string, AnswerKindFile>>;
	/** The name by which the sheet of items calls the answer of a node. */
	readonly nameFor: (node: NodeFile) => string | undefined;
}

/**
 * Every answer kind under a name that a cell can hold: what a node wrote out for itself gets the name of the
 * node, and a name that could be taken for something else gets another. Names mean nothing to an instrument.
 */
export function namedAnswers(file: InstrumentFile): NamedAnswers {
	const taken = new Set<string>();
	const answers: Record<string, AnswerKindFile> = {};
	const names = new Map<string | NodeFile, string>();
	const keep = (
		wanted: string,
		of: string | NodeFile,
		kind: AnswerKindFile,
	) => {
		const name = freeName(wanted, taken);
		taken.add(plainWord(name));
		answers[name] = kind;
		names.set(of, name);
	};
	for (const [name, kind] of Object.entries(file.answers ?? {}))
		keep(name, name, kind);
	for (const { node } of all(file))
		if (typeof node.answer === "object")
			keep(`jawaban-${node.code}`, node, node.answer);
	return {
		answers,
		nameFor: (node) =>
			typeof node.answer === "string"
				? (names.get(node.answer) ?? node.answer)
				: names.get(node),
	};
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
	const base = isFitName(wanted) ? wanted : "jawaban";
	for (let number = 1; ; number += 1) {
		const name = number === 1 ? base : `${base}-${number}`;
		if (!taken.has(plainWord(name)) && isFitName(name)) return name;
	}
}

/** Two names that differ in capitals alone would be one to a reader of the sheet. */
export const isFitName = (name: string): boolean =>
	/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u.test(name) &&
	name.trim() === name &&
	!isPlain(name, predicate.id) &&
	!isPlain(name, predicate.en) &&
	!Object.hasOwn(Object.prototype, name);
