import type { Content } from "./content.ts";
import { Notice } from "./notice.tsx";
import { DataTable } from "./table.tsx";
import type { View } from "./view.ts";

interface VersionsProps {
	readonly view: View;
	readonly id: string;
	/** When the other version is not somebody else's: whose it is. */
	readonly title?: string;
	/** Who saved the other version, and when: "Sari Manafe, 14.02 WITA". */
	readonly by?: Content;
	/** Only the fields that differ, in the order of the form. */
	readonly fields: readonly {
		readonly label: Content;
		readonly theirs: string;
		readonly yours: string;
	}[];
}

/** Two people changed one thing: both versions stand side by side, and nothing is lost. Stands above the form. */
export const Versions = ({
	view,
	id,
	title = view.t("ui.versions.title"),
	by,
	fields,
}: VersionsProps) => (
	<div class="stack">
		<Notice kind="warn" title={title}>
			{by && <>{by}. </>}
			{view.t("ui.versions.says")}
		</Notice>
		<DataTable
			id={id}
			caption={title}
			hideCaption
			columns={[
				{
					key: "field",
					label: view.t("ui.versions.field"),
					cell: ({ label }) => label,
				},
				{
					key: "theirs",
					label: view.t("ui.versions.theirs"),
					cell: ({ theirs }) => theirs || view.t("ui.versions.empty"),
				},
				{
					key: "yours",
					label: view.t("ui.versions.yours"),
					cell: ({ yours }) => yours || view.t("ui.versions.empty"),
				},
			]}
			rows={fields}
		/>
	</div>
);
