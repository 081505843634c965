import type { Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";

interface SurveyCrumbsProps {
	readonly view: View;
	readonly unit: Unit;
	readonly instrument: Instrument;
	readonly here: string;
}

/** The way to a page of one survey, for the people of its unit. */
export const SurveyCrumbs = ({
	view,
	unit,
	instrument,
	here,
}: SurveyCrumbsProps) => (
	<Crumbs
		view={view}
		path={[
			{
				name: view.t("surveys.run.title", { unit: unit.name }),
				href: link(view, "/survei/:unit/kelola", { unit: unit.slug }),
			},
			{
				name: say(instrument.title, view.lang),
				href: link(view, "/survei/:unit/:instrument/hasil", {
					unit: unit.slug,
					instrument: instrument.id,
				}),
			},
			{ name: here },
		]}
	/>
);
