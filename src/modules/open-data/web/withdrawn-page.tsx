import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { date, number } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Dataset, Version, Withdrawn } from "../index.ts";

/** In place of a version that was taken back: since when, why, and what of it is still known. */
export const WithdrawnPage = ({
	view,
	dataset,
	version,
	withdrawn,
}: {
	readonly view: View;
	readonly dataset: Dataset;
	readonly version: Version;
	readonly withdrawn: Withdrawn;
}) => {
	const { t, lang } = view;
	const title = t("open-data.withdrawn.title", {
		title: say(dataset.title, lang),
		day: date(lang, version.day),
	});
	const here = link(view, "/data/:dataset", { dataset: dataset.slug });
	return (
		<CitizenLayout view={view} title={title} unlisted>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("open-data.title"), href: link(view, "/data", {}) },
							{ name: say(dataset.title, lang), href: here },
							{ name: date(lang, version.day) },
						]}
					/>
				}
				title={title}
				lead={t("open-data.withdrawn.says")}
			/>
			<Facts
				facts={[
					{
						term: t("open-data.withdrawn.since"),
						is: date(lang, withdrawn.on),
					},
					{ term: t("open-data.withdrawn.why"), is: withdrawn.why },
				]}
			/>
			<p>
				<a href={here}>{t("open-data.withdrawn.others")}</a>
			</p>
			<Section id="diketahui" title={t("open-data.withdrawn.known")}>
				<p>{t("open-data.withdrawn.known.says")}</p>
				<Facts
					facts={[
						{
							term: t("open-data.withdrawn.rows"),
							is: number(lang, version.rows),
						},
					]}
				/>
			</Section>
		</CitizenLayout>
	);
};
