import {
	type FieldProblem,
	type FormState,
	filled,
	typedValue,
	valuesOf,
} from "#kernel/form.ts";
import {
	type AccessibleFormat,
	type Author,
	type Entered,
	type Facts,
	isAccessibleFormat,
	isRecordKind,
} from "../../index.ts";

/** Names of the fields. */
export const fields = {
	collection: "koleksi",
	basedOn: "versi",
	title: "judul",
	subtitle: "anak_judul",
	authors: "pengarang",
	kind: "jenis",
	formats: "bentuk",
	languages: "bahasa",
	edition: "edisi",
	place: "kota",
	publisher: "penerbit",
	published: "tahun",
	extent: "tebal",
	series: "seri",
	isbn: "isbn",
	issn: "issn",
	subjects: "subjek",
	notes: "catatan",
	summary: "ringkasan",
	classification: "klasifikasi",
	callNumber: "nomor_panggil",
	links: "tautan",
} as const;

/** Words before a name that is no person's, as they are typed. */
const bodies: Readonly<Record<string, Author["kind"]>> = {
	lembaga: "body",
	pertemuan: "meeting",
};

/** "Nabuasa, Elias", "Bere, Yuliana; editor", "lembaga: Kantor Wilayah". */
const authorLine = ({ name, kind, role }: Author): string => {
	const before = Object.keys(bodies).find((word) => bodies[word] === kind);
	return `${before ? `${before}: ` : ""}${name}${role ? `; ${role}` : ""}`;
};

function authorIn(line: string): Author {
	const [said = "", role = ""] = line.split(/;\s*/);
	const [, before = "", name = said] = /^(\w+):\s*(.+)$/.exec(said) ?? [];
	const kind = bodies[before.toLowerCase()];
	return {
		name: (kind ? name : said).trim(),
		kind: kind ?? "person",
		role: role.trim(),
	};
}

const linkLine = ({ href, says }: Facts["links"][number]): string =>
	`${href} ${says}`.trim();

function linkIn(line: string): Facts["links"][number] {
	const [href = "", ...says] = line.split(/\s+/);
	return { href, says: says.join(" ") };
}

/** A record in the fields of its form. */
export const formOf = (
	{ facts, formats, languages, kind }: Entered,
	{
		collectionId,
		version,
	}: { readonly collectionId: string; readonly version: number },
): FormState =>
	filled({
		[fields.collection]: collectionId,
		[fields.basedOn]: String(version),
		[fields.title]: facts.title,
		[fields.subtitle]: facts.subtitle,
		[fields.authors]: facts.authors.map(authorLine).join("\n"),
		[fields.kind]: kind,
		[fields.formats]: formats,
		[fields.languages]: languages,
		[fields.edition]: facts.edition,
		[fields.place]: facts.place,
		[fields.publisher]: facts.publisher,
		[fields.published]: facts.published,
		[fields.extent]: facts.extent,
		[fields.series]: facts.series.join("\n"),
		[fields.isbn]: facts.isbn.join("\n"),
		[fields.issn]: facts.issn.join("\n"),
		[fields.subjects]: facts.subjects.join("\n"),
		[fields.notes]: facts.notes.join("\n"),
		[fields.summary]: facts.summary,
		[fields.classification]: facts.classification,
		[fields.callNumber]: facts.callNumber,
		[fields.links]: facts.links.map(linkLine).join("\n"),
	});

export const emptyRecordForm: FormState = filled({
	[fields.kind]: "book",
	[fields.languages]: ["ind"],
});

export interface ReadForm {
	readonly entered: Entered;
	readonly collectionId: string;
	readonly basedOn: number;
	readonly problems: readonly FieldProblem[];
}

/** What the form says; an ISBN whose check digit is wrong is a slip of typing. */
export function readForm(state: FormState): ReadForm {
	const one = (field: string) =>
		typedValue(state, field).replace(/\s+/g, " ").trim();
	const lines = (field: string) =>
		typedValue(state, field)
			.split(/\r?\n/)
			.map((line) => line.replace(/\s+/g, " ").trim())
			.filter((line) => line !== "");
	const kind = one(fields.kind);
	const isbn = lines(fields.isbn).map((number) => number.replace(/[\s-]/g, ""));
	const links = lines(fields.links).map(linkIn);
	const problems: FieldProblem[] = [];
	if (one(fields.title) === "")
		problems.push({ field: fields.title, says: "library.problem.no-title" });
	const wrong = isbn.find((number) => !isIsbn(number));
	if (wrong !== undefined)
		problems.push({
			field: fields.isbn,
			says: "library.problem.wrong-isbn",
			about: { number: wrong },
		});
	if (links.some(({ href }) => !/^(https?:\/\/|\/(?!\/))\S+$/i.test(href)))
		problems.push({ field: fields.links, says: "library.problem.wrong-link" });
	return {
		collectionId: one(fields.collection),
		basedOn: Number.parseInt(one(fields.basedOn), 10) || 0,
		problems,
		entered: {
			kind: isRecordKind(kind) ? kind : "book",
			formats: valuesOf(state, fields.formats).filter(
				(word): word is AccessibleFormat => isAccessibleFormat(word),
			),
			languages: valuesOf(state, fields.languages).filter((code) =>
				/^[a-z]{3}$/.test(code),
			),
			facts: {
				title: one(fields.title),
				subtitle: one(fields.subtitle),
				authors: lines(fields.authors).map(authorIn),
				edition: one(fields.edition),
				place: one(fields.place),
				publisher: one(fields.publisher),
				published: one(fields.published),
				extent: one(fields.extent),
				series: lines(fields.series),
				isbn,
				issn: lines(fields.issn),
				subjects: lines(fields.subjects),
				notes: lines(fields.notes),
				summary: one(fields.summary),
				classification: one(fields.classification),
				callNumber: one(fields.callNumber),
				links,
			},
		},
	};
}

/** Ten or thirteen digits whose last one agrees with the others. */
export function isIsbn(number: string): boolean {
	if (/^\d{13}$/.test(number))
		return (
			[...number].reduce(
				(sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3),
				0,
			) %
				10 ===
			0
		);
	return (
		/^\d{9}[\dXx]$/.test(number) &&
		[...number].reduce(
			(sum, sign, at) =>
				sum + (/x/i.test(sign) ? 10 : Number(sign)) * (10 - at),
			0,
		) %
			11 ===
			0
	);
}
