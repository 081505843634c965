import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Facility, FacilityKind } from "../../index.ts";

/** The way from the office to what is said of its facility. */
export const CrumbsOfFacility = ({
	view,
	unit,
	facility,
	kind,
	here,
}: {
	readonly view: View;
	readonly unit: Unit;
	readonly facility: Facility;
	readonly kind: FacilityKind;
	/** What this page is called; left out where it is about voices. */
	readonly here?: string;
}) => (
	<Crumbs
		view={view}
		path={[
			{
				name: unit.name,
				href: link(view, "/unit/:slug", { slug: unit.slug }),
			},
			{
				name: view.t("catalogue.facilities.title"),
				href: link(view, "/unit/:unit/fasilitas", { unit: unit.slug }),
			},
			{
				name: say(kind.label, view.lang),
				href: link(view, "/unit/:unit/fasilitas/:id", {
					unit: unit.slug,
					id: facility.id,
				}),
			},
			{ name: here ?? view.t("catalogue.voices.title") },
		]}
	/>
);
