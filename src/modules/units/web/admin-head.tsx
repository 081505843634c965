import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";

interface AdminHeadProps {
	readonly view: View;
	readonly title: string;
	readonly lead?: Content;
	readonly beside?: Content;
	/** The unit that the page is about. */
	readonly unit?: { readonly slug: string; readonly name: string };
}

/** The way back to the list, and to the unit, above the title. */
export const AdminHead = ({
	view,
	title,
	lead,
	beside,
	unit,
}: AdminHeadProps) => {
	const list = {
		name: view.t("units.admin.title"),
		href: link(view, "/kelola/unit", {}),
	};
	const own = unit && link(view, "/kelola/unit/:slug", { slug: unit.slug });
	return (
		<PageHead
			above={
				<Crumbs
					view={view}
					path={[
						{
							name: view.t("units.admin.manage"),
							href: inLanguage(view.lang, "/kelola"),
						},
						...[list, ...(unit ? [{ name: unit.name, href: own }] : [])].filter(
							({ name }) => name !== title,
						),
						{ name: title },
					]}
				/>
			}
			title={title}
			lead={lead}
			beside={beside}
		/>
	);
};
