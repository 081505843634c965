import type { Content, Level } from "./content.ts";
import { Heading } from "./heading.tsx";

/** A step of the one hue of maps and charts; 0 is "no figure". */
export type Step = 0 | 1 | 2 | 3 | 4;

interface FigureProps {
	readonly id: string;
	readonly title: Content;
	/** What the picture shows, in one sentence; it is also the picture's description. */
	readonly finding: Content;
	/** `TileMap`, `BarChart` or an SVG: one image in the accessibility tree, named by title and finding. */
	readonly picture: Content;
	/** The steps in words. */
	readonly steps?:
		| readonly { readonly step: Step; readonly words: string }[]
		| undefined;
	/** Date, source, method. */
	readonly source?: Content;
	/** The same numbers as a table, folded under `tableLabel`; leave out where the table follows anyway. */
	readonly table?: Content;
	readonly tableLabel?: Content;
	readonly level?: Level;
}

/** Finding first, picture second, every number in a table. */
export const Figure = (props: FigureProps) => {
	const {
		id,
		title,
		finding,
		picture,
		steps,
		source,
		table,
		tableLabel,
		level = 2,
	} = props;
	return (
		<figure class="figure" aria-labelledby={id}>
			<Heading level={level} id={id}>
				{title}
			</Heading>
			<p class="find" id={`${id}-temuan`}>
				{finding}
			</p>
			<div
				class="picture"
				role="img"
				aria-labelledby={id}
				aria-describedby={`${id}-temuan`}
			>
				{picture}
			</div>
			{steps && <Key steps={steps} />}
			{table && (
				<details>
					<summary>{tableLabel}</summary>
					{table}
				</details>
			)}
			{/* First or last, says HTML. */}
			{source && <figcaption>{source}</figcaption>}
		</figure>
	);
};

const Key = ({
	steps,
}: {
	readonly steps: NonNullable<FigureProps["steps"]>;
}) => (
	<ul class="key">
		{steps.map(({ step, words }) => (
			<li>
				<svg class={`q${step}`} aria-hidden="true" viewBox="0 0 20 20">
					<rect x="1" y="1" width="18" height="18" rx="4" />
				</svg>
				{words}
			</li>
		))}
	</ul>
);

/** Figures side by side, the first the wider one. */
export const Figures = ({ children }: { readonly children: Content }) => (
	<div class="figures">{children}</div>
);
