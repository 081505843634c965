import type { Content } from "./content.ts";
import { Button } from "./form/button.tsx";
import type { View } from "./view.ts";

interface FilterBarProps {
	readonly view: View;
	readonly action: string;
	readonly label: string;
	/** Fields and selects, drawn with `filled(the query)`; hidden ones keep the order. */
	readonly children: Content;
	readonly button?: string | undefined;
	/** Where everything is shown again; given while a filter is set. */
	readonly clearHref?: string | undefined;
}

/** Filters live in the address, so that a view can be bookmarked and goes back with Back. */
export const FilterBar = ({
	view,
	action,
	label,
	children,
	button,
	clearHref,
}: FilterBarProps) => (
	<form class="filter" method="get" action={action} aria-label={label}>
		{children}
		<div class="row">
			<Button kind="outlined">{button ?? view.t("ui.filter.show")}</Button>
			{clearHref !== undefined && (
				<a href={clearHref}>{view.t("ui.filter.clear")}</a>
			)}
		</div>
	</form>
);
