import { controlOf, controlsOf, partsOf } from "./fields.ts";
import { type AccessibleFormat, accessibleFormats } from "./formats.ts";
import { isControl, type MarcField, type MarcRecord } from "./marc.ts";

/**
 * In which accessible forms a title is there. Said in many places of MARC: leader/06, 007, 008/23, 006/06, and in words or
 * codes of the fields below; any of them is believed.
 */
export const formatsOf = (marc: MarcRecord): readonly AccessibleFormat[] =>
	(Object.keys(accessibleFormats) as AccessibleFormat[]).filter(
		(format) =>
			codedIn(marc).has(format) ||
			marc.fields.some((one) => saysFormat(one, format)),
	);

/** Fixed places that are shared with other things, so that a form that takes a format away sets them back. */
export function codedIn(marc: MarcRecord): ReadonlySet<AccessibleFormat> {
	const coded = new Set<AccessibleFormat>();
	if (marc.leader[6] === "i") coded.add("audio");
	const items = [
		itemForm(marc),
		...controlsOf(marc.fields, "006").map(({ value }) => value[6] ?? " "),
	];
	if (items.includes("d")) coded.add("large-print");
	if (items.includes("f")) coded.add("braille");
	return coded;
}

/** Form of item: 008/23 of what is read or heard, 008/29 of what is looked at. */
const itemForm = (marc: MarcRecord): string =>
	controlOf(marc, "008")[itemFormAt(marc)] ?? " ";

export const itemFormAt = ({ leader }: MarcRecord): number =>
	"efgkor".includes(leader[6] ?? " ") ? 29 : 23;

/** Whether this field alone says that the title is there in this form. */
export const saysFormat = (
	one: MarcField,
	format: AccessibleFormat,
): boolean => {
	if (isControl(one))
		return one.tag === "007" && physical[one.value.slice(0, 2)] === format;
	if (one.tag === "336")
		return partsOf(one, "b").some((said) => content[said] === format);
	if (one.tag === "041")
		return (
			format === "sign-language" &&
			partsOf(one, "ad").some((said) => /^sgn$/i.test(said))
		);
	return (
		tellingTags.has(one.tag) &&
		one.subfields.some(({ value }) => words[format].test(value))
	);
};

/** First two signs of 007: category and specific designation. */
const physical: Readonly<Record<string, AccessibleFormat>> = {
	tb: "large-print",
	tc: "braille",
	fb: "braille",
	fc: "braille",
	fd: "tactile",
};

/** Codes of RDA content types, 336 $b. */
const content: Readonly<Record<string, AccessibleFormat>> = {
	tct: "braille",
	tci: "tactile",
	tcf: "tactile",
	spw: "audio",
};

/** Physical medium, accessibility, digital file, system, language, accessibility note, genre; and an edition of its own. */
const tellingTags = new Set("250 340 341 347 521 532 538 546 655".split(" "));

/** In the words of LCGFT and of those who catalogue in Indonesian. */
const words: Readonly<Record<AccessibleFormat, RegExp>> = {
	braille: /\bbrail+e?\b/i,
	"large-print": /\b(large|giant)[ -]?print|(cetak|huruf) besar\b/i,
	audio: /\baudio ?books?\b|\btalking books?\b|\bbuku (audio|bicara)\b/i,
	daisy: /\bdaisy\b/i,
	"sign-language": /\bsign ?language|\bbahasa isyarat\b|\b(bisindo|sibi)\b/i,
	"easy-read": /\beasy[ -](to[ -])?read|\bmudah dibaca\b/i,
	tactile:
		/\btactile (graphic|picture|image|book|map)|\b(gambar|peta) (raba|timbul)\b/i,
};
