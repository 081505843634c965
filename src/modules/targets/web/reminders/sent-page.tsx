import { emptyForm, type FormState } from "#kernel/form.ts";
import { Button, Form, LinkButton } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import { type RegionNow, type Sending, undoMinutes } from "../../index.ts";
import { addressOf, Path } from "../region-path.tsx";

export interface SentPageProps {
	readonly view: View;
	readonly region: RegionNow;
	readonly sending: Sending;
	readonly unitNames: ReadonlyMap<string, string>;
	readonly by: string | null;
	/** Whether this viewer may take it back now. */
	readonly mayUndo: boolean;
	readonly form?: FormState;
	readonly once: string;
}

/** What went out: to whom, by which way, in which words; and for ten minutes the way back. */
export const SentPage = (props: SentPageProps) => {
	const { view, region, sending, mayUndo, form = emptyForm } = props;
	const { t } = view;
	const standing = sending.reminders.filter(
		({ takenBackAt }) => takenBackAt === null,
	);
	const letters = standing.filter(({ way }) => way === "letter").length;
	const title = t("targets.sent-title", {
		n: standing.length,
		back: sending.reminders.length - standing.length,
	});
	const at = { ...addressOf(region), sending: sending.id };
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={form}
			head={
				<PageHead
					above={
						<Path view={view} region={region} here={t("targets.remind-here")} />
					}
					title={title}
					lead={t("targets.sent-lead", {
						by: props.by ?? "Rangkul",
						when: moment(view.lang, sending.at),
					})}
					beside={
						<>
							{letters > 0 && (
								<LinkButton
									href={link(
										view,
										"/target/:provinsi/:instrument/:year/pengingat/:sending/surat",
										at,
									)}
								>
									{t("targets.print-letters", { n: letters })}
								</LinkButton>
							)}
							{mayUndo && standing.length > 0 && (
								<Form
									view={view}
									action={link(
										view,
										"/target/:provinsi/:instrument/:year/pengingat/:sending/pembatalan",
										at,
									)}
									look="row"
									once={props.once}
								>
									<Button kind="outlined">
										{t("targets.undo", { minutes: undoMinutes })}
									</Button>
								</Form>
							)}
						</>
					}
				/>
			}
		>
			<List>
				{sending.reminders.map((reminder) => (
					<ListRow
						name={props.unitNames.get(reminder.unitId) ?? reminder.unitId}
						says={reminder.words}
						end={
							<Tag
								shape={reminder.takenBackAt ? "dotted" : "disc"}
								tone={reminder.takenBackAt ? "plain" : "info"}
							>
								{t("targets.way", {
									way: reminder.takenBackAt ? "back" : reminder.way,
								})}
							</Tag>
						}
					/>
				))}
			</List>
		</OfficerLayout>
	);
};
