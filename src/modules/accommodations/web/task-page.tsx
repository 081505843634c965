import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	Radios,
} from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { answerFields, movesOf, type TaskAtDesk } from "../index.ts";
import { AnswerShown } from "./answer-shown.tsx";
import { kindName } from "./kind-name.ts";
import { StateTag } from "./state-tag.tsx";

export interface TaskPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly task: TaskAtDesk;
	readonly state: FormState;
	readonly once: string;
	/** The version that whoever answers has read. */
	readonly basedOn: number;
}

/** One thing that somebody asked for, and the form that answers it. */
export const TaskPage = (props: TaskPageProps) => {
	const { view, unit, task, state } = props;
	const { t, lang } = view;
	const title = kindName(view, task.kind);
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("accommodations.desk.title"),
									href: link(view, "/bantuan-kunjungan", {}),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={
						task.forDay
							? t("accommodations.desk.for-day", {
									day: date(lang, task.forDay),
								})
							: t("accommodations.desk.no-day")
					}
					below={
						<Row>
							<StateTag view={view} state={task.state} overdue={task.overdue} />
							{task.seenOn && (
								<Meta>
									{t("accommodations.task.seen", {
										day: date(lang, task.seenOn),
									})}
								</Meta>
							)}
						</Row>
					}
				/>
			}
		>
			<p>{saysOf(props)}</p>
			{task.aboutKind && <p>{t("accommodations.task.about")}</p>}
			{task.words && (
				<Section id="pesan" title={t("accommodations.task.words")}>
					<ToldWords words={task.words} />
				</Section>
			)}
			<AnswerShown view={view} task={task} />
			{task.told && (
				<Section id="kabar" title={t("accommodations.task.told")}>
					<ToldWords words={task.told} />
				</Section>
			)}
			{movesOf(task.state, "officer").length > 0 && <AnswerForm {...props} />}
			<Meta>{t("accommodations.desk.privacy")}</Meta>
		</OfficerLayout>
	);
};

/** Where it stands, and until when. */
function saysOf({ view, task }: TaskPageProps): string {
	const { t, lang } = view;
	return task.state === "asked"
		? t(
				task.overdue ? "accommodations.task.late" : "accommodations.task.until",
				{
					day: date(lang, task.dueOn),
				},
			)
		: t(`accommodations.task.says.${task.state}`);
}

const AnswerForm = ({
	view,
	unit,
	task,
	state,
	once,
	basedOn,
}: TaskPageProps) => {
	const { t } = view;
	const part = { view, state };
	const line = (name: "what" | "who" | "reason" | "instead", hint?: string) => (
		<Field
			{...part}
			name={answerFields[name]}
			label={t(`accommodations.answer.${name}`)}
			hint={hint}
			autocomplete="off"
		/>
	);
	return (
		<Section
			id="jawab"
			title={t(
				task.state === "asked"
					? "accommodations.answer.title"
					: "accommodations.answer.again",
			)}
		>
			<Form
				view={view}
				action={link(view, "/bantuan-kunjungan/:unit/:id", {
					unit: unit.slug,
					id: task.id,
				})}
				once={once}
			>
				<Hidden name={answerFields.version} value={String(basedOn)} />
				<Radios
					{...part}
					name={answerFields.verdict}
					label={t("accommodations.answer.verdict")}
					options={(["arranged", "cannot"] as const).map((value) => ({
						value,
						label: t(`accommodations.answer.verdict.${value}`),
						says: t(`accommodations.answer.verdict.${value}.says`),
					}))}
				/>
				<Section
					id="bila-ya"
					level={3}
					title={t("accommodations.answer.if-arranged")}
				>
					{line("what", t("accommodations.answer.what.hint"))}
					{line("who", t("accommodations.answer.who.hint"))}
					<DateFields
						{...part}
						name={answerFields.on}
						label={t("accommodations.answer.on")}
					/>
					<Field
						{...part}
						name={answerFields.hour}
						label={t("accommodations.answer.hour")}
						width="8"
						autocomplete="off"
						optional
					/>
				</Section>
				<Section
					id="bila-tidak"
					level={3}
					title={t("accommodations.answer.if-not")}
				>
					{line("reason")}
					{line("instead", t("accommodations.answer.instead.hint"))}
				</Section>
				<div>
					<Button>{t("accommodations.answer.send")}</Button>
				</div>
			</Form>
		</Section>
	);
};
