import type { View } from "./view.ts";

interface CrumbsProps {
	readonly view: View;
	/** From the home page down; without address: this page or a mere group. */
	readonly path: readonly {
		readonly name: string;
		readonly href?: string | undefined;
	}[];
}

export const Crumbs = ({ view, path }: CrumbsProps) => (
	<nav aria-label={view.t("ui.crumbs")}>
		<ol class="crumbs">
			{path.map(({ name, href }) => (
				<li>{href === undefined ? name : <a href={href}>{name}</a>}</li>
			))}
		</ol>
	</nav>
);
