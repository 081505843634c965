import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { SummedPrinciple } from "../../index.ts";

/** On the page of a unit: how many of the twelve something shows in any of its services. Nothing of a unit about which nothing is public. */
export const PrinciplesOfUnit = ({
	view,
	unit,
	sums,
	assessed,
}: {
	readonly view: View;
	/** The unit by its word in addresses. */
	readonly unit: string;
	readonly sums: readonly SummedPrinciple[];
	/** Whether something was decided about it. */
	readonly assessed: boolean;
}) => {
	const served = sums.some(({ services }) => services.length > 0);
	return served || assessed ? (
		<Section id="asas" title={view.t("catalogue.principles.title")}>
			<List>
				<ListRow
					name={view.t("catalogue.principles.of-unit.see")}
					href={link(view, "/unit/:unit/asas", { unit })}
					says={
						served
							? view.t("catalogue.principles.of-unit.says", {
									n: sums.filter(({ shown }) => shown > 0).length,
									of: sums.length,
								})
							: view.t("catalogue.principles.of-unit.assessed")
					}
				/>
			</List>
		</Section>
	) : null;
};
