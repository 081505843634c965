import { type Content, classes, type Level } from "../content.ts";
import { Heading } from "../heading.tsx";

interface Children {
	readonly children: Content;
}

/** The width of a page, for children of a bleeding layout. */
export const Wrap = ({ children }: Children) => (
	<div class="wrap page stack">{children}</div>
);

/** A quiet band from edge to edge. */
export const Band = ({ children }: Children) => (
	<div class="band">
		<div class="wrap stack">{children}</div>
	</div>
);

/** One under the other, at the distance of one group. */
export const Stack = ({
	children,
	loose,
}: Children & { readonly loose?: boolean }) => (
	<div class={loose ? "loose" : "stack"}>{children}</div>
);

/** Side by side, wrapping. `between`: the last one at the far end. */
export const Row = ({
	children,
	between,
}: Children & { readonly between?: boolean }) => (
	<div class={classes("row", between && "between")}>{children}</div>
);

interface PageHeadProps {
	/** The title is the answer. */
	readonly title: Content;
	readonly lead?: Content;
	/** Above the title: crumbs, a tag, "Langkah 3 dari 6". */
	readonly above?: Content;
	/** Beside the title: a tag or the buttons of the page. */
	readonly beside?: Content;
	/** Below title and lead: the views of a page that has several. */
	readonly below?: Content;
}

export const PageHead = ({
	title,
	lead,
	above,
	beside,
	below,
}: PageHeadProps) => (
	<div class="head stack">
		{above}
		{beside ? (
			<div class="row between">
				<h1>{title}</h1>
				<div class="row">{beside}</div>
			</div>
		) : (
			<h1>{title}</h1>
		)}
		{lead && <p class="lead">{lead}</p>}
		{below}
	</div>
);

interface SectionProps extends Children {
	readonly id: string;
	readonly title: Content;
	/** At the far end of the heading's line: "5 dari 7 lengkap", a link, small buttons. */
	readonly beside?: Content;
	readonly level?: Level;
}

/** A section named by its heading. */
export const Section = ({
	id,
	title,
	beside,
	level = 2,
	children,
}: SectionProps) => (
	<section class="stack section" aria-labelledby={id}>
		{beside ? (
			<div class="group">
				<Heading level={level} id={id}>
					{title}
				</Heading>
				<div class="row">{beside}</div>
			</div>
		) : (
			<Heading level={level} id={id}>
				{title}
			</Heading>
		)}
		{children}
	</section>
);

/** A frame, only for a thing that can be taken out of the page. */
export const Card = ({ children }: Children) => (
	<div class="card stack">{children}</div>
);

/** The bracket around what matters, with its own words; at most three on a screen. */
export const Hug = ({
	children,
	tone = "calm",
}: Children & { readonly tone?: "calm" | "ok" | "info" | "warn" | "bad" }) => (
	<div class={`hug ${tone} stack`}>{children}</div>
);

/** Secondary words: dates, origins, sizes. */
export const Meta = ({ children }: Children) => <p class="meta">{children}</p>;

/** A code to read out, copy or compare; large when it is what the page is about. */
export const Code = ({
	children,
	large,
}: Children & { readonly large?: boolean }) =>
	large ? <p class="code">{children}</p> : <span class="mono">{children}</span>;

/** What only some readers want. */
export const Fold = ({
	id,
	summary,
	open,
	children,
}: Children & {
	/** Where a link leads to it. */
	readonly id?: string | undefined;
	readonly summary: Content;
	/** What is in it matters already: something was chosen there, or is to be mended. */
	readonly open?: boolean;
}) => (
	<details id={id} open={open}>
		<summary>{summary}</summary>
		<div class="stack">{children}</div>
	</details>
);

/** Only for those who listen. */
export const Heard = ({ children }: Children) => (
	<span class="hide">{children}</span>
);

/** Only for the screen: what makes no sense on paper. */
export const NoPrint = ({ children }: Children) => (
	<div class="no-print">{children}</div>
);
