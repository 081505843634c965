import { CloseVisit } from "#receipts/web";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Progress } from "../../index.ts";
import { StateTag } from "../state-tag.tsx";

interface MinePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly progress: Progress;
}

/** How it goes, for the person who told it. */
export const MinePage = ({ view, unit, progress }: MinePageProps) => {
	const { t } = view;
	return (
		<CitizenLayout view={view} title={t("complaints.mine.title")} unlisted>
			<PageHead
				above={<StateTag view={view} state={progress.state} />}
				title={t("complaints.mine.title")}
				lead={t("complaints.mine.lead", {
					kind: t(`complaints.kind.${progress.kind}`),
					unit: unit.name,
				})}
			/>
			<Section id="cerita" title={t("complaints.mine.story")}>
				<ToldWords words={progress.story} />
			</Section>
			<CloseVisit view={view} />
		</CitizenLayout>
	);
};
