import { Crumbs } from "#ui/crumbs.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";

interface WayProps {
	readonly view: View;
	/** The person whose page lies above this one. */
	readonly of?: { readonly id: string; readonly name: string };
	readonly here: string;
}

/** From what an administrator looks after down to this page. */
export const Way = ({ view, of, here }: WayProps) => (
	<Crumbs
		view={view}
		path={[
			{
				name: view.t("site.manage.title"),
				href: inLanguage(view.lang, "/kelola"),
			},
			{
				name: view.t("site.manage.people"),
				href: link(view, "/kelola/orang", {}),
			},
			...(of
				? [
						{
							name: of.name,
							href: link(view, "/kelola/orang/:person", { person: of.id }),
						},
					]
				: []),
			{ name: here },
		]}
	/>
);
