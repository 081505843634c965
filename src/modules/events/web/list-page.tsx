import { filled } from "#kernel/form.ts";
import type { Province } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { LinkButton, Select } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { UnitName } from "#units";
import type { Event } from "../index.ts";
import { ConfirmedTags, whenInWords, whereInWords } from "./event-words.tsx";

interface ListPageProps {
	readonly view: View;
	readonly events: readonly Event[];
	readonly units: ReadonlyMap<string, UnitName>;
	readonly provinces: readonly Province[];
	/** The one that is shown; `null`: all. */
	readonly province: Province | null;
	readonly now: number;
	readonly last: number;
}

/** What takes place, the next first. */
export const ListPage = ({
	view,
	events,
	units,
	provinces,
	province,
	now,
	last,
}: ListPageProps) => {
	const { t } = view;
	const all = link(view, "/acara", {});
	const asked = { provinsi: province?.code };
	return (
		<CitizenLayout
			view={view}
			title={
				province
					? t("events.list.title.in", { province: province.name })
					: t("events.list.title")
			}
			description={t("events.list.lead")}
		>
			<PageHead
				title={
					province
						? t("events.list.title.in", { province: province.name })
						: t("events.list.title")
				}
				lead={t("events.list.lead")}
			/>
			<FilterBar
				view={view}
				action={all}
				label={t("events.list.filter")}
				clearHref={province ? all : undefined}
			>
				<Select
					view={view}
					state={filled({ provinsi: province?.code ?? "" })}
					name="provinsi"
					label={t("events.field.province")}
					none={t("events.list.everywhere")}
					options={provinces.map(({ code, name }) => ({
						value: code,
						label: name,
					}))}
				/>
			</FilterBar>
			{events.length === 0 ? (
				<EmptyState
					title={t("events.list.none")}
					next={province && <a href={all}>{t("events.list.all")}</a>}
				>
					{t("events.list.none.says")}
				</EmptyState>
			) : (
				<List>
					{events.map((event) => (
						<ListRow
							name={event.title}
							href={link(view, "/unit/:unit/acara/:event", {
								unit: units.get(event.unitId)?.slug ?? "",
								event: event.id,
							})}
							says={[
								whenInWords(view, event),
								whereInWords(view, event),
								units.get(event.unitId)?.name,
							]
								.filter(Boolean)
								.join(" · ")}
							end={<ConfirmedTags view={view} event={event} />}
						/>
					))}
				</List>
			)}
			<Pager view={view} now={now} last={last} />
			<p>
				<LinkButton
					kind="quiet"
					href={link(view, "/acara/kalender", {}, asked)}
					download
				>
					{t("events.list.feed")}
				</LinkButton>
			</p>
			<p>
				<a href={link(view, "/acara/jangkauan", {})}>
					{t("events.reach.title")}
				</a>
			</p>
			<Meta>{t("events.list.zones")}</Meta>
		</CitizenLayout>
	);
};
