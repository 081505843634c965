import type { Said } from "#kernel/text.ts";
import { controlOf } from "./fields.ts";
import type { MarcRecord } from "./marc.ts";

/** What a title is, as readers of a law library look for it. */
export const recordKinds = {
	book: { id: "Buku", en: "Book" },
	regulation: { id: "Peraturan", en: "Regulation" },
	judgment: { id: "Putusan", en: "Judgment" },
	thesis: { id: "Skripsi, tesis, disertasi", en: "Thesis" },
	serial: { id: "Jurnal atau majalah", en: "Journal or magazine" },
	article: { id: "Artikel", en: "Article" },
	children: { id: "Buku anak", en: "Children's book" },
	video: { id: "Video", en: "Video" },
	map: { id: "Peta", en: "Map" },
	other: { id: "Lainnya", en: "Other" },
} as const satisfies Readonly<Record<string, Said>>;

export type Kind = keyof typeof recordKinds;

export const isRecordKind = (word: string): word is Kind =>
	Object.hasOwn(recordKinds, word);

/** By the leader, and of books by what 008 says of their contents and of whom they are for. A spoken book is a book. */
export function kindOf(marc: MarcRecord): Kind {
	const [type = " ", level = " "] = marc.leader.slice(6, 8);
	if (type === "g" || type === "k") return "video";
	if (type === "e" || type === "f") return "map";
	if (!"atim".includes(type)) return "other";
	if (level === "s" || level === "i") return "serial";
	const coded = controlOf(marc, "008");
	for (const [sign, kind] of contents)
		if (coded.slice(24, 28).includes(sign)) return kind;
	if (level === "a" || level === "b") return "article";
	return /[abcj]/.test(coded[22] ?? " ") ? "children" : "book";
}

/** Nature of contents, 008/24-27 of books. */
export const contents: readonly (readonly [string, Kind])[] = [
	["l", "regulation"],
	["v", "judgment"],
	["m", "thesis"],
];
