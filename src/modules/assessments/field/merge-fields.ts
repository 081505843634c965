import { answerFields } from "#instruments";
import type { Typed } from "#kernel/form.ts";
import { sameValue } from "./fields.ts";

/** One version of an item, as far as merging asks. */
export interface Version {
	readonly version: number;
	readonly fields: Typed;
	readonly byId: string | null;
	readonly at: Date;
}

/** What one person typed into one field, and the version of the item that lay before them. */
export interface FieldChange {
	readonly field: string;
	readonly value: readonly string[];
	/** 0 for none. */
	readonly seen: number;
}

/** `saved`: it stands now. `same`: it stood already. `choice`: another value stands, and a person must choose. */
export type Outcome = "saved" | "same" | "choice";

/** A value that does not stand, beside the one that does. */
export interface Clash {
	readonly field: string;
	readonly value: readonly string[];
	readonly seen: number;
}

export interface Merged {
	/** What stands afterwards. */
	readonly fields: Typed;
	/** One for each change, in their order. */
	readonly outcomes: readonly Outcome[];
	readonly clashes: readonly Clash[];
}

/**
 * Merges what one person typed into what stands, field by field, over the version that the person saw: whoever
 * alone changed a field wins; who changed it to the same agrees; two values are a clash, and neither is lost.
 * `versions` are all of the item, oldest first; the changes are of different fields.
 */
export function mergeFields(
	versions: readonly Version[],
	changes: readonly FieldChange[],
	byId: string | null,
): Merged {
	const standing = versions.at(-1)?.fields ?? {};
	const fields: Record<string, readonly string[]> = { ...standing };
	const clashes: Clash[] = [];
	const outcomes = changes.map((change): Outcome => {
		const { field, value, seen } = change;
		const base = fieldsAt(versions, seen)[field];
		if (sameValue(value, standing[field]) || sameValue(value, base))
			return "same";
		const clashing =
			!sameValue(base, standing[field]) ||
			(field === answerFields.other &&
				givesValue.some((name) => othersChanged(versions, name, seen, byId)));
		if (clashing) {
			clashes.push(change);
			return "choice";
		}
		fields[field] = value;
		return "saved";
	});
	const answeredPast = changes.find(
		({ field, seen }, place) =>
			outcomes[place] === "saved" &&
			isValueField(field) &&
			othersChanged(versions, answerFields.other, seen, byId),
	);
	// Who gives a value means that there is one: where somebody else said meanwhile that there is none, both are asked.
	if (
		answeredPast &&
		!changes.some(({ field }) => field === answerFields.other)
	)
		clashes.push({
			field: answerFields.other,
			value: fieldsAt(versions, answeredPast.seen)[answerFields.other] ?? [],
			seen: answeredPast.seen,
		});
	return { fields, outcomes, clashes };
}

const givesValue: readonly string[] = [
	answerFields.value,
	answerFields.numerator,
	answerFields.denominator,
];
const isValueField = (field: string): boolean => givesValue.includes(field);

const fieldsAt = (versions: readonly Version[], seen: number): Typed =>
	versions.findLast(({ version }) => version <= seen)?.fields ?? {};

/** Whether somebody else gave the field another value since. */
function othersChanged(
	versions: readonly Version[],
	field: string,
	seen: number,
	byId: string | null,
): boolean {
	const before = fieldsAt(versions, seen)[field];
	if (sameValue(before, versions.at(-1)?.fields[field])) return false;
	return versions.some(
		({ version, fields, byId: who }, place) =>
			version > seen &&
			who !== byId &&
			!sameValue(fields[field], versions[place - 1]?.fields[field]),
	);
}

/** The fields of a form that differ from what the form showed: only these were typed. */
export const changesOf = (
	versions: readonly Version[],
	typed: Typed,
	names: readonly string[],
	seenOf: (field: string) => number,
): FieldChange[] =>
	names
		.map((field) => ({
			field,
			value: typed[field] ?? [],
			seen: seenOf(field),
		}))
		.filter(
			({ field, value, seen }) =>
				!sameValue(value, fieldsAt(versions, seen)[field]),
		);
