import { type Content, classes, type Tone } from "./content.ts";

/** Large figures, side by side. */
export const Stats = ({ children }: { readonly children: Content }) => (
	<dl class="stats">{children}</dl>
);

interface StatProps {
	readonly value: Content;
	/** Says of how many, and when: "dari 871 unit meraih predikat, 2023". */
	readonly label: Content;
	readonly tone?: Tone | undefined;
}

export const Stat = ({ value, label, tone = "plain" }: StatProps) => (
	<div class={classes("stat", tone !== "plain" && tone)}>
		<dt>{label}</dt>
		<dd>{value}</dd>
	</div>
);
