import { OutsideLink } from "#ui/outside-link.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import { type Block, blocksOf, type Piece } from "../index.ts";

/** A text in its parts: paragraphs, headings, lists and links, and nothing else. */
export const BodyParts = ({
	view,
	text,
}: {
	readonly view: View;
	readonly text: string;
}) => (
	<>
		{blocksOf(text).map((block) => (
			<OneBlock view={view} block={block} />
		))}
	</>
);

const OneBlock = ({
	view,
	block,
}: {
	readonly view: View;
	readonly block: Block;
}) =>
	block.is === "heading" ? (
		<h2>{block.words}</h2>
	) : block.is === "paragraph" ? (
		<p>
			<Pieces view={view} pieces={block.pieces} />
		</p>
	) : (
		<ul>
			{block.rows.map((row) => (
				<li>
					<Pieces view={view} pieces={row} />
				</li>
			))}
		</ul>
	);

const Pieces = ({
	view,
	pieces,
}: {
	readonly view: View;
	readonly pieces: readonly Piece[];
}) => (
	<>
		{pieces.map(({ words, href }) =>
			href === undefined ? (
				words
			) : href.startsWith("/") ? (
				<OutsideLink href={inLanguage(view.lang, href)}>{words}</OutsideLink>
			) : (
				<OutsideLink href={href}>{words}</OutsideLink>
			),
		)}
	</>
);
