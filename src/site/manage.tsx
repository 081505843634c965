import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import type { manage } from "./doors.ts";

interface ManageProps {
	readonly view: View;
	/** Those that open for this viewer. */
	readonly ways: typeof manage;
}

/** What an administrator looks after, one line each. */
export const ManagePage = ({ view, ways }: ManageProps) => (
	<OfficerLayout
		view={view}
		title={view.t("site.manage.title")}
		head={
			<PageHead
				title={view.t("site.manage.title")}
				lead={view.t("site.manage.lead")}
			/>
		}
	>
		<List>
			{ways.map(({ path, name, says }) => (
				<ListRow
					name={view.t(name)}
					href={inLanguage(view.lang, path)}
					says={view.t(says)}
				/>
			))}
		</List>
	</OfficerLayout>
);
