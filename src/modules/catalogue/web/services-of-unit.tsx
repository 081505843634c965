import type { Service } from "#catalogue";
import { say } from "#kernel/text.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface ServicesOfUnitProps {
	readonly view: View;
	readonly services: readonly Service[];
}

/** On the page of a unit: what one can get there. Nothing where nothing was published. */
export const ServicesOfUnit = ({ view, services }: ServicesOfUnitProps) =>
	services.length === 0 ? null : (
		<Section id="layanan" title={view.t("catalogue.of-unit")}>
			<List>
				{services.map(({ slug, name }) => (
					<ListRow
						name={say(name, view.lang)}
						href={link(view, "/layanan/:slug", { slug })}
					/>
				))}
			</List>
		</Section>
	);
