import type { View } from "#ui/view.ts";

/** Instead of a list of files: the figure above is proved by what the house counted. */
export const ProvedByFact = ({ view }: { readonly view: View }) => (
	<p class="meta">
		<a href="#angka-hidup">{view.t("assessments.fact-proofs-above")}</a>
	</p>
);
