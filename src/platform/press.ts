import { createRequire } from "node:module";
import { join } from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { encode } from "uqr";
import { root } from "./root.ts";

/** A square code on paper. */
interface Coded {
	/** Where the code leads, also printed. */
	readonly address: string;
	/** What the code is, for those who listen. */
	readonly codeAlt: string;
}

/** Sets a paper that carries a code; its template finds the dark runs in `qr`. */
export const printWithCode = (
	template: string,
	{ codeAlt, ...paper }: Coded,
	now: Date,
): Uint8Array =>
	print(template, { ...paper, qr: codeOf(paper.address, codeAlt) }, now);

/**
 * Sets a paper by a template below `src/modules` as a tagged PDF (PDF/UA-1), in some milliseconds; the first one of a
 * process takes a tenth of a second. Throws when Typst refuses: our template is wrong then, never the paper.
 */
export function print(template: string, paper: object, now: Date): Uint8Array {
	press ??= openPress();
	const compiled = press.compile({
		mainFilePath: join(folder, template),
		inputs: { paper: JSON.stringify(paper) },
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

const folder = join(root, "src/modules");
let press: NodeCompiler | undefined;

/** Read when the first paper is set: most processes never set one, and its fonts are in it. */
function openPress(): NodeCompiler {
	const typst: typeof import("@myriaddreamin/typst-ts-node-compiler") =
		createRequire(import.meta.url)("@myriaddreamin/typst-ts-node-compiler");
	return typst.NodeCompiler.create({ workspace: folder });
}

const complaintsOf = (compiled: ReturnType<NodeCompiler["compile"]>): string =>
	JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []);

/** The code with its quiet zone of four, as dark runs: x, y, length. */
function codeOf(text: string, alt: string) {
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
