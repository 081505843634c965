import { LinkButton } from "#ui/form/index.ts";
import { KioskLayout } from "#ui/layout/kiosk.tsx";
import { Hug, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { SurveyHere } from "../with-survey.ts";

interface KioskThanksPageProps extends SurveyHere {
	readonly view: View;
	/** From how many people on answers are told. */
	readonly least: number;
}

/** Where the form without script leads: thanks, and the way for whoever comes next. */
export const KioskThanksPage = ({
	view,
	unit,
	survey,
	least,
}: KioskThanksPageProps) => {
	const { t } = view;
	return (
		<KioskLayout view={view} title={t("surveys.thanks.title")} of={unit.name}>
			<PageHead
				title={t("surveys.thanks.title")}
				lead={t("surveys.thanks.lead", { unit: unit.name })}
			/>
			<Hug tone="ok">
				<p>{t("surveys.thanks.mixed", { least })}</p>
			</Hug>
			<p>
				<LinkButton
					href={link(view, "/survei/:unit/:instrument/kios", {
						unit: unit.slug,
						instrument: survey.instrument,
					})}
				>
					{t("surveys.kiosk.next-person")}
				</LinkButton>
			</p>
		</KioskLayout>
	);
};
