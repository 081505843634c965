import { readSpreadsheet } from "#platform/spreadsheet/read-spreadsheet.ts";
import type { FileFacts, PageFacts } from "./file-facts.ts";
import type { Inspected, PageFound } from "./inspected.ts";
import { inspectorVersion, limits } from "./limits.ts";
import { openPackage, type Package, TooMuch } from "./package.ts";
import { seePicture } from "./picture.ts";
import { plainText, signsIn } from "./plain-text.ts";
import { type Wording, wordsInXml } from "./words-in-xml.ts";

export type OfficeKind = "docx" | "xlsx" | "odt" | "ods";

/** What an office file says: its sheets, or one run of text; and how many pages its own program counted. */
interface Said {
	readonly texts: readonly string[];
	readonly pageCount: number;
}

/** Looks at an office file: its text, and the largest picture in it. Its pages are set by another program, later. */
export async function inspectOffice(
	bytes: Uint8Array,
	kind: OfficeKind,
): Promise<Inspected> {
	const shape = kind === "docx" || kind === "odt" ? "text" : "sheet";
	const ended = (outcome: FileFacts["outcome"]): Inspected => ({
		facts: { ...nothingFound, shape, outcome },
		pages: [],
	});
	try {
		const parts = await openPackage(bytes);
		if (await isLocked(parts)) return ended("locked");
		const said = await read[kind](parts, bytes);
		if (typeof said === "string") return ended(said);
		return await found(shape, said, await largestPicture(parts));
	} catch (error) {
		return ended(error instanceof TooMuch ? "too-much" : "damaged");
	}
}

const read: Record<
	OfficeKind,
	(
		parts: Package,
		bytes: Uint8Array,
	) => Promise<Said | "locked" | "damaged" | "too-much">
> = {
	docx: async (parts) => {
		const body = await xmlOf(parts, "word/document.xml");
		if (body === null) return "damaged";
		const around = parts.names.filter((name) =>
			/^word\/(header|footer|footnotes|endnotes)\d*\.xml$/.test(name),
		);
		const texts = [wordsInXml(body, openXml)];
		for (const name of around.slice(0, 20))
			texts.push(wordsInXml((await xmlOf(parts, name)) ?? "", openXml));
		const counted = /<Pages>(\d{1,6})<\/Pages>/.exec(
			(await xmlOf(parts, "docProps/app.xml")) ?? "",
		);
		return { texts: [texts.join("\n")], pageCount: Number(counted?.[1] ?? 1) };
	},
	odt: async (parts) => {
		const body = await xmlOf(parts, "content.xml");
		if (body === null) return "damaged";
		const counted = /meta:page-count="(\d{1,6})"/.exec(
			(await xmlOf(parts, "meta.xml")) ?? "",
		);
		return {
			texts: [wordsInXml(body, openDocument)],
			pageCount: Number(counted?.[1] ?? 1),
		};
	},
	ods: async (parts) => {
		const body = await xmlOf(parts, "content.xml");
		if (body === null) return "damaged";
		const texts = body
			.split(/(?=<table:table[\s>])/)
			.slice(1)
			.map((sheet) => wordsInXml(sheet, openDocument));
		return { texts, pageCount: texts.length };
	},
	xlsx: async (_, bytes) => {
		const book = await readSpreadsheet(bytes, "");
		if (!book.ok) {
			const { reason } = book.problem;
			if (reason === "file-without-rows") return { texts: [], pageCount: 1 };
			if (reason === "file-locked") return "locked";
			return /too-(large|many)/.test(reason) ? "too-much" : "damaged";
		}
		const texts = book.value.sheets.map(({ name, rows }) =>
			[name, ...rows.map(({ cells }) => cells.join("\t"))].join("\n"),
		);
		return { texts, pageCount: texts.length };
	},
};

/** WordprocessingML: only `w:t` holds words; what was deleted or is a code of a field is in other elements. */
const openXml: Wording = {
	within: ["w:t"],
	without: ["mc:Fallback"],
	says: { "w:tab": "\t", "w:br": "\n", "w:cr": "\n" },
	ends: { "w:p": "\n", "w:tc": "\t", "w:tr": "\n" },
};

const openDocument: Wording = {
	within: ["text:p", "text:h"],
	without: ["office:annotation", "text:tracked-changes", "text:note-citation"],
	says: { "text:tab": "\t", "text:line-break": "\n", "text:s": " " },
	ends: {
		"text:p": "\n",
		"text:h": "\n",
		"table:table-cell": "\t",
		"table:table-row": "\n",
	},
};

const xmlOf = async (parts: Package, name: string): Promise<string | null> => {
	const bytes = await parts.read(name);
	return bytes && new TextDecoder().decode(bytes);
};

const isLocked = async (parts: Package): Promise<boolean> =>
	((await xmlOf(parts, "META-INF/manifest.xml")) ?? "").includes(
		"encryption-data",
	);

type Inside = Awaited<ReturnType<typeof seePicture>>;

/** By its packed place in the file; null where there is none, or none that opens. */
async function largestPicture(parts: Package): Promise<Inside | null> {
	const [largest] = parts.names
		.filter((name) =>
			/^(word\/media|xl\/media|Pictures)\/[^/]+\.(png|jpe?g|webp|gif)$/i.test(
				name,
			),
		)
		.sort((a, b) => parts.sizeOf(b) - parts.sizeOf(a));
	const bytes = largest === undefined ? null : await parts.read(largest);
	return bytes && (await seePicture(bytes, "inside").catch(() => null));
}

async function found(
	shape: "text" | "sheet",
	{ texts, pageCount }: Said,
	inside: Inside | null,
): Promise<Inspected> {
	const plain = texts.map((text) => plainText(tabsTidied(text)));
	// A picture inside covers no page: what it is printed at is not known.
	const { ink = 0, sharpness = 0, edge = 0 } = inside?.look ?? {};
	const parts = plain.length === 0 ? [""] : plain;
	const pages = parts.slice(0, limits.lookedAt).map(
		(text, at): PageFacts => ({
			number: at + 1,
			signs: signsIn(text),
			ink: at === 0 ? ink : 0,
			raster: null,
			dotsPerInch: null,
			sharpness: at === 0 ? sharpness : 0,
			edge: at === 0 ? edge : 0,
		}),
	);
	const shown = parts.slice(0, limits.shown).map(
		(text, at): PageFound => ({
			...(at === 0 && inside ? inside.shown : withoutPicture),
			number: at + 1,
			text: text.slice(0, limits.textOfPage),
		}),
	);
	return {
		facts: {
			...nothingFound,
			shape,
			outcome: "opened",
			pageCount: Math.max(1, pageCount),
			pages,
			text: plain.join("\n\n").slice(0, limits.text),
		},
		pages: shown,
	};
}

/** A cell ends with a tab; the last of a row needs none. */
const tabsTidied = (text: string): string =>
	text.replace(/\n\t/g, "\t").replace(/\t+(?=\n|$)/g, "");

const withoutPicture = {
	kind: "inside",
	picture: null,
	width: 0,
	height: 0,
	small: null,
} as const;

const nothingFound = {
	inspector: inspectorVersion,
	pageCount: 0,
	pages: [],
	text: "",
	takenOn: null,
	toldPlace: false,
} as const satisfies Partial<FileFacts>;
