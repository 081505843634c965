import { say } from "#kernel/text.ts";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Audience, audiences, type Release } from "./releases.ts";

interface ReleasesProps {
	readonly view: View;
	/** The newest first. */
	readonly releases: readonly Release[];
}

/** What changed, for whom, in plain words. */
export const ReleasesPage = ({ view, releases }: ReleasesProps) => (
	<CitizenLayout
		view={view}
		title={view.t("site.releases.title")}
		description={view.t("site.releases.lead")}
	>
		<PageHead
			title={view.t("site.releases.title")}
			lead={view.t("site.releases.lead")}
		/>
		{releases.map((release, place) => (
			<OneRelease view={view} release={release} isNewest={place === 0} />
		))}
		<p>
			<a href={link(view, "/panduan", {})}>{view.t("site.releases.guides")}</a>
		</p>
	</CitizenLayout>
);

const OneRelease = ({
	view,
	release: { version, on, lead, news },
	isNewest,
}: {
	readonly view: View;
	readonly release: Release;
	readonly isNewest: boolean;
}) => (
	<Section
		id={`versi-${version}`}
		title={view.t("site.releases.version", { version })}
	>
		<Meta>
			{on === null
				? view.t(isNewest ? "site.releases.unreleased" : "site.releases.within")
				: date(view.lang, on)}
		</Meta>
		<p class="say">{say(lead, view.lang)}</p>
		<Facts
			facts={audiencesOf(news).map(([audience, sentences]) => ({
				term: say(audiences[audience], view.lang),
				is: (
					<ul>
						{sentences.map((sentence) => (
							<li>{say(sentence, view.lang)}</li>
						))}
					</ul>
				),
			}))}
		/>
	</Section>
);

/** In the same order in every version. */
const audiencesOf = (news: Release["news"]) =>
	(Object.keys(audiences) as Audience[]).flatMap((audience) => {
		const sentences = news[audience];
		return sentences ? [[audience, sentences] as const] : [];
	});
