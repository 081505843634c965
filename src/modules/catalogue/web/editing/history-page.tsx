import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Timeline } from "#ui/timeline.tsx";
import type { View } from "#ui/view.ts";
import {
	changedParts,
	type Draft,
	type Service,
	type ServiceVersion,
} from "../../index.ts";
import { partWords } from "./part-words.ts";

/** What an office said of a service over time: which parts changed, and when. */
export const HistoryPage = ({
	view,
	service,
	versions,
	drafts = [],
}: {
	readonly view: View;
	readonly service: Service;
	/** The newest first. */
	readonly versions: readonly ServiceVersion[];
	/** What was open to everybody first: a version that came of it leads there. */
	readonly drafts?: readonly Draft[];
}) => {
	const { t, lang } = view;
	const name = say(service.name, lang);
	return (
		<CitizenLayout
			view={view}
			title={t("catalogue.history.of", { service: name })}
			description={t("catalogue.history.lead")}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: t("catalogue.list.title"),
								href: link(view, "/layanan", {}),
							},
							{
								name,
								href: link(view, "/layanan/:slug", { slug: service.slug }),
							},
							{ name: t("catalogue.history") },
						]}
					/>
				}
				title={t("catalogue.history")}
				lead={t("catalogue.history.lead")}
			/>
			<Timeline
				view={view}
				happenings={versions.map((version, i) => {
					const before = versions[i + 1];
					const draft = drafts.find(
						({ publishedVersion }) => publishedVersion === version.number,
					);
					const changed = before
						? changedParts(version.content, before.content)
						: null;
					return {
						title: t("catalogue.history.version", { n: version.number }),
						state: "done" as const,
						says: date(lang, version.from),
						words: (
							<>
								<p>
									{changed === null
										? t("catalogue.history.first")
										: changed.length === 0
											? t("catalogue.history.same")
											: t("catalogue.history.changed", {
													parts: changed
														.map((part) => partWords(view, part))
														.join(", "),
												})}
								</p>
								{draft && (
									<p>
										<a
											href={link(view, "/layanan/:slug/rancangan/:number", {
												slug: service.slug,
												number: String(draft.number),
											})}
										>
											{t("catalogue.draft.of-version", {
												n: draft.heard.length,
											})}
										</a>
									</p>
								)}
							</>
						),
					};
				})}
			/>
		</CitizenLayout>
	);
};
