import { LinkButton } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface TellOfficeProps {
	readonly view: View;
	/** Slug of the office. */
	readonly unit: string;
	/** Slug of the service, which then need not be chosen. */
	readonly service?: string;
}

/** The way from the page of an office or a service to telling them something. */
export const TellOffice = ({ view, unit, service }: TellOfficeProps) => (
	<Section id="sampaikan" title={view.t("complaints.tell.title")}>
		<p>{view.t("complaints.tell.says")}</p>
		<p>
			<LinkButton
				href={link(
					view,
					"/pengaduan/ke/:unit/langkah/:step",
					{ unit, step: "1" },
					{ layanan: service },
				)}
				kind="outlined"
			>
				{view.t("complaints.tell.button")}
			</LinkButton>
		</p>
	</Section>
);
