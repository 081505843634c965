import type { Exact } from "#kernel/decimal.ts";
import type { Node } from "./instrument.ts";
import type { ScoredNode } from "./sheet.ts";

/** A node on its way into the sheet: its score still exact, its weight not yet shared out among its siblings. */
export interface Counted {
	readonly node: Node;
	readonly score: Exact | null;
	readonly sheet: Omit<ScoredNode, "weight" | "contribution">;
}

/** What the sheet repeats of the instrument, so that it can be read alone. */
export const headOf = (node: Node) => ({
	code: node.code,
	label: node.label,
	type: node.type,
	article: node.article,
	principles: node.principles,
});
