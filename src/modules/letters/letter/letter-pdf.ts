import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Language } from "#kernel/text.ts";
import { root } from "#platform/root.ts";
import { codeOf, complaintsOf } from "../certificate-pdf.ts";

/** All that stands in a letter, in words of one language: its page and its PDF draw the same. */
export interface LetterPaper {
	readonly lang: Language;
	/** Of the document, for the window and for those who listen. */
	readonly title: string;
	readonly heading: string;
	/** "Nomor BAHE-2026-0001, 3 November 2026". */
	readonly numbered: string;
	readonly number: string;
	/** That it holds no more, and why; null while it holds. */
	readonly state: string | null;
	readonly opening: readonly string[];
	readonly facts: readonly { readonly term: string; readonly is: string }[];
	readonly reasonsHeading: string;
	readonly reasons: readonly string[];
	readonly table: {
		readonly head: readonly string[];
		readonly rows: readonly (readonly string[])[];
	} | null;
	readonly closingHeading: string;
	readonly closing: readonly string[];
	/** Town and day, duty, name; a line to sign on where nobody was named. */
	readonly signed: {
		readonly place: string;
		readonly duty: string;
		readonly name: string;
	};
	readonly check: string;
	readonly address: string;
	readonly codeAlt: string;
	readonly notes: readonly string[];
}

/** Sets the letter as a tagged PDF (PDF/UA-1). Throws when Typst refuses: our template is wrong then. */
export function printLetter(
	{ codeAlt, ...paper }: LetterPaper,
	now: Date,
): Uint8Array {
	press ??= NodeCompiler.create({ workspace: folder });
	const compiled = press.compile({
		mainFilePath: join(folder, "letter.typ"),
		inputs: {
			paper: JSON.stringify({ ...paper, qr: codeOf(paper.address, codeAlt) }),
		},
	});
	const document = compiled.result;
	if (!document) throw new Error(`Typst refused: ${complaintsOf(compiled)}`);
	const pdf = press.pdf(document, {
		pdfStandard: "ua-1",
		creationTimestamp: Math.floor(now.getTime() / 1000),
	});
	press.evictCache(10);
	return pdf;
}

const folder = join(root, "src/modules/letters/letter");
let press: NodeCompiler | undefined;
