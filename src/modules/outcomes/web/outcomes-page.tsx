import { OutcomeLine, StateTag } from "#actions/web";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { EmptyState } from "#ui/empty.tsx";
import { date, month } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import { inLanguage, type View } from "#ui/view.ts";
import type { UnitName } from "#units";
import type {
	Done,
	Waits,
	WaitsUnseen,
	WhatWaits,
	WhatWasDone,
} from "../index.ts";

interface OutcomesPageProps {
	readonly view: View;
	/** `null` on later pages of what was done. */
	readonly waits: WhatWaits | null;
	/** `null` on later parts of what waits. */
	readonly done: WhatWasDone | null;
	readonly unseen: WaitsUnseen | null;
	/** By id. */
	readonly units: ReadonlyMap<string, UnitName>;
	/** Ids of the actions whose words the viewer may hide. */
	readonly mayHide: ReadonlySet<string>;
}

/** What people said and what was done, and openly what has waited too long. */
export const OutcomesPage = (props: OutcomesPageProps) => {
	const { view, waits, done } = props;
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("outcomes.title")}
			description={t("outcomes.lead")}
		>
			<PageHead
				title={t("outcomes.title")}
				lead={t("outcomes.lead")}
				below={
					(waits === null || done === null) && (
						<Meta>
							<a href={link(view, "/tindak-lanjut", {})}>
								{t("outcomes.begin")}
							</a>
						</Meta>
					)
				}
			/>
			{waits && <Waiting {...props} waits={waits} />}
			{done && <WasDone {...props} done={done} />}
		</CitizenLayout>
	);
};

type Part = Pick<OutcomesPageProps, "view" | "units" | "unseen" | "mayHide">;

const Waiting = (props: Part & { readonly waits: WhatWaits }) => {
	const { view, waits, unseen } = props;
	const { t } = view;
	return (
		<Section id="menunggu" title={t("outcomes.waits", { days: waits.days })}>
			{waits.rows.length === 0 ? (
				<EmptyState title={t("outcomes.waits.none")} level={3}>
					{t("outcomes.waits.none.says", { days: waits.days })}
				</EmptyState>
			) : (
				<>
					<Meta>{t("outcomes.waits.says", { days: waits.days })}</Meta>
					<List>
						{waits.rows.map((row) => (
							<WaitsRow {...props} row={row} />
						))}
					</List>
					{waits.next && (
						<p>
							<a
								href={link(view, "/tindak-lanjut", {}, { sesudah: waits.next })}
								rel="next"
							>
								{t("outcomes.waits.more")}
							</a>
						</p>
					)}
				</>
			)}
			{unseen && <Unseen view={view} unseen={unseen} days={waits.days} />}
		</Section>
	);
};

const WaitsRow = ({ view, units, row }: Part & { readonly row: Waits }) => {
	const { t, lang } = view;
	return (
		<ListRow
			name={say(row.title, lang)}
			href={row.path === null ? undefined : inLanguage(lang, row.path)}
			says={
				<>
					{[units.get(row.unitId)?.name, row.origin && say(row.origin, lang)]
						.filter(Boolean)
						.join(" · ")}
					<br />
					{view.says(`outcomes.next.${row.kind}.${row.next}`)}
				</>
			}
			end={
				row.kind !== "complaint"
					? t("outcomes.days", { n: daysSince(view, row) })
					: t("outcomes.since-month", { month: month(lang, row.since) })
			}
		/>
	);
};

const daysSince = ({ now }: Pick<View, "now">, { since }: Waits): number =>
	Math.round((Date.parse(dayOf(now)) - Date.parse(since)) / 86_400_000);

/** What is for those alone whom it concerns is counted, so that nobody thinks that this is all. */
const Unseen = ({
	view: { t },
	unseen: { complaints, questions, actions, least },
	days,
}: {
	readonly view: View;
	readonly unseen: WaitsUnseen;
	readonly days: number;
}) => (
	<Meta>
		{complaints === null
			? t("outcomes.unseen.few", { least, days })
			: t("outcomes.unseen.many", { n: complaints, days })}{" "}
		{questions !== null && t("outcomes.unseen.questions", { n: questions })}{" "}
		{t("outcomes.unseen.actions", { n: actions })}
	</Meta>
);

const WasDone = (props: Part & { readonly done: WhatWasDone }) => {
	const { view, done } = props;
	const { t } = view;
	return (
		<Section id="dilakukan" title={t("outcomes.done")}>
			{done.done.length === 0 ? (
				<EmptyState title={t("outcomes.done.none")} level={3}>
					{t("outcomes.done.none.says")}
				</EmptyState>
			) : (
				<>
					<Meta>{t("outcomes.done.says", { n: done.total })}</Meta>
					<List>
						{done.done.map((one) => (
							<OneDone {...props} one={one} />
						))}
					</List>
				</>
			)}
			<Pager view={view} now={done.page} last={done.pages} />
		</Section>
	);
};

const OneDone = ({
	view,
	units,
	one,
	mayHide,
}: Part & { readonly one: Done }) => {
	const { t, lang } = view;
	const { action, path } = one;
	const says = say(action.origin.says, lang);
	const unit = units.get(action.unitId);
	return (
		<ListRow
			name={say(action.title, lang)}
			says={
				<>
					<OutcomeLine view={view} action={action} />
					{unit && (
						<a
							href={link(view, "/unit/:unit/yang-dilakukan", {
								unit: unit.slug,
							})}
						>
							{unit.name}
						</a>
					)}{" "}
					· {date(lang, action.endedOn ?? action.openedOn)}
					<br />
					{t("outcomes.from")}{" "}
					{path === null ? says : <a href={inLanguage(lang, path)}>{says}</a>}
					{unit && mayHide.has(action.id) && (
						<>
							<br />
							<a
								href={link(
									view,
									"/tindak-lanjut/:unit/:action/penutupan-kata",
									{ unit: unit.slug, action: action.id },
								)}
							>
								{t("actions.hide.title")}
							</a>
						</>
					)}
				</>
			}
			end={<StateTag view={view} action={action} today={dayOf(view.now)} />}
		/>
	);
};
