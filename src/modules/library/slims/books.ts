import type { Item } from "../arrivals/arrival.ts";
import { shortHash } from "../arrivals/as-kept.ts";
import { barcodeForm, type CopyWords } from "../copies/keep-copy.ts";
import type { Facts } from "../records/facts.ts";
import type { AccessibleFormat } from "../records/formats.ts";
import { marcOf } from "../records/marc-of.ts";
import { type SlimsRow, severalIn } from "./rows.ts";

/** Books of SLiMS as records of ours, each with what found no place. */
export function* booksIn(rows: readonly SlimsRow[]): Generator<Item> {
	for (const [at, row] of rows.entries()) yield bookIn(row, at + 1);
}

function bookIn(
	{ number: place, cells, strange }: SlimsRow,
	number: number,
): Item {
	const said = (name: string) => cells[name] ?? "";
	const notes: string[] = [];
	const lost = (column: string, what: string) => {
		if (what !== "") notes.push(`lost|${column}: ${what.slice(0, 120)}`);
	};
	lost("image", said("image"));
	for (const column of strange) lost(column, said(column));
	const numbers = numbersIn(said("isbn_issn"));
	if (numbers.wrong !== "") notes.push(`wrong-isbn|${numbers.wrong}`);
	const medium = mediumOf(said("gmd_name"));
	if (!medium) notes.push(`unknown-medium|${said("gmd_name")}`);
	const language = languageOf(said("language_name"));
	if (language === null)
		notes.push(`unknown-language|${said("language_name")}`);
	const facts: Facts = {
		title: said("title"),
		subtitle: "",
		authors: severalIn(said("authors")).map((name) => ({
			name,
			kind: "person",
			role: "",
		})),
		edition: said("edition"),
		place: said("place_name"),
		publisher: said("publisher_name"),
		published: said("publish_year"),
		extent: said("collation"),
		series: said("series_title") === "" ? [] : [said("series_title")],
		isbn: numbers.isbn,
		issn: numbers.issn,
		subjects: severalIn(said("topics")),
		notes: [
			said("notes"),
			said("sor") && `Pernyataan tanggung jawab: ${said("sor")}`,
			medium ? "" : said("gmd_name"),
		].filter((note) => note !== ""),
		summary: "",
		classification: said("classification"),
		callNumber: said("call_number"),
		links: [],
	};
	const copies: CopyWords[] = [];
	for (const barcode of severalIn(said("item_code")))
		if (barcodeForm.test(barcode))
			copies.push({
				barcode,
				callNumber: said("call_number").slice(0, 200),
				place: "",
				state: "in-use",
				note: "",
			});
		else notes.push(`wrong-barcode|${barcode.slice(0, 60)}`);
	return {
		number,
		place,
		notes,
		what: {
			is: "record",
			marc: marcOf({
				facts,
				formats: medium?.formats ?? [],
				languages: [language || "und"],
				kind: medium?.kind ?? "book",
			}),
			source: "slims",
			// Its export bears no number of a book.
			sourceKey: shortHash(
				[facts.title, said("edition"), said("publish_year"), said("isbn_issn")]
					.join("\n")
					.toLowerCase(),
			),
			ownNumber: null,
			copies,
		},
	};
}

/** One column for both; sets often hold several, and some hold words. */
function numbersIn(text: string): {
	readonly isbn: readonly string[];
	readonly issn: readonly string[];
	readonly wrong: string;
} {
	const isbn: string[] = [];
	const issn: string[] = [];
	const wrong: string[] = [];
	for (const part of text.split(/[;,/]|\s{2,}/)) {
		const word = part.replace(/^\s*(ISBN|ISSN)[\s:]*/i, "").trim();
		if (word === "") continue;
		const bare = word.replace(/[\s-]/g, "").toUpperCase();
		if (isIsbn(bare)) isbn.push(bare);
		else if (/^\d{7}[\dX]$/.test(bare))
			issn.push(`${bare.slice(0, 4)}-${bare.slice(4)}`);
		else wrong.push(word);
	}
	return { isbn, issn, wrong: wrong.join(", ").slice(0, 80) };
}

/** Whether the check digit agrees: ISO 2108. */
export function isIsbn(bare: string): boolean {
	const value = (sign: string) => (sign === "X" ? 10 : Number(sign));
	if (/^\d{9}[\dX]$/.test(bare))
		return (
			[...bare].reduce((sum, sign, at) => sum + (10 - at) * value(sign), 0) %
				11 ===
			0
		);
	return (
		/^97[89]\d{10}$/.test(bare) &&
		[...bare].reduce(
			(sum, sign, at) => sum + (at % 2 ? 3 : 1) * value(sign),
			0,
		) %
			10 ===
			0
	);
}

/** The words with which SLiMS is installed (`mst_gmd`), and what they are here. */
const mediums: Readonly<
	Record<
		string,
		{
			readonly kind: "book" | "video" | "map" | "other";
			readonly formats: readonly AccessibleFormat[];
		}
	>
> = {
	"": { kind: "book", formats: [] },
	text: { kind: "book", formats: [] },
	braille: { kind: "book", formats: ["braille"] },
	"sound recording": { kind: "book", formats: ["audio"] },
	map: { kind: "map", formats: [] },
	globe: { kind: "map", formats: [] },
	"video recording": { kind: "video", formats: [] },
	"motion picture": { kind: "video", formats: [] },
	filmstrip: { kind: "video", formats: [] },
	picture: { kind: "other", formats: [] },
	kit: { kind: "other", formats: [] },
	game: { kind: "other", formats: [] },
	realia: { kind: "other", formats: [] },
};
const mediumOf = (name: string) =>
	Object.hasOwn(mediums, name.toLowerCase())
		? mediums[name.toLowerCase()]
		: undefined;

/** Names of `mst_language`, and what Indonesian offices type instead; empty where nothing is said. */
const languages: Readonly<Record<string, string>> = {
	"": "",
	indonesia: "ind",
	indonesian: "ind",
	"bahasa indonesia": "ind",
	english: "eng",
	inggris: "eng",
	arabic: "ara",
	arab: "ara",
	dutch: "dut",
	belanda: "dut",
	japanese: "jpn",
	jepang: "jpn",
	french: "fre",
	german: "ger",
	chinese: "chi",
	malay: "may",
	melayu: "may",
	javanese: "jav",
	jawa: "jav",
};
const languageOf = (name: string): string | null =>
	Object.hasOwn(languages, name.toLowerCase())
		? (languages[name.toLowerCase()] ?? null)
		: null;
