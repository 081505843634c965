import { EmptyState } from "#ui/empty.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Survey } from "../../index.ts";

interface ClosedPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly survey: Survey;
}

/** The survey is not open: what was said is still to be read. */
export const ClosedPage = ({ view, unit, survey }: ClosedPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout view={view} title={t("surveys.closed.title")}>
			<PageHead title={t("surveys.closed.title")} lead={unit.name} />
			<EmptyState
				title={t("surveys.closed.now")}
				next={
					<a
						href={link(view, "/survei/:unit/:instrument/hasil", {
							unit: unit.slug,
							instrument: survey.instrument,
						})}
					>
						{t("surveys.closed.results")}
					</a>
				}
			>
				{t("surveys.closed.says")}
			</EmptyState>
		</CitizenLayout>
	);
};
