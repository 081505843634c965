import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { encode } from "uqr";
import type { Language } from "#kernel/text.ts";
import { root } from "#platform/root.ts";

/** All that stands on the paper, in words of one language. */
export interface Paper {
	readonly lang: Language;
	/** Of the document, for the window and for those who listen. */
	readonly title: string;
	/** What it is worth on the day of printing. */
	readonly state: {
		readonly tone: "ok" | "plain" | "warn" | "bad";
		readonly says: string;
	};
	readonly kind: string;
	readonly name: string;
	readonly place: string;
	readonly facts: readonly { readonly term: string; readonly is: string }[];
	readonly number: string;
	/** Where the code leads, also printed. */
	readonly address: string;
	/** What to do there. */
	readonly check: string;
	/** What the code is, for those who listen. */
	readonly codeAlt: string;
	readonly notes: readonly string[];
}

/**
 * Sets the paper as a tagged PDF (PDF/UA-1) on one page, in some milliseconds; the first one of a process
 * takes a tenth of a second. Throws when Typst refuses: our template is wrong then, never the certificate.
 */
export function printCertificate(
	{ codeAlt, ...paper }: Paper,
	now: Date,
): Uint8Array {
	press ??= NodeCompiler.create({ workspace: folder });
	const compiled = press.compile({
		mainFilePath: join(folder, "certificate.typ"),
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
	// Typst remembers what it set, to set it faster again: after ten other papers it may forget.
	press.evictCache(10);
	return pdf;
}

const folder = join(root, "src/modules/letters");
let press: NodeCompiler | undefined;

export const complaintsOf = (
	compiled: ReturnType<NodeCompiler["compile"]>,
): string => JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []);

/** The code with its quiet zone of four, as dark runs: x, y, length. */
export function codeOf(text: string, alt: string) {
	const { size, data } = encode(text, { border: 4, ecc: "M" });
	const runs = data.flatMap((row, y) =>
		[
			...row
				.map((dark) => (dark ? "#" : " "))
				.join("")
				.matchAll(/#+/g),
		].map((run) => [run.index, y, run[0].length]),
	);
	return { size, runs, alt };
}
