import { EmptyState } from "#ui/empty.tsx";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Part, TaskAtDesk } from "../index.ts";
import { kindName } from "./kind-name.ts";
import { StateTag } from "./state-tag.tsx";

export interface DeskPageProps {
	readonly view: View;
	readonly lists: Readonly<Record<Part, readonly TaskAtDesk[]>>;
	/** Name and address of each office, by id. */
	readonly units: ReadonlyMap<
		string,
		{ readonly name: string; readonly slug: string }
	>;
}

/** What people asked for: what waits for an answer first, by its last day. */
export const DeskPage = (props: DeskPageProps) => {
	const { view, lists } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("accommodations.desk.title")}
			head={
				<PageHead
					title={t("accommodations.desk.title")}
					lead={t("accommodations.desk.lead")}
				/>
			}
		>
			{lists.asked.length === 0 && (
				<EmptyState title={t("accommodations.desk.none")}>
					{t("accommodations.desk.none.says")}
				</EmptyState>
			)}
			{(["asked", "arranged", "ended"] as const).map(
				(part) =>
					lists[part].length > 0 && (
						<Section id={part} title={t(`accommodations.desk.${part}`)}>
							<List>
								{lists[part].map((task) => (
									<Row {...props} task={task} />
								))}
							</List>
						</Section>
					),
			)}
			<Meta>{t("accommodations.desk.privacy")}</Meta>
		</OfficerLayout>
	);
};

const Row = ({
	view,
	units,
	task,
}: DeskPageProps & { readonly task: TaskAtDesk }) => {
	const unit = units.get(task.unitId);
	return (
		<ListRow
			name={kindName(view, task.kind)}
			href={link(view, "/bantuan-kunjungan/:unit/:id", {
				unit: unit?.slug ?? "",
				id: task.id,
			})}
			says={
				<>
					{daysIn(view, task)}
					{units.size > 1 && (
						<>
							<br />
							{unit?.name}
						</>
					)}
				</>
			}
			end={<StateTag view={view} state={task.state} overdue={task.overdue} />}
		/>
	);
};

/** The day of the visit, and until when it has to be answered. */
function daysIn({ t, lang }: View, task: TaskAtDesk): string {
	const day = task.arrangedFor ?? task.forDay;
	return [
		day
			? t("accommodations.desk.for-day", { day: date(lang, day) })
			: t("accommodations.desk.no-day"),
		task.state === "asked"
			? t("accommodations.desk.until", { day: date(lang, task.dueOn) })
			: null,
	]
		.filter((words) => words !== null)
		.join(" ");
}
