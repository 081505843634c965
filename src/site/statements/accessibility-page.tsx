import type { Settings } from "#settings";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { accessibilityAsOf, accessibilityPassages } from "./accessibility.ts";
import { OfficeFacts } from "./office.tsx";
import { Passages } from "./passages.tsx";

interface AccessibilityPageProps {
	readonly view: View;
	readonly settings: Settings;
}

/** How well this site can be used by whom, as far as anybody knows, and whom to tell where it cannot. */
export const AccessibilityPage = ({
	view,
	settings,
}: AccessibilityPageProps) => {
	const { t, lang } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("site.accessibility.title")}
			description={t("site.accessibility.lead")}
		>
			<PageHead
				title={t("site.accessibility.title")}
				lead={t("site.accessibility.lead")}
			/>
			<p>
				<a href={link(view, "/tampilan", {})}>{t("site.accessibility.look")}</a>
			</p>
			<Passages view={view} passages={accessibilityPassages} />
			<Section id="beri-tahu" title={t("site.accessibility.tell")}>
				<p>{t("site.accessibility.tell.says")}</p>
				<OfficeFacts view={view} office={settings.accessibility} />
			</Section>
			<Meta>
				{t("site.statement.asof", { date: date(lang, accessibilityAsOf) })}
			</Meta>
		</CitizenLayout>
	);
};
