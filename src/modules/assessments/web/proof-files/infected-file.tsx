import type { Evidence } from "#evidence";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";

/** Instead of a file in which a virus was found after it was kept. */
export const InfectedFile = ({
	view,
	unit,
	evidence,
}: {
	readonly view: View;
	readonly unit: { readonly name: string };
	readonly evidence: Pick<Evidence, "name" | "scanned">;
}) => {
	const title = view.t("assessments.infected-title");
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={<PageHead title={title} lead={`${evidence.name}, ${unit.name}`} />}
		>
			<Notice
				kind="bad"
				title={view.t("assessments.infected-found", {
					found: evidence.scanned.found ?? "",
				})}
			>
				{view.t("assessments.infected-next")}
			</Notice>
		</OfficerLayout>
	);
};
