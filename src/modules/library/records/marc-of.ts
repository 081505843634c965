import type { Author, Facts } from "./facts.ts";
import {
	authorFields,
	authorOf,
	betweenParts,
	extentOf,
	factsOf,
	imprintOf,
	linkFields,
	linkOf,
	noteFields,
	noteOf,
	seriesFields,
	seriesOf,
	subjectFields,
	subjectsOf,
} from "./facts-of.ts";
import { field, fieldsOf, inOrder } from "./fields.ts";
import type { DataField, MarcField, MarcRecord } from "./marc.ts";
import { withCoded } from "./marc-of-coded.ts";
import type { Read } from "./read-record.ts";

/** What a form holds of a record. */
export type Entered = Pick<Read, "facts" | "formats" | "languages" | "kind">;

/**
 * The record with what the form says. Only what differs from what the record said before is written: fields that the form does
 * not know, and those whose meaning stayed, keep each sign.
 */
export function marcOf(entered: Entered, previous?: MarcRecord): MarcRecord {
	const before = previous ?? emptyRecord;
	const known = factsOf(before);
	let fields = before.fields;
	let titled = false;
	for (const [of, write] of writers) {
		const same = of.every((part) => isSame(known[part], entered.facts[part]));
		if (same) continue;
		fields = write(fields, entered.facts, before);
		titled ||= of.includes("title") || of.includes("authors");
	}
	return withCoded(
		{
			leader: before.leader,
			fields: inOrder(titled ? withTitleIndicators(fields, entered) : fields),
		},
		entered,
	);
}

const emptyRecord: MarcRecord = {
	leader: "00000nam a2200000 i 4500",
	fields: [],
};

const isSame = (a: unknown, b: unknown): boolean =>
	JSON.stringify(a) === JSON.stringify(b);

type Fields = readonly MarcField[];
type Write = (fields: Fields, facts: Facts, before: MarcRecord) => Fields;

const writers: readonly (readonly [readonly (keyof Facts)[], Write])[] = [
	[["title", "subtitle"], writeTitle],
	[["authors"], writeAuthors],
	[
		["edition"],
		(all, { edition }) =>
			put(all, ["250"], [field("250", "  ", ["a", edition])]),
	],
	[["place", "publisher", "published"], writeImprint],
	[["extent"], writeExtent],
	[["series"], writeSeries],
	[
		["isbn"],
		(all, { isbn }) =>
			put(
				all,
				["020"],
				isbn.map((one) => field("020", "  ", ["a", one])),
			),
	],
	[
		["issn"],
		(all, { issn }) =>
			put(
				all,
				["022"],
				issn.map((one) => field("022", "  ", ["a", one])),
			),
	],
	[["subjects"], writeSubjects],
	[["notes"], writeNotes],
	[
		["summary"],
		(all, { summary }) =>
			put(all, ["520"], [field("520", "  ", ["a", summary])]),
	],
	[
		["classification"],
		(all, { classification }) =>
			put(
				all,
				["082"],
				[
					field(
						"082",
						"04",
						["a", classification],
						["2", classification && "23"],
					),
				],
			),
	],
	[["callNumber"], writeCallNumber],
	[["links"], writeLinks],
];

/** These fields in place of all of those tags; a field without anything in it is none. */
const put = (
	all: Fields,
	tags: readonly string[],
	instead: readonly DataField[],
): Fields => replace(all, (one) => tags.includes(one.tag), instead);

const replace = (
	all: Fields,
	goes: (one: MarcField) => boolean,
	instead: readonly DataField[],
): Fields => [
	...all.filter((one) => !goes(one)),
	...instead.filter(({ subfields }) => subfields.length > 0),
];

/** Of fields that may repeat, those whose meaning the form still holds stay as they are. */
function rewrite<Part>(
	all: Fields,
	known: readonly DataField[],
	meaning: (one: DataField) => Part,
	wanted: readonly Part[],
	write: (part: Part, at: number) => DataField,
	retag: (one: DataField, at: number) => DataField = (one) => one,
): Fields {
	const left = [...known];
	const instead = wanted.map((part, at) => {
		const place = left.findIndex((one) => isSame(meaning(one), part));
		const [kept] = place < 0 ? [] : left.splice(place, 1);
		return kept ? retag(kept, at) : write(part, at);
	});
	return replace(all, (one) => known.includes(one as DataField), instead);
}

function writeTitle(all: Fields, facts: Facts, before: MarcRecord): Fields {
	const [old] = fieldsOf(before, "245");
	const kept = (old?.subfields ?? []).filter(
		({ code }) => !"abnp".includes(code),
	);
	const behind = kept.some(({ code }) => code === "c");
	const end = behind
		? " /"
		: facts.subtitle || facts.title
			? full(facts.subtitle || facts.title)
			: "";
	const titled = field(
		"245",
		`${old?.ind1 ?? "0"}${old?.ind2 ?? "0"}`,
		["a", facts.title && facts.title + (facts.subtitle ? " :" : end)],
		["b", facts.subtitle && facts.subtitle + end],
	);
	return put(
		all,
		["245"],
		[{ ...titled, subfields: [...titled.subfields, ...kept] }],
	);
}

/** The full stop that ends a field, where no other sign does. */
const full = (text: string): string => (/[.?!]$/.test(text) ? "" : ".");

/** 245: whether there is a main entry of an author, and how many signs of an article are skipped in sorting. */
const withTitleIndicators = (all: Fields, { languages }: Entered): Fields =>
	all.map((one) => {
		if (one.tag !== "245" || !("subfields" in one)) return one;
		const title = one.subfields.find(({ code }) => code === "a")?.value ?? "";
		const [article = ""] = languages.includes("eng")
			? (/^(the|an|a) /i.exec(title) ?? [])
			: [];
		return {
			...one,
			ind1: all.some(({ tag }) => /^1(00|10|11)$/.test(tag)) ? "1" : "0",
			ind2: article
				? String(article.length)
				: one.ind2 === " "
					? "0"
					: one.ind2,
		};
	});

function writeAuthors(all: Fields, facts: Facts, before: MarcRecord): Fields {
	const tagOf = (kind: Author["kind"], at: number) =>
		(at === 0 ? "1" : "7") + ends[kind];
	return rewrite(
		all,
		authorFields(before),
		authorOf,
		facts.authors,
		({ name, kind, role }, at) =>
			field(
				tagOf(kind, at),
				`${kind === "person" ? (name.includes(",") ? "1" : "0") : "2"} `,
				["a", name + (role ? "," : full(name))],
				[kind === "meeting" ? "j" : "e", role && `${role}.`],
			),
		(one, at) => ({ ...one, tag: (at === 0 ? "1" : "7") + one.tag.slice(1) }),
	);
}

const ends: Readonly<Record<Author["kind"], string>> = {
	person: "00",
	body: "10",
	meeting: "11",
};

function writeImprint(
	all: Fields,
	{ place, publisher, published }: Facts,
	before: MarcRecord,
): Fields {
	const old = imprintOf(before);
	const written = field(
		old?.tag ?? "264",
		old?.tag === "260" ? "  " : " 1",
		[
			"a",
			place && (publisher ? `${place} :` : published ? `${place},` : place),
		],
		["b", publisher && (published ? `${publisher},` : publisher)],
		["c", published && published + (/[\].?]$/.test(published) ? "" : ".")],
	);
	return replace(all, (one) => one === old, [written]);
}

/** "xii, 240 hlm. : ilus. ; 21 cm" in its parts. */
function writeExtent(
	all: Fields,
	{ extent }: Facts,
	before: MarcRecord,
): Fields {
	const [old] = fieldsOf(before, "300");
	const [rest = "", size = ""] = extent.split(/\s+;\s+/);
	const [pages = "", other = ""] = rest.split(/\s+:\s+/);
	const written = field(
		"300",
		"  ",
		["a", pages && pages + (other ? " :" : size ? " ;" : "")],
		["b", other && other + (size ? " ;" : "")],
		["c", size],
	);
	const same = old && extentOf(old) === extent;
	return same ? all : replace(all, (one) => one === old, [written]);
}

function writeSeries(
	all: Fields,
	{ series }: Facts,
	before: MarcRecord,
): Fields {
	return rewrite(all, seriesFields(before), seriesOf, series, (said) => {
		const [name = "", volume = ""] = said.split(/\s+;\s+/);
		return field(
			"490",
			"0 ",
			["a", name && name + (volume ? " ;" : "")],
			["v", volume],
		);
	});
}

function writeSubjects(
	all: Fields,
	{ subjects }: Facts,
	before: MarcRecord,
): Fields {
	const known = subjectFields(before);
	// A field of free words holds several at once: it stays where all of them do.
	const whole = known.filter((one) =>
		subjectsOf(one).every((each) => subjects.includes(each)),
	);
	const said = new Set(whole.flatMap(subjectsOf));
	return replace(all, (one) => known.includes(one as DataField), [
		...whole,
		...subjects
			.filter((one) => !said.has(one))
			.map((one) => {
				const [head = "", ...below] = one.split(betweenParts);
				const last = below.length === 0;
				return field(
					"650",
					" 4",
					["a", head && head + (last ? full(head) : "")],
					...below.map((part, at): [string, string] => [
						"x",
						part + (at === below.length - 1 ? full(part) : ""),
					]),
				);
			}),
	]);
}

function writeNotes(all: Fields, { notes }: Facts, before: MarcRecord): Fields {
	return rewrite(all, noteFields(before), noteOf, notes, (said) =>
		field("500", "  ", ["a", said && said + full(said)]),
	);
}

function writeCallNumber(
	all: Fields,
	{ callNumber }: Facts,
	before: MarcRecord,
): Fields {
	const [shelved] = fieldsOf(before, "852");
	const stated = shelved?.subfields.some(({ code }) => "khijm".includes(code));
	if (!shelved || !stated)
		return put(all, ["090"], [field("090", "  ", ["a", callNumber])]);
	const kept = shelved.subfields.filter(({ code }) => !"khijm".includes(code));
	return replace(all, (one) => one === shelved, [
		{
			...shelved,
			subfields: callNumber
				? [...kept, { code: "h", value: callNumber }]
				: kept,
		},
	]);
}

function writeLinks(all: Fields, { links }: Facts, before: MarcRecord): Fields {
	return rewrite(all, linkFields(before), linkOf, links, ({ href, says }) =>
		field("856", "40", ["u", href], ["y", says]),
	);
}
