import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit, UnitName } from "#units";
import type { Item, State } from "../index.ts";
import { momentOf, Own, StateTag, tellingInWords } from "./item-words.tsx";

/** The offices for which somebody writes. */
export const OfficesPage = ({
	view,
	units,
}: {
	readonly view: View;
	readonly units: readonly UnitName[];
}) => {
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("news.desk.title")}
			head={
				<PageHead title={t("news.desk.title")} lead={t("news.desk.lead")} />
			}
		>
			<List>
				{units.map(({ name, slug }) => (
					<ListRow
						name={name}
						href={link(view, "/berita/meja/:unit", { unit: slug })}
					/>
				))}
			</List>
		</OfficerLayout>
	);
};

interface DeskListPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly overview: Readonly<Record<State, readonly Item[]>>;
	readonly mayPublish: boolean;
	/** It is no more: what it published is mended and withdrawn, and nothing new is written. */
	readonly isClosed: boolean;
}

/** The news of an office: what waits for somebody first. */
export const DeskListPage = (props: DeskListPageProps) => {
	const { view, unit, overview } = props;
	const { t } = view;
	const title = t("news.desk.list", {
		n: overview.draft.length + overview.review.length,
	});
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${unit.name}`}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("news.desk.title"),
									href: link(view, "/berita/meja", {}),
								},
								{ name: unit.name },
							]}
						/>
					}
					title={title}
					lead={unit.name}
					beside={
						!props.isClosed && (
							<>
								<LinkButton
									href={link(view, "/berita/meja/:unit/baru", {
										unit: unit.slug,
									})}
								>
									{t("news.draft.do")}
								</LinkButton>
								{props.mayPublish && (
									<LinkButton
										kind="outlined"
										href={link(view, "/berita/meja/:unit/pers", {
											unit: unit.slug,
										})}
									>
										{t("news.media.title")}
									</LinkButton>
								)}
							</>
						)
					}
				/>
			}
		>
			{props.isClosed && (
				<Notice kind="info" title={t("news.desk.closed")}>
					{t("news.step.office-closed")}
				</Notice>
			)}
			{Object.values(overview).flat().length === 0 && (
				<EmptyState title={t("news.desk.none")}>
					{t("news.desk.none.says")}
				</EmptyState>
			)}
			{(Object.keys(overview) as State[]).map((state) => (
				<Some {...props} state={state} />
			))}
		</OfficerLayout>
	);
};

const Some = ({
	view,
	unit,
	overview,
	state,
}: DeskListPageProps & { readonly state: State }) => {
	const some = overview[state];
	if (some.length === 0) return null;
	return (
		<Section id={`berita-${state}`} title={view.t(`news.desk.${state}`)}>
			<List>
				{some.map((item) => (
					<ListRow
						name={
							<Own view={view} item={item}>
								{item.title}
							</Own>
						}
						href={link(view, "/berita/meja/:unit/:item", {
							unit: unit.slug,
							item: item.id,
						})}
						says={[
							view.t(`news.kind.${item.kind}`),
							tellingInWords(view, item),
							item.publishAt
								? momentOf(view, unit, item.publishAt)
								: momentOf(view, unit, item.publishedAt ?? item.changedAt),
							item.state === "draft" &&
								item.whyReturned !== null &&
								view.t("news.returned"),
						]
							.filter(Boolean)
							.join(" · ")}
						end={<StateTag view={view} state={item.state} />}
					/>
				))}
			</List>
		</Section>
	);
};
