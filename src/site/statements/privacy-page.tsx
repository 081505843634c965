import { say } from "#kernel/text.ts";
import type { Settings } from "#settings";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Code, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { OfficeFacts } from "./office.tsx";
import { Passages } from "./passages.tsx";
import {
	afterCookies,
	beforeCookies,
	cookies,
	privacyAsOf,
} from "./privacy.ts";

interface PrivacyPageProps {
	readonly view: View;
	readonly settings: Settings;
}

/** What is kept of whom, why and how long, and whom to ask. */
export const PrivacyPage = ({ view, settings }: PrivacyPageProps) => {
	const { t, lang } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("site.privacy.title")}
			description={t("site.privacy.lead")}
		>
			<PageHead title={t("site.privacy.title")} lead={t("site.privacy.lead")} />
			<Passages view={view} passages={beforeCookies} />
			<Section id="kuki" title={t("site.privacy.cookies")}>
				<p>{t("site.privacy.cookies.says")}</p>
				<Facts
					facts={cookies.map(({ name, what, lasts }) => ({
						term: <Code>{name}</Code>,
						is: (
							<>
								{say(what, lang)}
								<Meta>
									{t("site.privacy.cookie.lasts", { time: say(lasts, lang) })}
								</Meta>
							</>
						),
					}))}
				/>
			</Section>
			<Passages view={view} passages={afterCookies} />
			<Section id="bertanya" title={t("site.privacy.ask")}>
				<p>{t("site.privacy.ask.says")}</p>
				<OfficeFacts view={view} office={settings.privacy} />
				<p>
					<a href={link(view, "/data-pribadi", {})}>{t("site.privacy.data")}</a>
				</p>
			</Section>
			<Section id="perubahan" title={t("site.privacy.changes")}>
				<p>
					{t("site.privacy.changes.says")}{" "}
					<a href={link(view, "/rilis", {})}>{t("site.foot.open.releases")}</a>
				</p>
				<Meta>
					{t("site.statement.asof", { date: date(lang, privacyAsOf) })}
				</Meta>
			</Section>
		</CitizenLayout>
	);
};
