import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, FileField, Form } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Answered, Event } from "../../index.ts";
import { doorFields } from "../registering/register-fields.ts";

export interface PresencePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
	readonly state: FormState;
	/** What became of each row of a list that was just read; `null` before. */
	readonly answered: readonly Answered[] | null;
}

/** Who followed the line, by the list of the meeting tool, with an answer for each row. */
export const PresencePage = (props: PresencePageProps) => {
	const { view, unit, event, state, answered } = props;
	const { t } = view;
	const address = { unit: unit.slug, event: event.id };
	return (
		<OfficerLayout
			view={view}
			title={`${t("events.line.title")}: ${event.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("events.of-unit", { unit: unit.name }),
									href: link(view, "/acara/meja/:unit", { unit: unit.slug }),
								},
								{
									name: event.title,
									href: link(view, "/acara/meja/:unit/:event", address),
								},
								{ name: t("events.line.title") },
							]}
						/>
					}
					title={t("events.line.title")}
					lead={t("events.line.lead")}
				/>
			}
		>
			{answered && <Answers view={view} answered={answered} />}
			<Form
				view={view}
				action={link(view, "/acara/meja/:unit/:event/daring", address)}
				label={t("events.line.title")}
				multipart
			>
				<FileField
					view={view}
					state={state}
					name={doorFields.file}
					label={t("events.line.file")}
					hint={t("events.line.hint")}
					accept=".csv,text/csv"
				/>
				<div>
					<Button>{t("events.line.do")}</Button>
				</div>
			</Form>
			<Meta>{t("events.line.kept")}</Meta>
		</OfficerLayout>
	);
};

/** Those who have to be looked at first. */
const order = ["several", "unknown", "waits", "noted"] as const;

const Answers = ({
	view,
	answered,
}: Pick<PresencePageProps, "view"> & {
	readonly answered: readonly Answered[];
}) => {
	const { t } = view;
	const noted = answered.filter(({ outcome }) => outcome === "noted").length;
	const rows = answered.toSorted(
		(one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome),
	);
	return (
		<>
			<Notice kind={noted === answered.length ? "ok" : "warn"}>
				{t("events.line.done", { n: noted, all: answered.length })}
			</Notice>
			<DataTable
				id="jawaban"
				caption={t("events.line.rows")}
				columns={[
					{
						key: "name",
						label: t("events.participants.name"),
						cell: ({ name }: Answered) => name,
					},
					{
						key: "lines",
						label: t("events.line.line"),
						cell: ({ lines }: Answered) => lines.join(", "),
					},
					{
						key: "minutes",
						label: t("events.line.minutes"),
						numeric: true,
						cell: ({ minutes }: Answered) => String(minutes),
					},
					{
						key: "outcome",
						label: t("events.line.outcome"),
						cell: ({ outcome }: Answered) => (
							<Tag
								shape={outcome === "noted" ? "disc" : "half"}
								tone={outcome === "noted" ? "ok" : "warn"}
							>
								{t(`events.line.outcome.${outcome}`)}
							</Tag>
						),
					},
				]}
				rows={rows}
			/>
		</>
	);
};
