import {
	type ControlField,
	type DataField,
	isControl,
	type MarcField,
	type MarcRecord,
	type Subfield,
} from "./marc.ts";

/** The fields of these tags, in the order in which they stand. */
export const fieldsOf = (
	{ fields }: MarcRecord,
	...tags: readonly string[]
): readonly DataField[] =>
	fields.filter(
		(field): field is DataField =>
			!isControl(field) && tags.includes(field.tag),
	);

/** What a control field holds; empty where there is none. */
export const controlOf = ({ fields }: MarcRecord, tag: string): string =>
	controlsOf(fields, tag)[0]?.value ?? "";

export const controlsOf = (
	fields: readonly MarcField[],
	tag: string,
): readonly ControlField[] =>
	fields.filter(
		(field): field is ControlField => isControl(field) && field.tag === tag,
	);

/** The subfields with one of these codes, in the order in which they stand. */
export const partsOf = (
	{ subfields }: DataField,
	codes: string,
): readonly string[] =>
	subfields
		.filter(({ code }) => codes.includes(code))
		.map(({ value }) => value.replace(/\s+/g, " ").trim())
		.filter((value) => value !== "");

/** The first of these subfields, without the punctuation that leads to the next one; empty where there is none. */
export const partOf = (field: DataField | undefined, codes: string): string =>
	field ? withoutEnd(partsOf(field, codes)[0] ?? "") : "";

/** Catalogues written after ISBD end each part with the sign that introduces the next: `"Hukum adat /"` is `"Hukum adat"`. */
export const withoutEnd = (text: string): string => {
	const said = text.trim();
	let end = said.length;
	while (end > 0 && "/:;,=".includes(said[end - 1] ?? " ")) end -= 1;
	const cut = said.slice(0, end).trimEnd();
	// A full stop that ends a part, not one that shortens a word: "Soekanto, S." keeps it.
	return !isShortened(cut) &&
		/[\p{L}\p{N}\])"][\p{Ll}\p{N}\])"]{2}\.$/u.test(cut)
		? cut.slice(0, -1)
		: cut;
};

/**
 * Whether the stop at the end belongs to the last word: "dan lain-lain" is "dll.". The field has one stop for both, so it has to be
 * known which words are short for others.
 */
export const isShortened = (text: string): boolean =>
	/(?:^|[\s(&])(?:dll|dkk|dsb|dst|dlsb|et al|etc|inc|ltd|corp|co|tbk|bhd|pty|jr|sr)\.$/iu.test(
		text,
	) || /(?:^|[\s(])(?:\p{L}{1,3}\.)+\p{L}{1,4}\.$/u.test(text);

export const field = (
	tag: string,
	indicators: string,
	...subfields: readonly (readonly [code: string, value: string])[]
): DataField => ({
	tag,
	ind1: indicators[0] ?? " ",
	ind2: indicators[1] ?? " ",
	subfields: subfields
		.filter(([, value]) => value !== "")
		.map(([code, value]): Subfield => ({ code, value })),
});

/** Each field stands where its tag belongs; those of one tag keep their order. */
export const inOrder = (fields: readonly MarcField[]): readonly MarcField[] =>
	fields.toSorted((a, b) => (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0));
