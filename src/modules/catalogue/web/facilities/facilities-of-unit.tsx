import { dayOf } from "#territory";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Facility, isOld } from "../../index.ts";

interface FacilitiesOfUnitProps {
	readonly view: View;
	/** The unit by its word in addresses. */
	readonly unit: string;
	readonly facilities: readonly Facility[];
}

/** On the page of a unit: whether it is known what it has, and how much of it can be used without a doubt. */
export const FacilitiesOfUnit = ({
	view,
	unit,
	facilities,
}: FacilitiesOfUnitProps) => {
	const { t } = view;
	const usable = facilities.filter(
		({ last, contested, short }) =>
			last.condition === "present" &&
			contested === 0 &&
			!short &&
			!isOld(last, dayOf(view.now)),
	).length;
	return (
		<Section id="fasilitas" title={t("catalogue.facilities.title")}>
			<List>
				<ListRow
					name={t("catalogue.facilities.of-unit.see")}
					href={link(view, "/unit/:unit/fasilitas", { unit })}
					says={
						facilities.length === 0
							? t("catalogue.facilities.of-unit.none")
							: t("catalogue.facilities.of-unit.says", {
									n: facilities.length,
									usable,
								})
					}
				/>
				<ListRow
					name={t("catalogue.manage.door")}
					href={link(view, "/bisa-dikunjungi", {})}
					says={t("catalogue.manage.door.says")}
				/>
			</List>
		</Section>
	);
};
