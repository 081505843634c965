import { provinceAddress } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { RegionNow } from "../index.ts";
import { roundName } from "./words.ts";

/** The address of a region in a round. */
export const addressOf = ({
	province,
	round,
}: Pick<RegionNow, "province" | "round">) => ({
	provinsi: provinceAddress(province),
	instrument: round.instrument,
	year: String(round.year),
});

/** From the board of all regions down to this one. */
export const Path = ({
	view,
	region,
	here,
}: {
	readonly view: View;
	readonly region: Pick<RegionNow, "province" | "round">;
	/** A page below the region's own. */
	readonly here?: string;
}) => (
	<Crumbs
		view={view}
		path={[
			{ name: view.t("targets.index-title"), href: link(view, "/target", {}) },
			{
				name: roundName(view, region.round),
				href: link(view, "/kemajuan/:instrument/:year", {
					instrument: region.round.instrument,
					year: String(region.round.year),
				}),
			},
			{
				name: region.province.name,
				href: here
					? link(view, "/target/:provinsi/:instrument/:year", addressOf(region))
					: undefined,
			},
			...(here ? [{ name: here }] : []),
		]}
	/>
);
