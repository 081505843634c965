import type { Service } from "#catalogue";
import { say } from "#kernel/text.ts";
import { LinkButton } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface ServicesOfUnitProps {
	readonly view: View;
	/** The unit by its word in addresses. */
	readonly unit: string;
	readonly services: readonly Service[];
	/** Whoever looks speaks for the unit. */
	readonly mayEdit: boolean;
}

/** On the page of a unit: what one can get there. Nothing where nothing was published, but for those who can. */
export const ServicesOfUnit = ({
	view,
	unit,
	services,
	mayEdit,
}: ServicesOfUnitProps) =>
	services.length === 0 && !mayEdit ? null : (
		<Section
			id="layanan"
			title={view.t("catalogue.of-unit")}
			beside={
				mayEdit ? (
					<LinkButton
						href={link(view, "/unit/:unit/layanan-baru", { unit })}
						kind="outlined"
					>
						{view.t("catalogue.edit.new")}
					</LinkButton>
				) : undefined
			}
		>
			{services.length === 0 ? (
				<p>{view.t("catalogue.of-unit.none")}</p>
			) : (
				<List>
					{services.map(({ slug, name }) => (
						<ListRow
							name={say(name, view.lang)}
							href={link(view, "/layanan/:slug", { slug })}
						/>
					))}
				</List>
			)}
		</Section>
	);
