import { type Content, classes } from "./content.ts";

interface FactsProps {
	readonly facts: readonly { readonly term: Content; readonly is: Content }[];
	/** `row`: a few short facts in a band. `pairs`: term left, words right. `narrow`: term above, for asides. */
	readonly look?: "row" | "pairs" | "narrow" | undefined;
}

/** Terms and what they are. */
export const Facts = ({ facts, look = "pairs" }: FactsProps) => (
	<dl
		class={
			look === "row" ? "facts" : classes("pairs", look === "narrow" && "one")
		}
	>
		{facts.map(({ term, is }) => (
			<div>
				<dt>{term}</dt>
				<dd>{is}</dd>
			</div>
		))}
	</dl>
);
