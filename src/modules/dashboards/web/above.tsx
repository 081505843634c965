import { Crumbs } from "#ui/crumbs.tsx";
import type { Query as InAddress } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Query } from "./read-query.ts";

interface AboveProps {
	readonly view: View;
	readonly asked: Query;
	/** The same page of another place. */
	readonly hrefOf: (view: View, asked: Query, changes: InAddress) => string;
	/** What stands above the nation: the way to all measures. */
	readonly first?: { readonly name: string; readonly href: string };
}

/** The places above the one that is shown. */
export const Above = ({ view, asked, hrefOf, first }: AboveProps) => {
	const { province, regency, unit } = asked.place;
	const to = (provinsi: string | null, kabupaten: string | null) =>
		hrefOf(view, asked, { provinsi, kabupaten, unit: null });
	const steps = [
		{ name: view.t("dashboards.nation"), href: to(null, null) },
		...(province
			? [{ name: province.name, href: to(province.code, null) }]
			: []),
		...(regency ? [{ name: regency.name, href: to(null, regency.code) }] : []),
		...(unit ? [{ name: unit.name, href: "" }] : []),
	].slice(0, -1);
	const path = [...(first ? [first] : []), ...steps];
	return path.length === 0 ? null : <Crumbs view={view} path={path} />;
};
