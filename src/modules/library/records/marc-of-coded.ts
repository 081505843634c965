import { field, inOrder } from "./fields.ts";
import type { AccessibleFormat } from "./formats.ts";
import { accessibleFormats } from "./formats.ts";
import { codedIn, formatsOf, itemFormAt, saysFormat } from "./formats-of.ts";
import { contents, type Kind, kindOf } from "./kinds.ts";
import { languagesOf } from "./languages-of.ts";
import type { DataField, MarcField, MarcRecord } from "./marc.ts";
import type { Entered } from "./marc-of.ts";

/** The record with kind, formats, languages and year as the form says, in the coded places and fields where MARC keeps them. */
export function withCoded(marc: MarcRecord, entered: Entered): MarcRecord {
	let coded = marc;
	if (kindOf(coded) !== entered.kind) coded = withKind(coded, entered.kind);
	coded = withFormats(coded, entered.formats);
	const languages = languagesOf(coded);
	if (languages.join() !== entered.languages.join())
		coded = withLanguages(coded, entered.languages);
	return withYear(coded, entered.facts.published);
}

const type: Readonly<Partial<Record<Kind, string>>> = {
	video: "g",
	map: "e",
	other: "p",
};
const level: Readonly<Partial<Record<Kind, string>>> = {
	serial: "s",
	article: "a",
};

function withKind(marc: MarcRecord, kind: Kind): MarcRecord {
	const spoken = marc.leader[6] === "i" && !type[kind] ? "i" : "a";
	const leader =
		marc.leader.slice(0, 6) +
		(type[kind] ?? spoken) +
		(level[kind] ?? "m") +
		marc.leader.slice(8);
	const sign = contents.find(([, of]) => of === kind)?.[0] ?? " ";
	const isBook = !type[kind] && !level[kind];
	return withFixed({ ...marc, leader }, (fixed) =>
		isBook
			? fixedWith(
					fixedWith(fixed, 22, kind === "children" ? "j" : " "),
					24,
					`${sign}   `,
				)
			: fixed,
	);
}

function withFormats(
	marc: MarcRecord,
	wanted: readonly AccessibleFormat[],
): MarcRecord {
	const there = formatsOf(marc);
	const gone = there.filter((one) => !wanted.includes(one));
	const come = wanted.filter((one) => !there.includes(one));
	if (gone.length + come.length === 0) return marc;
	const fields = [
		...marc.fields.filter(
			(one) => !gone.some((format) => saysFormat(one, format)),
		),
		...come.flatMap((format) => fieldsFor[format]),
	];
	return withItemForm(
		{ leader: withSpoken(marc.leader, gone, come), fields: inOrder(fields) },
		gone,
		come,
	);
}

/** A title that is there as sound becomes a sound recording; one that is so no more, a text. */
function withSpoken(
	leader: string,
	gone: readonly AccessibleFormat[],
	come: readonly AccessibleFormat[],
): string {
	const has = (all: readonly AccessibleFormat[]) => all.includes("audio");
	const sign =
		has(come) && leader[6] === "a"
			? "i"
			: has(gone) && leader[6] === "i"
				? "a"
				: leader[6];
	return leader.slice(0, 6) + sign + leader.slice(7);
}

function withItemForm(
	marc: MarcRecord,
	gone: readonly AccessibleFormat[],
	come: readonly AccessibleFormat[],
): MarcRecord {
	const coded = codedIn(marc);
	const cleared = gone.some(
		(format) => format in itemForms && coded.has(format),
	);
	const [first] = come.flatMap((format) => itemForms[format] ?? []);
	const sign = first ?? (cleared ? " " : null);
	const without = marc.fields.filter((one) => one.tag !== "006" || !cleared);
	return sign === null
		? marc
		: withFixed({ ...marc, fields: without }, (fixed) =>
				fixedWith(fixed, itemFormAt(marc), sign),
			);
}

const itemForms: Readonly<Partial<Record<AccessibleFormat, string>>> = {
	braille: "f",
	"large-print": "d",
};

const genre = (term: string): DataField =>
	field("655", " 7", ["a", term], ["2", "lcgft"]);

const fieldsFor: Readonly<Record<AccessibleFormat, readonly MarcField[]>> = {
	braille: [
		{ tag: "007", value: "fb a a  " },
		field(
			"336",
			"  ",
			["a", "tactile text"],
			["b", "tct"],
			["2", "rdacontent"],
		),
		genre("Braille books."),
	],
	"large-print": [{ tag: "007", value: "tb" }, genre("Large print books.")],
	audio: [
		field("336", "  ", ["a", "spoken word"], ["b", "spw"], ["2", "rdacontent"]),
		genre("Audiobooks."),
	],
	daisy: [
		field("347", "  ", ["a", "audio file"], ["b", "DAISY"], ["2", "rdaft"]),
	],
	"sign-language": [
		field("546", "  ", ["a", `${accessibleFormats["sign-language"].id}.`]),
	],
	"easy-read": [
		field("521", "8 ", ["a", `${accessibleFormats["easy-read"].id}.`]),
	],
	tactile: [
		field(
			"336",
			"  ",
			["a", "tactile image"],
			["b", "tci"],
			["2", "rdacontent"],
		),
	],
};

function withLanguages(
	marc: MarcRecord,
	languages: readonly string[],
): MarcRecord {
	const [main = "und"] = languages;
	const sign = marc.fields.filter(
		(one) => one.tag !== "041" || saysFormat(one, "sign-language"),
	);
	const listed =
		languages.length > 1
			? [
					field(
						"041",
						"0 ",
						...languages.map((code): [string, string] => ["a", code]),
					),
				]
			: [];
	return withFixed(
		{ ...marc, fields: inOrder([...sign, ...listed]) },
		(fixed) => fixedWith(fixed, 35, main),
	);
}

/** 008/06-10 follows the year that is written, where it is one. */
function withYear(marc: MarcRecord, published: string): MarcRecord {
	const [year] = /\b(1[4-9]|20)\d\d\b/.exec(published) ?? [];
	return withFixed(marc, (fixed) => {
		if (year === undefined)
			return published === "" ? fixedWith(fixed, 7, "    ") : fixed;
		return fixed.slice(7, 11) === year
			? fixed
			: fixedWith(
					fixedWith(
						fixed,
						6,
						fixed[6] === "|" || fixed[6] === " " ? "s" : (fixed[6] ?? "s"),
					),
					7,
					year,
				);
	});
}

/** Books of Indonesia until something else is said; the day of entry is filled in when the record is kept. */
const blankFixed = `      s        io ${" ".repeat(17)}und d`;

function withFixed(
	marc: MarcRecord,
	change: (fixed: string) => string,
): MarcRecord {
	const old = marc.fields.find(({ tag }) => tag === "008");
	const before = old && "value" in old ? old.value.padEnd(40) : blankFixed;
	const after = change(before);
	if (old && "value" in old && after === old.value) return marc;
	return {
		...marc,
		fields: inOrder([
			...marc.fields.filter((one) => one !== old),
			{ tag: "008", value: after },
		]),
	};
}

const fixedWith = (fixed: string, at: number, signs: string): string =>
	fixed.slice(0, at) + signs + fixed.slice(at + signs.length);
