import type { Chance } from "./chance.ts";
import {
	type CorpusFile,
	type FaultClass,
	type Place,
	corpusYear as year,
} from "./corpus-file.ts";
import { type Office, offices } from "./offices.ts";
import { asText, blankPage, writePdf } from "./own-pdf.ts";
import { type Paper, type PaperKind, paperOf } from "./papers.ts";
import { photograph } from "./photo.ts";
import type { Print, Programs } from "./print.ts";
import { asPages, scan } from "./scan.ts";
import { asHtml } from "./set-html.ts";
import { byTypst } from "./set-typst.ts";

/** A file that is made, or that another program has yet to make. */
export interface Draft {
	readonly producer: string;
	readonly made: Uint8Array | Print;
	readonly after?: (bytes: Uint8Array) => Uint8Array;
	readonly place: Place;
	readonly planted: CorpusFile["planted"];
}

const asked: Record<PaperKind | "photo", string> = {
	decree: "Surat keputusan kepala unit",
	letter: "Dokumen yang menunjukkannya",
	attendance: "Daftar hadir pelatihan",
	minutes: "Berita acara atau notula",
	procedure: "SOP layanan",
	roster: "Jadwal petugas",
	report: "Dokumen yang menunjukkannya",
	pledge: "Dokumen yang menunjukkannya",
	photo: "Foto fasilitas yang menunjukkan dapat dipakai",
};
/** Those that bear a date by themselves. */
const dated: readonly PaperKind[] = [
	"decree",
	"letter",
	"attendance",
	"minutes",
	"procedure",
	"roster",
	"report",
];
const kinds = Object.keys(asked).filter(
	(kind) => kind !== "photo",
) as PaperKind[];

const place = (
	office: Office,
	kind: PaperKind | "photo",
	changes: Partial<Place> = {},
): Place => ({
	office,
	asks: asked[kind],
	criterion: kind === "photo" ? "a" : "b",
	dataYear: null,
	documentDate: null,
	validUntil: null,
	...changes,
});

type Way =
	| "chromium"
	| "office"
	| "docx"
	| "odt"
	| "xlsx"
	| "typst"
	| "scan"
	| "scan-jpeg"
	| "own"
	| "photo";

/** Sets a paper in one of the ways; where its program is missing, by Typst. */
async function set(
	chance: Chance,
	way: Way,
	paper: Paper,
	programs: Programs,
	{ dots, inside = "" }: { dots?: number; inside?: string } = {},
): Promise<Pick<Draft, "producer" | "made">> {
	const print = (by: Print["by"], to: Print["to"], producer: string) =>
		programs[by]
			? { producer, made: { html: asHtml(chance, paper, inside), by, to } }
			: { producer: "Typst", made: byTypst(chance, paper) };
	switch (way) {
		case "chromium":
			return print("chromium", "pdf", "Chromium");
		case "office":
			return print("office", "pdf", "LibreOffice");
		case "docx":
		case "odt":
		case "xlsx":
			return print("office", way, `LibreOffice ${way}`);
		case "own":
			return { producer: "own", made: writePdf(asText(paper)) };
		case "scan":
		case "scan-jpeg": {
			const pages = await scan(
				chance,
				byTypst(chance, paper),
				dots ?? chance.pick([150, 150, 200, 200, 300]),
			);
			return way === "scan"
				? { producer: "scan", made: writePdf(asPages(pages)) }
				: { producer: "scan JPEG", made: pages[0]?.jpeg ?? new Uint8Array() };
		}
		default:
			return { producer: "Typst", made: byTypst(chance, paper) };
	}
}

/** Shares of the ways among good files. */
const ways: readonly (readonly [Way, number])[] = [
	["chromium", 66],
	["office", 34],
	["docx", 8],
	["odt", 6],
	["xlsx", 6],
	["typst", 36],
	["scan", 26],
	["scan-jpeg", 10],
	["own", 8],
	["photo", 40],
];

export async function goodDrafts(
	chance: Chance,
	count: number,
	programs: Programs,
): Promise<Draft[]> {
	const all = ways.reduce((sum, [, share]) => sum + share, 0);
	const plan = ways.flatMap(([way, share]) =>
		Array.from({ length: Math.round((share * count) / all) }, () => way),
	);
	while (plan.length < count) plan.push("typst");
	const drafts: Draft[] = [];
	for (const way of plan.slice(0, count))
		drafts.push(
			way === "photo"
				? await goodPhoto(chance)
				: await goodPaper(chance, way, programs),
		);
	return withTwins(chance, drafts);
}

async function goodPhoto(chance: Chance): Promise<Draft> {
	const day = `${year}-0${chance.whole(1, 9)}-${chance.whole(10, 28)}`;
	// A messaging app takes the day away; the unit then states it.
	const stripped = chance.often(0.35);
	return {
		producer: "photo",
		made: await photograph(chance, {
			takenOn: stripped ? null : day,
			blurred: false,
		}),
		place: place(chance.pick(offices), "photo", {
			documentDate: stripped ? day : null,
		}),
		planted: null,
	};
}

/** A paper in order, also where it looks as if it were not. */
async function goodPaper(
	chance: Chance,
	way: Way,
	programs: Programs,
): Promise<Draft> {
	const office = chance.pick(offices);
	const draw = chance.next();
	const pages = chance.often(0.25) ? chance.whole(2, 4) : 1;
	if (draw < 0.05) {
		// An old decree that is still in force, which the unit states.
		const paper = paperOf(chance, { kind: "decree", office, year: year - 2 });
		return {
			...(await set(chance, way, paper, programs)),
			place: place(office, "decree", { validUntil: `${year + 1}-12-31` }),
			planted: null,
		};
	}
	if (draw < 0.1) {
		// Figures of the year before, where the answer says so.
		const paper = paperOf(chance, { kind: "report", office, year: year - 1 });
		return {
			...(await set(chance, way, paper, programs)),
			place: place(office, "report", { dataYear: year - 1 }),
			planted: null,
		};
	}
	if (draw < 0.14 && way === "chromium") {
		// A report with the photo that the item asks for.
		const jpeg = await photograph(chance, { takenOn: null, blurred: false });
		const inside = `<img width="640" src="data:image/jpeg;base64,${Buffer.from(jpeg).toString("base64")}">`;
		const paper = paperOf(chance, { kind: "letter", office, year });
		return {
			...(await set(chance, way, paper, programs, { inside })),
			place: place(office, "photo"),
			planted: null,
		};
	}
	const kind = chance.pick(kinds);
	const written = paperOf(chance, {
		kind,
		office,
		year,
		pages,
		counted: chance.often(0.5),
	});
	const blankEnd = draw > 0.95 ? { annex: [...written.annex, [""]] } : {};
	return {
		...(await set(chance, way, { ...written, ...blankEnd }, programs)),
		place: place(office, kind, {
			documentDate: chance.often(0.4)
				? `${year}-0${chance.whole(1, 9)}-11`
				: null,
		}),
		planted: null,
	};
}

/** Some good files also serve a second item of the same criterion, which is how it should be. */
function withTwins(chance: Chance, drafts: readonly Draft[]): Draft[] {
	const twice = Math.floor(drafts.length / 30);
	const first = drafts.slice(0, drafts.length - twice);
	return [...first, ...chance.shuffled(first).slice(0, twice)];
}

const plant = (of: FaultClass, rule: string) => ({ class: of, rule });
const paperWays: readonly Way[] = [
	"chromium",
	"office",
	"typst",
	"own",
	"chromium",
	"office",
];

/** Which faults of a class are planted, by their place in its turn: rules and producers change from one to the next. */
export type Planting = Readonly<Record<FaultClass, readonly number[]>>;

export async function plantedDrafts(
	chance: Chance,
	planting: Planting,
	programs: Programs,
): Promise<Draft[]> {
	const drafts: Draft[] = [];
	for (const [name, plantOne] of Object.entries(faults))
		for (const at of planting[name as FaultClass])
			drafts.push(...(await plantOne(chance, at, programs)));
	return drafts;
}

type Plant = (
	chance: Chance,
	at: number,
	programs: Programs,
) => Promise<Draft[]>;

const paper = (
	chance: Chance,
	office: Office,
	kind: PaperKind = chance.pick(dated),
): Paper => paperOf(chance, { kind, office, year });

const faults: Record<FaultClass, Plant> = {
	damaged: async (chance, at, programs) => {
		const office = chance.pick(offices);
		const way: Way =
			(["chromium", "photo", "office", "scan", "typst", "docx"] as const)[
				at % 6
			] ?? "typst";
		const made =
			way === "photo"
				? {
						producer: "photo",
						made: await photograph(chance, {
							takenOn: `${year}-05-05`,
							blurred: false,
						}),
					}
				: await set(chance, way, paper(chance, office, "decree"), programs);
		const kept = chance.between(0.2, 0.6);
		return [
			{
				...made,
				after: (bytes) => bytes.subarray(0, Math.floor(bytes.length * kept)),
				place: place(office, way === "photo" ? "photo" : "decree"),
				planted: plant("damaged", "opens"),
			},
		];
	},
	locked: async (chance, at, programs) => {
		const office = chance.pick(offices);
		const locked = paper(chance, office, "decree");
		const byOffice = at % 2 === 1 && programs.office;
		return [
			{
				producer: byOffice ? "LibreOffice" : "own",
				made: byOffice
					? {
							html: asHtml(chance, locked),
							by: "office",
							to: "pdf",
							password: "rahasia",
						}
					: writePdf(asText(locked), "rahasia"),
				place: place(office, "decree"),
				planted: plant("locked", "unlocked"),
			},
		];
	},
	blank: async (chance, at, programs) => {
		const office = chance.pick(offices);
		const nothing: Paper = {
			head: [],
			title: [],
			body: [],
			table: [],
			end: [],
			annex: [],
			counted: false,
		};
		const white = () =>
			scan(chance, writePdf([blankPage]), chance.pick([100, 150, 200]));
		const made = [
			async () => ({
				producer: "scan",
				made: writePdf(asPages(await white())),
			}),
			async () => set(chance, "chromium", nothing, programs),
			async () => ({
				producer: "own",
				made: writePdf([blankPage, blankPage, blankPage]),
			}),
			async () => ({
				producer: "scan JPEG",
				made: (await white())[0]?.jpeg ?? new Uint8Array(),
			}),
			async () => set(chance, "docx", nothing, programs),
			async () => set(chance, "typst", nothing, programs),
		][at % 6];
		if (!made) throw new Error("no way to leave a page blank");
		return [
			{
				...(await made()),
				place: place(office, "decree"),
				planted: plant("blank", "not-blank"),
			},
		];
	},
	"coarse-scan": async (chance, at, programs) => {
		const office = chance.pick(offices);
		const dots = chance.whole(45, 82);
		const kind = chance.pick(dated);
		return [
			{
				...(await set(
					chance,
					at % 3 === 2 ? "scan-jpeg" : "scan",
					paper(chance, office, kind),
					programs,
					{ dots },
				)),
				place: place(office, kind),
				planted: plant("coarse-scan", "resolution"),
			},
		];
	},
	"blurred-photo": async (chance) => {
		const day = `${year}-04-1${chance.whole(0, 9)}`;
		return [
			{
				producer: "photo",
				made: await photograph(chance, { takenOn: day, blurred: true }),
				place: place(chance.pick(offices), "photo"),
				planted: plant("blurred-photo", "sharp"),
			},
		];
	},
	"wrong-year": async (chance, at, programs) => {
		const office = chance.pick(offices);
		const old = year - chance.whole(2, 5);
		if (at % 6 === 5) {
			// The answer itself says so: a figure of long ago, with its report.
			const report = paperOf(chance, { kind: "report", office, year: old });
			return [
				{
					...(await set(chance, "typst", report, programs)),
					place: place(office, "report", { dataYear: old }),
					planted: plant("wrong-year", "data-year"),
				},
			];
		}
		const kind = chance.pick(dated);
		return [
			{
				...(await set(
					chance,
					paperWays[at % 6] ?? "typst",
					paperOf(chance, { kind, office, year: old }),
					programs,
				)),
				place: place(office, kind),
				planted: plant("wrong-year", "right-year"),
			},
		];
	},
	"other-unit": async (chance, at, programs) => {
		const [office, other] = chance.shuffled(offices);
		if (!office || !other) throw new Error("there are not two offices");
		const nameless = at % 3 === 2;
		const kind = chance.pick([
			"decree",
			"attendance",
			"procedure",
			"roster",
			"report",
		] as const);
		const theirs = paperOf(chance, { kind, office: other, year, nameless });
		return [
			{
				...(await set(chance, paperWays[at % 6] ?? "typst", theirs, programs)),
				place: place(office, kind),
				planted: plant("other-unit", nameless ? "names-unit" : "other-unit"),
			},
		];
	},
	"same-file": async (chance, at, programs) => {
		// Two items of two criteria share the bytes, and both are told: a pair counts as two.
		if (at % 2 === 1) return [];
		const office = chance.pick(offices);
		const draft = await set(
			chance,
			paperWays[at % 6] ?? "typst",
			paper(chance, office, "report"),
			programs,
		);
		const planted = plant("same-file", "same-file");
		return [
			{ ...draft, place: place(office, "report"), planted },
			{ ...draft, place: place(office, "report", { criterion: "c" }), planted },
		];
	},
	"part-missing": async (chance, at, programs) => {
		const office = chance.pick(offices);
		const way = paperWays[at % 6] ?? "typst";
		if (at % 3 === 1) {
			const whole = paperOf(chance, {
				kind: "decree",
				office,
				year,
				pages: 3,
				counted: true,
			});
			const torn = {
				...(await set(chance, "own", whole, programs)),
				made: writePdf(asText(whole).slice(0, 1)),
			};
			return [
				{
					...torn,
					place: place(office, "decree"),
					planted: plant("part-missing", "all-pages"),
				},
			];
		}
		const [asksFor, given] =
			at % 3 === 0
				? (["photo", "letter"] as const)
				: (["attendance", "decree"] as const);
		return [
			{
				...(await set(chance, way, paper(chance, office, given), programs)),
				place: place(office, asksFor),
				planted: plant("part-missing", "required-part"),
			},
		];
	},
	"photo-undated-or-old": async (chance, at) => {
		const day =
			at % 2 === 0
				? null
				: `${year - chance.whole(1, 5)}-08-1${chance.whole(0, 9)}`;
		return [
			{
				producer: "photo",
				made: await photograph(chance, { takenOn: day, blurred: false }),
				place: place(chance.pick(offices), "photo"),
				planted: plant(
					"photo-undated-or-old",
					day ? "right-year" : "photo-dated",
				),
			},
		];
	},
};
