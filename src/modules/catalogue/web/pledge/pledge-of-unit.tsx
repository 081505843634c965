import { dayOf } from "#territory";
import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	changedSince,
	isOverdue,
	type Pledge,
	pledgeThatHolds,
} from "../../index.ts";

interface PledgeOfUnitProps {
	readonly view: View;
	/** The unit by its word in addresses. */
	readonly unit: string;
	readonly pledges: readonly Pledge[];
}

/** On the page of a unit: whether it promises anything, and whether that still fits. */
export const PledgeOfUnit = ({ view, unit, pledges }: PledgeOfUnitProps) => (
	<Section id="maklumat" title={view.t("catalogue.pledge.kind")}>
		<List>
			<ListRow
				name={view.t("catalogue.pledge.see")}
				href={link(view, "/unit/:unit/maklumat", { unit })}
				says={inWords(view, pledgeThatHolds(pledges))}
			/>
		</List>
	</Section>
);

function inWords(view: View, pledge: Pledge | null): string {
	if (!pledge?.signedOn) return view.t("catalogue.pledge.none");
	const changed = changedSince(pledge).length;
	return [
		view.t("catalogue.pledge.signed-on", {
			day: date(view.lang, pledge.signedOn),
		}),
		...(changed > 0
			? [view.t("catalogue.pledge.changed", { n: changed })]
			: []),
		...(isOverdue(pledge, dayOf(view.now))
			? [view.t("catalogue.pledge.overdue")]
			: []),
	].join(" ");
}
