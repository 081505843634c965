import type { Author, Facts } from "./facts.ts";
import {
	fieldsOf,
	isShortened,
	partOf,
	partsOf,
	withoutEnd,
} from "./fields.ts";
import type { DataField, MarcRecord } from "./marc.ts";
import { roleIn } from "./roles.ts";

/** What people see of a record. Nothing is guessed: what the record does not say is empty. */
export function factsOf(marc: MarcRecord): Facts {
	const [titled] = fieldsOf(marc, "245");
	const imprint = imprintOf(marc);
	const [edition] = fieldsOf(marc, "250");
	return {
		title: titled ? titleOf(titled) : "",
		subtitle: titled
			? withoutStop(
					titled,
					"b",
					partsOf(titled, "b").map(withoutEnd).join(" : "),
				)
			: "",
		authors: authorFields(marc).map(authorOf),
		edition: edition ? withoutEnd(partsOf(edition, "ab").join(" ")) : "",
		place: partOf(imprint, "a"),
		publisher: partOf(imprint, "b"),
		published: imprint ? withoutEnd(partsOf(imprint, "c").join(" ")) : "",
		extent: fieldsOf(marc, "300").map(extentOf)[0] ?? "",
		series: seriesFields(marc).map(seriesOf),
		isbn: fieldsOf(marc, "020").flatMap((one) => numbersOf(one, /[^0-9X]/gi)),
		issn: fieldsOf(marc, "022").flatMap((one) => numbersOf(one, /[^0-9X-]/gi)),
		subjects: subjectFields(marc).flatMap(subjectsOf),
		notes: noteFields(marc).map(noteOf),
		summary: fieldsOf(marc, "520")
			.map((one) => partsOf(one, "ab").join(" "))
			.join(" "),
		classification: partOf(fieldsOf(marc, "082")[0], "a"),
		callNumber: callNumberOf(marc),
		links: linkFields(marc).map(linkOf),
	};
}

/** Title with the number and name of its part: "Himpunan peraturan. Jilid 2". */
const titleOf = (one: DataField): string =>
	withoutStop(
		one,
		"anp",
		withoutEnd(partsOf(one, "anp").map(withoutEnd).join(". ")),
	);

/** The stop that ends the whole field belongs to none of its words: "… di NTT." is "… di NTT". */
const withoutStop = (
	{ subfields }: DataField,
	codes: string,
	text: string,
): string =>
	codes.includes(subfields.at(-1)?.code ?? " ") && !isShortened(text)
		? text.replace(/(?<!\.)\.$/, "")
		: text;

/** The statement of who published it, of whichever rules of cataloguing. */
export const imprintOf = (marc: MarcRecord): DataField | undefined =>
	fieldsOf(marc, "264").find(({ ind2 }) => ind2 === "1") ??
	fieldsOf(marc, "260")[0] ??
	fieldsOf(marc, "264")[0];

/** Who made it: main entry first. A name with a title is another work, not an author of this one. */
export const authorFields = (marc: MarcRecord): readonly DataField[] => [
	...fieldsOf(marc, "100", "110", "111"),
	...fieldsOf(marc, "700", "710", "711").filter(
		(one) => partsOf(one, "t").length === 0,
	),
];

const kinds: Readonly<Record<string, Author["kind"]>> = {
	"00": "person",
	"10": "body",
	"11": "meeting",
};

export const authorOf = (one: DataField): Author => {
	const kind = kinds[one.tag.slice(1)] ?? "person";
	const said = partsOf(one, kind === "meeting" ? "acdn" : "abcd");
	return { name: withoutEnd(said.join(" ")), kind, role: roleIn(one) };
};

export const extentOf = (one: DataField): string =>
	withoutEnd(partsOf(one, "abce").join(" "));

export const seriesFields = (marc: MarcRecord): readonly DataField[] => {
	const stated = fieldsOf(marc, "490", "440");
	return stated.length > 0 ? stated : fieldsOf(marc, "830");
};

export const seriesOf = (one: DataField): string =>
	partsOf(one, "av").map(withoutEnd).join(" ; ");

/** 020 $a may say more behind the number: "9789790000000 (jil. 1)". */
const numbersOf = (one: DataField, strange: RegExp): readonly string[] =>
	partsOf(one, "a")
		.map((said) => (said.split(/[(:]/)[0] ?? "").replace(strange, ""))
		.filter((number) => number !== "");

export const subjectFields = (marc: MarcRecord): readonly DataField[] =>
	fieldsOf(marc, "600", "610", "611", "630", "648", "650", "651", "653");

/** "Hukum adat – Nusa Tenggara Timur"; words of 653 stand each for themselves. */
export const subjectsOf = (one: DataField): readonly string[] =>
	one.tag === "653"
		? partsOf(one, "a").map(withoutEnd)
		: [
				[
					withoutEnd(partsOf(one, "abcdt").join(" ")),
					...partsOf(one, "xyzv").map(withoutEnd),
				].join(betweenParts),
			];

export const betweenParts = " – ";

const noteTags = [
	...["500", "501", "502", "504", "505", "508", "511", "515", "518", "521"],
	...["525", "530", "533", "538", "546", "550", "580", "586"],
];

export const noteFields = (marc: MarcRecord): readonly DataField[] =>
	fieldsOf(marc, ...noteTags);

export const noteOf = (one: DataField): string =>
	partsOf(one, "abcdgrt").join(" ");

const callNumberOf = (marc: MarcRecord): string => {
	const [place] = fieldsOf(marc, "852");
	const there = place ? partsOf(place, "khijm").join(" ") : "";
	const [local] = fieldsOf(marc, "090");
	return there || (local ? partsOf(local, "ab").join(" ") : "");
};

export const linkFields = (marc: MarcRecord): readonly DataField[] =>
	fieldsOf(marc, "856").filter((one) => isAddress(partsOf(one, "u")[0] ?? ""));

/** Only what a browser opens by itself, and a path of our own: never a script in an address. */
export const isAddress = (text: string): boolean =>
	/^(https?:\/\/|\/(?!\/))\S+$/i.test(text);

export const linkOf = (one: DataField) => ({
	href: partsOf(one, "u")[0] ?? "",
	says: partOf(one, "y3z"),
});
