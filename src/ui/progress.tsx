import { type Content, classes } from "./content.ts";

interface ProgressProps {
	readonly id: string;
	readonly value: number;
	readonly max: number;
	/** The words are the truth: "11 dari 18 lengkap", "Langkah 3 dari 6". The bar only repeats them. */
	readonly words: Content;
	/** `steps`: small, above the title of a page with steps. */
	readonly look?: "bar" | "steps" | undefined;
}

export const Progress = ({
	id,
	value,
	max,
	words,
	look = "bar",
}: ProgressProps) => (
	<div class={classes("progress", look === "steps" && "steps")}>
		<p id={id}>{words}</p>
		<progress aria-labelledby={id} value={value} max={max} />
	</div>
);
