import { answerFields } from "#instruments";
import type { Typed } from "#kernel/form.ts";
import type { Said } from "../item.ts";
import { typedOf } from "./typed-answer.ts";

/** The note for the verifier is a field like the others. */
export const noteField = "catatan";

/** The fields of one item, in the order of the page. */
export const fieldNames = [
	answerFields.value,
	answerFields.numerator,
	answerFields.denominator,
	answerFields.dataYear,
	answerFields.other,
	answerFields.why,
	noteField,
] as const;
export type FieldName = (typeof fieldNames)[number];

export const isFieldName = (name: string): name is FieldName =>
	(fieldNames as readonly string[]).includes(name);

/** The fields of an item as a page shows them: as they were typed, or drawn again from an answer that came without. */
export function fieldsOf(said: Said | null): Typed {
	if (!said) return {};
	const typed =
		Object.keys(said.typed).length > 0 ? said.typed : typedOf(said.answer);
	return { ...typed, [noteField]: said.note === "" ? [] : [said.note] };
}

/** Only what belongs to an item; what is blank is left out. */
export const onlyFields = (typed: Typed): Typed =>
	Object.fromEntries(
		fieldNames.flatMap((name) => {
			const values = cleaned(typed[name]);
			return values.length > 0 ? [[name, values]] : [];
		}),
	);

/**
 * Whether two values of a field say the same. Browsers send line ends as they please, blank is nothing, and
 * boxes may be ticked in any order.
 */
export const sameValue = (
	a: readonly string[] | undefined,
	b: readonly string[] | undefined,
): boolean => keyOf(a) === keyOf(b);

const keyOf = (values: readonly string[] | undefined): string =>
	JSON.stringify(cleaned(values).sort());

const cleaned = (values: readonly string[] | undefined): string[] =>
	(values ?? [])
		.map((value) => value.replaceAll("\r\n", "\n").trim())
		.filter((value) => value !== "");
