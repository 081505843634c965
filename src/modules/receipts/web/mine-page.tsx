import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, PageHead } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { CloseVisit } from "./close-visit.tsx";

/** Where a code leads while the module of its kind shows no progress of its own. */
export const MinePage = ({ view }: { readonly view: View }) => (
	<CitizenLayout view={view} title={view.t("receipts.mine.title")} unlisted>
		<PageHead
			title={view.t("receipts.mine.title")}
			lead={view.t("receipts.mine.lead")}
		/>
		<Hug>
			<p>{view.t("receipts.mine.says")}</p>
		</Hug>
		<CloseVisit view={view} />
	</CitizenLayout>
);
