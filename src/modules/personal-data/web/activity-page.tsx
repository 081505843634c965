import { say } from "#kernel/text.ts";
import { type Activity, keptSays } from "#personal-data";
import type { Office, Settings } from "#settings";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import { Officer } from "./officer.tsx";
import { specificOf } from "./specific.ts";

interface ActivityPageProps {
	readonly view: View;
	readonly activity: Activity;
	readonly verified: boolean;
	readonly keptYears: Settings["keptYears"];
	readonly officer: Office;
}

/** One thing that is done with data of people, in plain words for those whose they are. */
export const ActivityPage = ({
	view,
	activity,
	verified,
	keptYears,
	officer,
}: ActivityPageProps) => {
	const { t, lang } = view;
	const title = say(activity.title, lang);
	return (
		<CitizenLayout
			view={view}
			title={`${title}: ${t("personal-data.title")}`}
			description={say(activity.purpose, lang)}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: t("personal-data.title"),
								href: link(view, "/data-pribadi", {}),
							},
							{ name: title },
						]}
					/>
				}
				title={title}
				lead={say(activity.purpose, lang)}
			/>
			<Facts
				facts={[
					{
						term: t("personal-data.people"),
						is: say(activity.people, lang),
					},
					{ term: t("personal-data.data"), is: say(activity.data, lang) },
					{
						term: t("personal-data.specific"),
						is: specificOf(view, activity),
					},
					{
						term: t("personal-data.recipients"),
						is: say(activity.recipients, lang),
					},
					{
						term: t("personal-data.safety"),
						is: say(activity.safety, lang),
					},
					{
						term: t("personal-data.owner"),
						is: t(`personal-data.owner.${activity.owner}`),
					},
				]}
			/>
			<Section id="lama" title={t("personal-data.kept")}>
				<ul>
					{activity.kept.map((kept) => (
						<li>
							{say(keptSays(kept, keptYears), lang)}{" "}
							<span class="meta">
								{t("personal-data.ends")}:{" "}
								{t(`personal-data.ends.${kept.ends}`)}
							</span>
						</li>
					))}
				</ul>
			</Section>
			<Section id="dasar" title={t("personal-data.basis")}>
				<p>{t(`personal-data.basis.${activity.basis}`)}</p>
				<Meta>{activity.law.join(" · ")}</Meta>
				{!verified && (
					<Unverified view={view}>{t("personal-data.unverified")}</Unverified>
				)}
			</Section>
			<Section id="cara" title={t("personal-data.ask")}>
				<p>{t(`personal-data.ask.${activity.ask}`)}</p>
				{activity.ask === "code" && activity.code !== "rights" && (
					<p>
						<a href={link(view, "/data-pribadi/salinan", {})}>
							{t("personal-data.copy")}
						</a>
					</p>
				)}
			</Section>
			<Officer view={view} officer={officer} />
		</CitizenLayout>
	);
};
