/** A piece of a line: words, or words that lead somewhere. */
export interface Piece {
	readonly words: string;
	/** An https address, or a path of this site. */
	readonly href?: string;
}

/** A text in its parts. There are no others: what looks like markup is words. */
export type Block =
	| { readonly is: "heading"; readonly words: string }
	| { readonly is: "paragraph"; readonly pieces: readonly Piece[] }
	| {
			readonly is: "list";
			readonly rows: readonly (readonly Piece[])[];
	  };

/**
 * Reads a text as people type it: an empty line ends a paragraph, `## ` begins a heading, `- ` a row of a list, and
 * `[words](address)` or a bare https address is a link. An address that is neither https nor a path of ours is no link.
 */
export function blocksOf(text: string): readonly Block[] {
	const blocks: Block[] = [];
	for (const part of text.replaceAll("\r\n", "\n").split(/\n[ \t]*\n+/)) {
		let lines: string[] = [];
		let rows: string[] = [];
		const end = () => {
			if (lines.length > 0)
				blocks.push({ is: "paragraph", pieces: piecesOf(lines.join(" ")) });
			if (rows.length > 0)
				blocks.push({ is: "list", rows: rows.map(piecesOf) });
			lines = [];
			rows = [];
		};
		for (const line of part.split("\n").map((one) => one.trim())) {
			if (line === "") continue;
			if (line.startsWith("## ")) {
				end();
				blocks.push({ is: "heading", words: line.slice(3).trim() });
			} else if (line.startsWith("- ")) {
				if (lines.length > 0) end();
				rows.push(line.slice(2).trim());
			} else {
				if (rows.length > 0) end();
				lines.push(line);
			}
		}
		end();
	}
	return blocks;
}

const links =
	/\[([^\][\n]{1,200})\]\(((?:https:\/\/|\/(?!\/))[^\s()<>"\\]*)\)|https:\/\/[^\s<>"()\\]*[^\s<>"()\\.,;:!?]/g;

function piecesOf(line: string): readonly Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const found of line.matchAll(links)) {
		if (found.index > at) pieces.push({ words: line.slice(at, found.index) });
		const [whole, words, href] = found;
		pieces.push(
			words !== undefined && href !== undefined
				? { words, href }
				: { words: whole, href: whole },
		);
		at = found.index + whole.length;
	}
	if (at < line.length) pieces.push({ words: line.slice(at) });
	return pieces;
}

/** The same in plain words, for mail and for copying: a link is its words and its address. */
export const plainBody = (text: string, origin: string): string =>
	blocksOf(text)
		.map((block) =>
			block.is === "heading"
				? block.words
				: block.is === "paragraph"
					? plainLine(block.pieces, origin)
					: block.rows.map((row) => `- ${plainLine(row, origin)}`).join("\n"),
		)
		.join("\n\n");

const plainLine = (pieces: readonly Piece[], origin: string): string =>
	pieces
		.map(({ words, href }) =>
			href === undefined || href === words
				? words
				: `${words} (${href.startsWith("/") ? origin + href : href})`,
		)
		.join("");
