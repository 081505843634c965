import type { Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";

interface BackToDeskProps {
	readonly view: View;
	readonly unit: Unit;
	readonly instrument: Instrument;
}

/** The way back to the surveys of the unit, above the title of what one does with one of them. */
export const BackToDesk = ({ view, unit, instrument }: BackToDeskProps) => (
	<Crumbs
		view={view}
		path={[
			{
				name: view.t("surveys.run.title", { unit: unit.name }),
				href: link(view, "/survei/:unit/kelola", { unit: unit.slug }),
			},
			{ name: say(instrument.title, view.lang) },
		]}
	/>
);
