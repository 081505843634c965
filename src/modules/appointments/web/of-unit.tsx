import { LinkButton } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface AppointmentsOfUnitProps {
	readonly view: View;
	/** Slug of the office. */
	readonly unit: string;
}

/** The way from the page of an office to its free hours. */
export const AppointmentsOfUnit = ({ view, unit }: AppointmentsOfUnitProps) => (
	<Section id="janji" title={view.t("appointments.book.title")}>
		<p>{view.t("appointments.book.lead")}</p>
		<p>
			<LinkButton
				href={link(view, "/unit/:unit/janji", { unit })}
				kind="outlined"
			>
				{view.t("appointments.unit.button")}
			</LinkButton>
		</p>
	</Section>
);
