import type { Content, Level } from "./content.ts";
import { Heading } from "./heading.tsx";

interface Side {
	/** Whose words: "Kata unit", "Kata pengguna". */
	readonly title: Content;
	readonly says: Content;
	/** Date and method. */
	readonly meta?: Content;
	/** What can be done with it: a button. */
	readonly end?: Content;
}

interface SidesProps {
	readonly unit: Side;
	/** The other side: the people, or the verifier. */
	readonly other: Side;
	readonly level?: Level;
}

/** Two brackets that face each other: both sides get the same room, size and weight. */
export const Sides = ({ unit, other, level = 3 }: SidesProps) => (
	<div class="sides">
		<OneSide {...unit} level={level} look="hug calm" />
		<OneSide {...other} level={level} look="hug back warn" />
	</div>
);

const OneSide = ({
	title,
	says,
	meta,
	end,
	level,
	look,
}: Side & { readonly level: Level; readonly look: string }) => (
	<div class={`side ${look}`}>
		<Heading level={level}>{title}</Heading>
		<p class="say">{says}</p>
		{meta && <p class="meta">{meta}</p>}
		{end && <p class="side-end">{end}</p>}
	</div>
);
