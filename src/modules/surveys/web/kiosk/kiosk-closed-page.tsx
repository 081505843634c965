import { EmptyState } from "#ui/empty.tsx";
import { KioskLayout } from "#ui/layout/kiosk.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";

/** The tablet of a survey that is not open. */
export const KioskClosedPage = ({
	view,
	unit,
}: {
	readonly view: View;
	readonly unit: Unit;
}) => (
	<KioskLayout
		view={view}
		title={view.t("surveys.closed.title")}
		of={unit.name}
	>
		<PageHead title={view.t("surveys.closed.title")} />
		<EmptyState title={view.t("surveys.closed.now")}>
			{view.t("surveys.kiosk.closed")}
		</EmptyState>
	</KioskLayout>
);
