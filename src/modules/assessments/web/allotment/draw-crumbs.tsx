import { Crumbs } from "#ui/crumbs.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { laneRound } from "../lane/lane-words.ts";

/** The way back from the pages of a draw. */
export const DrawCrumbs = ({
	view,
	round,
	here,
}: {
	readonly view: View;
	readonly round?: { readonly instrument: string; readonly year: number };
	readonly here?: string;
}) => (
	<Crumbs
		view={view}
		path={[
			{
				name: view.t("assessments.draw-crumb"),
				...(round ? { href: link(view, "/undian", {}) } : {}),
			},
			...(round
				? [
						{
							name: laneRound(view, round),
							...(here === undefined
								? {}
								: {
										href: link(view, "/undian/:instrument/:year", {
											instrument: round.instrument,
											year: String(round.year),
										}),
									}),
						},
					]
				: []),
			...(here === undefined ? [] : [{ name: here }]),
		]}
	/>
);
