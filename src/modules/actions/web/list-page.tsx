import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Action,
	hasEnded,
	inOrder,
	isOverdue,
	isUnowned,
	type Owner,
} from "../index.ts";
import { looks, ownerInWords, whenInWords } from "./action-words.ts";

/** Which actions of a unit are listed; the first is shown where nothing is asked for. */
export const filters = ["berjalan", "saya", "selesai", "semua"] as const;
export type Filter = (typeof filters)[number];

export const isFilter = (text: string): text is Filter =>
	(filters as readonly string[]).includes(text);

interface ListPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly actions: readonly Action[];
	readonly filter: Filter;
	/** Names of the owners by id. */
	readonly names: ReadonlyMap<string, string>;
	readonly owners: readonly Owner[];
	/** Id of the viewer. */
	readonly me: string | null;
}

/** What a unit does about what it heard: overdue first. The title says how much waits. */
export const ListPage = (props: ListPageProps) => {
	const { view, unit, actions, filter } = props;
	const { t } = view;
	const today = dayOf(view.now);
	const waiting = actions.filter(({ state }) => !hasEnded(state));
	const late = waiting.filter((each) => isOverdue(each, today)).length;
	const unowned = waiting.filter(isUnowned).length;
	const title = t("actions.list.title", { n: waiting.length });
	const shown = inOrder(actions.filter((each) => passes(props, each)));
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${unit.name}`}
			head={
				<PageHead
					title={title}
					lead={t("actions.list.lead", { unit: unit.name, late, unowned })}
					beside={
						<LinkButton
							href={link(view, "/tindak-lanjut/:unit/baru", {
								unit: unit.slug,
							})}
							kind="outlined"
						>
							{t("actions.new")}
						</LinkButton>
					}
					below={
						<Chips
							label={t("actions.list.views")}
							chips={filters.map((each) => ({
								name: t("actions.list.view", { view: each }),
								href: link(
									view,
									"/tindak-lanjut/:unit",
									{ unit: unit.slug },
									{ lihat: each === filters[0] ? null : each },
								),
								current: each === filter,
							}))}
						/>
					}
				/>
			}
		>
			{shown.length === 0 ? (
				<EmptyState title={t("actions.list.none", { view: filter })}>
					{t("actions.list.none.says")}
				</EmptyState>
			) : (
				<List>
					{shown.map((action) => (
						<Row {...props} action={action} today={today} />
					))}
				</List>
			)}
		</OfficerLayout>
	);
};

const passes = (
	{ filter, me }: ListPageProps,
	{ state, ownerId }: Action,
): boolean =>
	filter === "semua" ||
	(filter === "selesai"
		? hasEnded(state)
		: !hasEnded(state) && (filter === "berjalan" || ownerId === me));

const Row = ({
	view,
	unit,
	names,
	owners,
	action,
	today,
}: ListPageProps & { readonly action: Action; readonly today: string }) => {
	const { lang } = view;
	return (
		<ListRow
			name={say(action.title, lang)}
			href={link(view, "/tindak-lanjut/:unit/:action", {
				unit: unit.slug,
				action: action.id,
			})}
			says={[
				whenInWords(view, action, today),
				ownerInWords(view, action, names, owners),
				say(action.origin.says, lang),
			]
				.filter(Boolean)
				.join(" · ")}
			end={<StateTag view={view} action={action} today={today} />}
		/>
	);
};

/** Being late says more than being under way. */
export const StateTag = ({
	view,
	action,
	today,
}: {
	readonly view: View;
	readonly action: Action;
	readonly today: string;
}) =>
	isOverdue(action, today) ? (
		<Tag shape="diamond" tone="bad">
			{view.t("actions.state.overdue")}
		</Tag>
	) : (
		<Tag {...looks[action.state]}>
			{view.t(`actions.state.${action.state}`)}
		</Tag>
	);
