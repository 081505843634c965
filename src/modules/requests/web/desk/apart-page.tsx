import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Request, RequestProcedure } from "../../index.ts";
import { Answered } from "../history.tsx";
import { Way } from "./counter-page.tsx";

/** What was told of how somebody lives; that it was opened stands in the trail. */
export const ApartPage = ({
	view,
	unit,
	rule,
	request,
	apart,
}: {
	readonly view: View;
	readonly unit: Unit;
	readonly rule: RequestProcedure;
	readonly request: Request;
	readonly apart: Readonly<Record<string, string>>;
}) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("requests.apart.title")}
			head={
				<PageHead
					above={<Way view={view} unit={unit} here={request.ref} />}
					title={t("requests.apart.title")}
					lead={t("requests.apart.lead")}
				/>
			}
		>
			<Answered view={view} rule={rule} fields={apart} />
		</OfficerLayout>
	);
};
