import type { Author, Facts } from "../records/facts.ts";
import type { AccessibleFormat } from "../records/formats.ts";
import type { Kind } from "../records/kinds.ts";
import type { Entered } from "../records/marc-of.ts";
import {
	angles,
	animals,
	englishTopics,
	familyNames,
	fields,
	givenNames,
	groups,
	peoples,
	places,
	publishers,
	regencies,
	rights,
	topics,
} from "./words.sample.ts";

/** The same number for the same place and purpose, on every machine. */
const chance = (n: number, salt: number): number => {
	let mixed = Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(salt + 7, 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
	mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
	return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
};
const pick = <Each>(all: readonly Each[], n: number, salt: number): Each =>
	all[Math.floor(chance(n, salt) * all.length)] as Each;

/** How one sort of title is made. */
interface Sort {
	readonly kind: Kind;
	/** Of a thousand. */
	readonly share: number;
	readonly title: (n: number) => string;
	readonly subjects: (n: number) => readonly string[];
	readonly dewey: string;
	readonly language?: string;
	readonly formats?: readonly AccessibleFormat[];
	readonly without?: "subtitle";
}

const field = (n: number) => pick(fields, n, 1);
const topic = (n: number) => pick(topics, n, 2);
const group = (n: number) => pick(groups, n, 3);
const right = (n: number) => pick(rights, n, 4);
const people = (n: number) => pick(peoples, n, 5);
const regency = (n: number) => pick(regencies, n, 6);
const english = (n: number) => pick(englishTopics, n, 7);
const big = (text: string): string =>
	text.slice(0, 1).toUpperCase() + text.slice(1);

const sorts: readonly Sort[] = [
	{
		kind: "book",
		share: 120,
		dewey: "340",
		title: (n) => `Pengantar hukum ${field(n)}`,
		subjects: (n) => [`Hukum ${field(n)}`, "Hukum – Indonesia"],
	},
	{
		kind: "book",
		share: 90,
		dewey: "347",
		title: (n) => `Hukum ${field(n)} di ${regency(n)}`,
		subjects: (n) => [`Hukum ${field(n)} – ${regency(n)}`],
	},
	{
		kind: "book",
		share: 120,
		dewey: "323.4",
		title: (n) => `Hak ${group(n)} ${right(n)}`,
		subjects: (n) => [
			"Hak asasi manusia",
			`${big(group(n))} – Perlindungan hukum`,
		],
	},
	{
		kind: "book",
		share: 80,
		dewey: "342.08",
		title: (n) =>
			`Perlindungan hukum bagi ${group(n)} dalam perkara ${topic(n)}`,
		subjects: (n) => [big(topic(n)), `${big(group(n))} – Perlindungan hukum`],
	},
	{
		kind: "book",
		share: 100,
		dewey: "340.5",
		title: (n) => `Hukum adat ${people(n)}`,
		subjects: (n) => [
			`Hukum adat – ${people(n)}`,
			"Hukum adat – Nusa Tenggara Timur",
		],
	},
	{
		kind: "book",
		share: 70,
		dewey: "340.52",
		title: (n) => `${big(topic(n))} dan adat orang ${people(n)}`,
		subjects: (n) => [`Hukum adat – ${people(n)}`, big(topic(n))],
	},
	{
		kind: "regulation",
		share: 110,
		dewey: "348",
		without: "subtitle",
		title: (n) =>
			`Himpunan peraturan daerah Kabupaten ${regency(n)} tentang ${topic(n)}`,
		subjects: (n) => ["Peraturan daerah", `${big(topic(n))} – ${regency(n)}`],
	},
	{
		kind: "judgment",
		share: 40,
		dewey: "347.077",
		without: "subtitle",
		title: (n) => `Himpunan putusan pengadilan tentang ${topic(n)}`,
		subjects: (n) => ["Putusan pengadilan", big(topic(n))],
	},
	{
		kind: "thesis",
		share: 60,
		dewey: "340.072",
		without: "subtitle",
		title: (n) =>
			`Penyelesaian perkara ${topic(n)} menurut hukum ${field(n)} di ${regency(n)}`,
		subjects: (n) => [`Hukum ${field(n)}`, big(topic(n))],
	},
	{
		kind: "serial",
		share: 30,
		dewey: "340.05",
		without: "subtitle",
		title: (n) => `Jurnal hukum ${field(n)} ${people(n)}`,
		subjects: (n) => [`Hukum ${field(n)} – Majalah`],
	},
	{
		kind: "article",
		share: 30,
		dewey: "340",
		title: (n) => `Menimbang ${topic(n)} bagi ${group(n)}`,
		subjects: (n) => [big(topic(n))],
	},
	{
		kind: "book",
		share: 70,
		dewey: "341.48",
		language: "eng",
		title: (n) => `Human rights and ${english(n)} in ${regency(n)}`,
		subjects: (n) => ["Human rights – Indonesia", big(english(n))],
	},
	{
		kind: "book",
		share: 20,
		dewey: "340.5",
		language: "eng",
		title: (n) => `Customary law of the ${people(n)} people`,
		subjects: (n) => [`Customary law – ${people(n)}`],
	},
	{
		kind: "children",
		share: 55,
		dewey: "323.352",
		without: "subtitle",
		title: (n) => `${pick(animals, n, 8)} dan hak ${right(n)}`,
		subjects: () => ["Hak anak – Bacaan anak", "Cerita anak"],
	},
	{
		kind: "video",
		share: 5,
		dewey: "323.4",
		without: "subtitle",
		formats: ["sign-language"],
		title: (n) => `Hak ${group(n)} ${right(n)} dalam bahasa isyarat`,
		subjects: () => ["Hak asasi manusia", "Bahasa isyarat"],
	},
];

/** The one whose share of a thousand this place falls into. */
function atShare<Each>(
	all: readonly Each[],
	shareOf: (each: Each) => number,
	place: number,
): Each | undefined {
	let below = 0;
	for (const each of all) {
		below += shareOf(each);
		if (place < below) return each;
	}
	return undefined;
}

const sortOf = (n: number): Sort =>
	atShare(sorts, ({ share }) => share, chance(n, 10) * 1_000) ??
	(sorts[0] as Sort);

/** Of a thousand titles, and how they are told apart from the printed one. */
const forms: readonly (readonly [AccessibleFormat, number])[] = [
	["braille", 25],
	["large-print", 30],
	["audio", 35],
	["daisy", 12],
	["easy-read", 15],
	["tactile", 4],
];

function formatsFor(
	n: number,
	{ kind, formats = [] }: Sort,
): AccessibleFormat[] {
	if (!["book", "children", "regulation"].includes(kind)) return [...formats];
	const form = atShare(forms, ([, share]) => share, chance(n, 11) * 1_000)?.[0];
	return form === "daisy" ? ["audio", "daisy"] : form ? [form] : [];
}

const author = (n: number, salt: number): Author => ({
	name: `${pick(familyNames, n, salt)}, ${pick(givenNames, n, salt + 1)}`,
	kind: "person",
	role: "",
});

const office: Author = {
	name: "Kantor Wilayah Contoh Nusa Tenggara Timur",
	kind: "body",
	role: "",
};

function authorsOf(
	n: number,
	{ kind }: Sort,
	formats: readonly AccessibleFormat[],
): Author[] {
	if (kind === "regulation" || kind === "judgment" || kind === "serial")
		return [office];
	const first = author(n, 20);
	const others = [
		...(chance(n, 12) < 0.35 ? [author(n, 30)] : []),
		...(formats.includes("audio")
			? [{ ...author(n, 40), role: "narator" }]
			: []),
	];
	return [first, ...others.filter(({ name }) => name !== first.name)];
}

/** The note by which everybody sees that it is none of the books of an office. */
export const sampleNote =
	"Data contoh Rangkul: judul, pengarang, dan penerbit karangan.";

/** The n-th title of the sample, from 0. */
export function sampleBook(n: number): Entered {
	const sort = sortOf(n);
	const formats = formatsFor(n, sort);
	const { kind, language = "ind" } = sort;
	const authors = authorsOf(n, sort, formats);
	const year = String(1978 + Math.floor(Math.sqrt(chance(n, 13)) * 48));
	const isSerial = kind === "serial";
	const title = sort.title(n);
	const facts: Facts = {
		title,
		subtitle:
			sort.without || chance(n, 14) < 0.4 || language === "eng"
				? ""
				: pick(angles, n, 15),
		authors,
		edition:
			chance(n, 16) < 0.2
				? `Cetakan ke-${2 + Math.floor(chance(n, 17) * 4)}`
				: "",
		place: pick(places, n, 18),
		publisher: pick(publishers, n, 19),
		published: year,
		extent: extentOf(n, kind, formats),
		series:
			chance(n, 21) < 0.15
				? [`Seri ${field(n)} ; ${1 + Math.floor(chance(n, 22) * 20)}`]
				: [],
		isbn:
			isSerial || kind === "thesis" || Number(year) < 1990 ? [] : [isbnOf(n)],
		issn: isSerial ? [issnOf(n)] : [],
		subjects: sort.subjects(n),
		notes: [
			sampleNote,
			...(chance(n, 23) < 0.3 ? ["Dengan daftar pustaka dan indeks."] : []),
		],
		summary: summaryOf(n, sort),
		classification: sort.dewey,
		callNumber: `${sort.dewey} ${(authors[0]?.name ?? title).slice(0, 3).toUpperCase()} ${title.slice(0, 1).toLowerCase()}`,
		links: [],
	};
	return { facts, formats, kind, languages: [language] };
}

function extentOf(
	n: number,
	kind: Kind,
	formats: readonly AccessibleFormat[],
): string {
	if (kind === "video" || formats.includes("audio"))
		return `1 rekaman (${1 + Math.floor(chance(n, 24) * 9)} jam)`;
	const pages =
		kind === "children"
			? 24 + Math.floor(chance(n, 24) * 40)
			: 90 + Math.floor(chance(n, 24) * 420);
	return formats.includes("braille")
		? `${1 + Math.floor(pages / 120)} jilid ; 29 cm`
		: `${pages} hlm. ; 21 cm`;
}

function summaryOf(n: number, { kind, language }: Sort): string {
	if (language === "eng")
		return `How ${english(n)} is handled in ${regency(n)}, told by those who work there.`;
	if (kind === "children")
		return `Cerita bergambar tentang hak ${right(n)}, untuk dibaca bersama.`;
	return chance(n, 25) < 0.6
		? `Membahas ${topic(n)} dan apa artinya bagi ${group(n)} di ${regency(n)}.`
		: "";
}

/** With the right check digit; the publisher is none. */
function isbnOf(n: number): string {
	const body = `978979${String(100_000 + n)
		.padStart(6, "0")
		.slice(-6)}`;
	const sum = [...body].reduce(
		(sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3),
		0,
	);
	return body + String((10 - (sum % 10)) % 10);
}

function issnOf(n: number): string {
	const body = String(9_000_000 + (n % 900_000));
	const sum = [...body].reduce(
		(sum, digit, at) => sum + Number(digit) * (8 - at),
		0,
	);
	const check = (11 - (sum % 11)) % 11;
	return `${body.slice(0, 4)}-${body.slice(4)}${check === 10 ? "X" : check}`;
}
