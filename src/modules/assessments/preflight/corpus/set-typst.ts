import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { root } from "#platform/root.ts";
import type { Chance } from "./chance.ts";
import type { Paper } from "./papers.ts";

const folder = join(root, "src/modules/assessments/preflight/corpus");
let press: NodeCompiler | undefined;

/** Sets a paper by Typst: justified lines and broken words, as good programs break them. */
export function byTypst(chance: Chance, paper: Paper): Uint8Array {
	press ??= NodeCompiler.create({ workspace: folder });
	const { result } = press.compile({
		mainFilePath: join(folder, "paper.typ"),
		inputs: {
			paper: JSON.stringify({
				...paper,
				of: 1 + paper.annex.length,
				size: chance.pick([10, 11, 12]),
				justified: chance.often(0.7),
			}),
		},
	});
	if (!result) throw new Error("Typst refused a paper of the corpus");
	const pdf = press.pdf(result, { creationTimestamp: 1_780_000_000 });
	press.evictCache(10);
	return pdf;
}
