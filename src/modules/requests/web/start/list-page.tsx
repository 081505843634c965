import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import type { RequestProcedure } from "../../index.ts";

interface ListPageProps {
	readonly view: View;
	readonly rules: readonly RequestProcedure[];
}

/** What can be asked for here: what citizens need first, then what governments bring. */
export const RequestListPage = ({ view, rules }: ListPageProps) => {
	const { t, lang } = view;
	const title = t("requests.list.title");
	const part = (by: RequestProcedure["request"]["by"]) => (
		<Section id={by} title={t(`requests.list.${by}`)}>
			<List>
				{rules
					.filter(({ request }) => request.by === by)
					.map((rule) => (
						<ListRow
							name={say(rule.title, lang)}
							href={link(view, "/permohonan/:service", { service: rule.id })}
							says={say(rule.about, lang)}
						/>
					))}
			</List>
		</Section>
	);
	return (
		<CitizenLayout
			view={view}
			title={title}
			description={t("requests.list.lead")}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{ name: t("requests.home"), href: inLanguage(lang, "/") },
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("requests.list.lead")}
				/>
			}
		>
			{part("citizen")}
			{part("government")}
			<p>
				{t("requests.list.before")}{" "}
				<a href={link(view, "/lacak", {})}>{t("requests.list.track")}</a>
			</p>
		</CitizenLayout>
	);
};
