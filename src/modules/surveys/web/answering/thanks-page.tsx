import type { Instrument } from "#instruments";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Survey } from "../../index.ts";

interface ThanksPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly survey: Survey;
	readonly instrument: Instrument;
	/** From how many people on answers are told. */
	readonly least: number;
}

/** What happened to the answer, and where it will be seen. */
export const ThanksPage = ({ view, unit, survey, least }: ThanksPageProps) => {
	const { t } = view;
	const here = { unit: unit.slug, instrument: survey.instrument };
	return (
		<CitizenLayout view={view} title={t("surveys.thanks.title")} unlisted>
			<PageHead
				title={t("surveys.thanks.title")}
				lead={t("surveys.thanks.lead", { unit: unit.name })}
			/>
			<Notice kind="ok">{t("surveys.thanks.mixed", { least })}</Notice>
			<Section id="lanjut" title={t("surveys.thanks.next")}>
				<List>
					<ListRow
						name={t("surveys.thanks.results")}
						href={link(view, "/survei/:unit/:instrument/hasil", here)}
						says={t("surveys.thanks.results.says")}
					/>
					<ListRow
						name={t("surveys.thanks.done")}
						href={link(view, "/unit/:unit/yang-dilakukan", {
							unit: unit.slug,
						})}
						says={t("surveys.thanks.done.says")}
					/>
					<ListRow
						name={unit.name}
						href={link(view, "/unit/:slug", { slug: unit.slug })}
						says={t("surveys.thanks.unit.says")}
					/>
				</List>
			</Section>
		</CitizenLayout>
	);
};
