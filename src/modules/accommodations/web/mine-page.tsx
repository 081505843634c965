import { emptyForm, type FormState } from "#kernel/form.ts";
import { CloseVisit } from "#receipts/web";
import { Button, Form, Radios, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, NoPrint, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Asking, deedsOf, type Task, terms } from "../index.ts";
import { AnswerShown } from "./answer-shown.tsx";
import { kindName } from "./kind-name.ts";
import { outcomeFields } from "./outcome-fields.ts";
import { StateTag } from "./state-tag.tsx";

export interface MinePageProps {
	readonly view: View;
	readonly asked: readonly { readonly asking: Asking; readonly unit: Unit }[];
	readonly today: string;
	/** The form that was wrong, and of which task. */
	readonly wrong: { readonly task: string; readonly state: FormState } | null;
}

/** How it goes with what somebody asked for, by the code of their receipt. */
export const MinePage = (props: MinePageProps) => {
	const { view, asked, wrong } = props;
	const { t, lang } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("accommodations.mine.title")}
			form={wrong?.state ?? emptyForm}
			unlisted
		>
			<PageHead
				title={t("accommodations.mine.title")}
				lead={[...new Set(asked.map(({ unit }) => unit.name))].join(", ")}
			/>
			{asked.map(({ asking }) => (
				<>
					{asking.forDay && (
						<p>
							{t("accommodations.mine.for-day", {
								day: date(lang, asking.forDay),
							})}
						</p>
					)}
					{asking.tasks.map((task) => (
						<OneTask {...props} task={task} />
					))}
					{asking.words && (
						<Fold summary={t("accommodations.mine.words")}>
							<ToldWords words={asking.words} />
						</Fold>
					)}
				</>
			))}
			<NoPrint>
				<CloseVisit view={view} />
			</NoPrint>
		</CitizenLayout>
	);
};

const OneTask = (props: MinePageProps & { readonly task: Task }) => {
	const { view, task } = props;
	const { t } = view;
	return (
		<Section
			id={`bantuan-${task.id}`}
			title={kindName(view, task.kind)}
			beside={<StateTag view={view} state={task.state} />}
		>
			<p>{saysOf(props)}</p>
			<AnswerShown
				view={view}
				task={task}
				told={t("accommodations.mine.told")}
			/>
			<Deeds {...props} />
			{(task.state === "not-kept" || task.state === "unanswered") && (
				<Notice kind="info" title={t("accommodations.mine.then")}>
					<a href={link(view, "/pengaduan", {})}>
						{t("accommodations.mine.then.go")}
					</a>
				</Notice>
			)}
		</Section>
	);
};

/** Where it stands, in a sentence. */
function saysOf({
	view,
	task,
	today,
}: MinePageProps & { readonly task: Task }): string {
	const { t, lang } = view;
	if (task.state !== "asked")
		return t(`accommodations.mine.says.${task.state}`);
	return t(
		task.dueOn < today
			? "accommodations.mine.late"
			: "accommodations.mine.until",
		{ day: date(lang, task.dueOn) },
	);
}

const Deeds = (props: MinePageProps & { readonly task: Task }) => {
	const { view, task, today } = props;
	const { t } = view;
	const can = deedsOf(task, today);
	const at = { task: task.id };
	return (
		<>
			{can.includes("keep") ? (
				<Outcome {...props} />
			) : (
				<Row>
					{can.includes("see") && (
						<Form
							view={view}
							action={link(view, "/minta-bantuan/saya/:task/dibaca", at)}
							look="row"
						>
							<Button kind="outlined" label={labelOf(props, "see")}>
								{t("accommodations.mine.see")}
							</Button>
						</Form>
					)}
					{can.includes("withdraw") && (
						<Form
							view={view}
							action={link(view, "/minta-bantuan/saya/:task/batal", at)}
							look="row"
						>
							<Button kind="quiet" label={labelOf(props, "withdraw")}>
								{t("accommodations.mine.withdraw")}
							</Button>
						</Form>
					)}
				</Row>
			)}
		</>
	);
};

/** Several things have the same buttons: each says of which it is. */
const labelOf = (
	{ view, task }: { readonly view: View; readonly task: Task },
	deed: "see" | "withdraw",
): string =>
	`${view.t(`accommodations.mine.${deed}`)}: ${kindName(view, task.kind)}`;

const Outcome = ({
	view,
	task,
	wrong,
}: MinePageProps & { readonly task: Task }) => {
	const { t } = view;
	const own = wrong?.task === task.id;
	const part = {
		view,
		state: own && wrong ? wrong.state : emptyForm,
		// The summary leads to the fields of the form that was wrong.
		within: own ? undefined : task.id,
	};
	return (
		<Form
			view={view}
			action={link(view, "/minta-bantuan/saya/:task/kabar", { task: task.id })}
			label={`${t("accommodations.mine.how")} ${kindName(view, task.kind)}`}
		>
			<Radios
				{...part}
				name={outcomeFields.kept}
				label={t("accommodations.mine.how")}
				options={(["ada", "tidak"] as const).map((value) => ({
					value,
					label: t(`accommodations.mine.how.${value}`),
				}))}
			/>
			<TextArea
				{...part}
				name={outcomeFields.words}
				label={t("accommodations.mine.how.words")}
				hint={t("accommodations.mine.how.hint", { n: terms.longestWords })}
				rows={2}
				optional
			/>
			<div>
				<Button>{t("accommodations.mine.how.send")}</Button>
			</div>
		</Form>
	);
};
