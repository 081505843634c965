import { say } from "#kernel/text.ts";
import { type BreachesPage, breachesFile, dueOfBreach } from "#personal-data";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { withQuery } from "#ui/query.ts";
import type { View } from "#ui/view.ts";
import { BreachFacts, BreachTag } from "./breach-words.tsx";

interface ListProps {
	readonly view: View;
	readonly found: BreachesPage;
}

/** The register of breaches. */
export const BreachesDeskPage = ({ view, found }: ListProps) => {
	const { t, lang } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("personal-data.breach.desk")}
			head={
				<PageHead
					title={t("personal-data.breach.desk")}
					lead={t("personal-data.breach.desk.lead")}
					beside={
						<LinkButton
							href={link(view, "/data-pribadi/kegagalan/meja/baru", {})}
						>
							{t("personal-data.breach.new")}
						</LinkButton>
					}
				/>
			}
		>
			{found.breaches.length === 0 ? (
				<EmptyState title={t("personal-data.breach.none")}>
					{t("personal-data.breach.none.says")}
				</EmptyState>
			) : (
				<List>
					{found.breaches.map((breach) => (
						<ListRow
							name={breach.title}
							href={link(view, "/data-pribadi/kegagalan/meja/:breach", {
								breach: breach.id,
							})}
							says={t("personal-data.breach.row", {
								found: moment(lang, breach.foundAt),
								due: moment(lang, dueOfBreach(breach)),
							})}
							end={<BreachTag view={view} breach={breach} />}
						/>
					))}
				</List>
			)}
			<More view={view} found={found} />
		</OfficerLayout>
	);
};

/** Breaches of which everybody is told. */
export const PublicBreachesPage = ({ view, found }: ListProps) => {
	const { t, lang } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("personal-data.breach.public")}
			description={t("personal-data.breach.public.lead")}
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
							{ name: t("personal-data.breach.public") },
						]}
					/>
				}
				title={t("personal-data.breach.public")}
				lead={t("personal-data.breach.public.lead")}
			/>
			{found.breaches.length === 0 && (
				<EmptyState title={t("personal-data.breach.public.none")}>
					{t("personal-data.breach.public.none.says")}
				</EmptyState>
			)}
			{found.breaches.map((breach, at) => (
				<Section id={`kegagalan-${at + 1}`} title={breach.title}>
					<BreachFacts view={view} breach={breach} />
					{breach.publishedAt && (
						<Meta>
							{t("personal-data.breach.published-at", {
								when: moment(lang, breach.publishedAt),
							})}
						</Meta>
					)}
				</Section>
			))}
			<More view={view} found={found} />
			<Meta>{say(breachesFile().public, lang)}</Meta>
		</CitizenLayout>
	);
};

const More = ({ view, found }: ListProps) =>
	found.next === null ? null : (
		<p>
			<a href={withQuery(view, { sesudah: found.next })} rel="next">
				{view.t("personal-data.desk.more")}
			</a>
		</p>
	);
