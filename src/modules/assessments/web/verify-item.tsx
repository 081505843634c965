import { AnswerFields } from "#instruments/web";
import { type FormState, valuesOf } from "#kernel/form.ts";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { ActionBar, Lane, Queue } from "#ui/lane.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Progress } from "#ui/progress.tsx";
import { statuses } from "#ui/tag.tsx";
import { type Item, verifierStatusOf } from "../index.ts";
import { addressOf } from "./address.ts";
import { JudgedItem, type JudgedItemProps } from "./judged-item.tsx";
import { ReturnFields, returnField } from "./returns/return-fields.tsx";
import { itemName } from "./words.ts";

export interface VerifyItemProps extends JudgedItemProps {
	readonly state: FormState;
	/** Whether this person may judge now. */
	readonly open: boolean;
}

/** The lane: claim, proof, rubric, reason, save in one glance. */
export const VerifyItemPage = (props: VerifyItemProps) => {
	const { view, found, item, state, open } = props;
	return (
		<OfficerLayout
			view={view}
			title={`${itemName(view.lang, item)}, ${found.unit.name}`}
			form={state}
			lane
		>
			<Lane
				queue={<ItemQueue {...props} />}
				proof={<JudgedItem {...props} />}
				rubric={open ? <Rubric {...props} /> : <Closed {...props} />}
			/>
		</OfficerLayout>
	);
};

const ItemQueue = ({ view, found, item, items }: VerifyItemProps) => {
	const at = addressOf(found);
	const judged = items.filter(
		(one) => verifierStatusOf(one) !== "waiting",
	).length;
	return (
		<Queue
			label={view.t("assessments.verify-items")}
			title={
				<a href={link(view, "/verifikasi/:unit/:instrument/:year", at)}>
					{found.unit.name}
				</a>
			}
			items={items.map((one) => ({
				name: itemName(view.lang, one),
				says:
					one === item
						? view.t("assessments.verify-here")
						: view.t(statuses[verifierStatusOf(one)].says),
				href: link(view, "/verifikasi/:unit/:instrument/:year/butir/:code", {
					...at,
					code: one.code,
				}),
				current: one === item,
			}))}
		>
			<Progress
				id="maju"
				value={judged}
				max={Math.max(items.length, 1)}
				words={view.t("assessments.verify-judged", {
					judged,
					of: items.length,
				})}
			/>
		</Queue>
	);
};

const Rubric = ({ view, found, item, state, once }: VerifyItemProps) => (
	<>
		<h2 id="rubrik">{view.t("assessments.verify-rubric")}</h2>
		<Form
			view={view}
			action={link(view, "/verifikasi/:unit/:instrument/:year/butir/:code", {
				...addressOf(found),
				code: item.code,
			})}
			once={once}
		>
			<Hidden name="versi" value={String(item.said?.version ?? 0)} />
			<Hidden name="putusan_dilihat" value={seenMark(item)} />
			<AnswerFields
				voice="judge"
				view={view}
				indicator={item.indicator}
				state={state}
				label={view.t("assessments.verify-value")}
			/>
			<TextArea
				view={view}
				state={state}
				name="alasan"
				label={view.t("assessments.verify-reason")}
				hint={view.t("assessments.verify-reason-hint")}
				rows={4}
			/>
			<Fold
				summary={view.t("assessments.return-this")}
				open={
					valuesOf(state, returnField).length > 0 ||
					state.problems.some(({ field }) => field === returnField)
				}
			>
				<ReturnFields view={view} state={state} />
			</Fold>
			<ActionBar>
				<Button name="putusan" value="terima">
					{view.t("assessments.verify-accept")}
				</Button>
				<Button name="putusan" value="kembalikan" kind="outlined">
					{view.t("assessments.verify-return")}
				</Button>
			</ActionBar>
		</Form>
	</>
);

/** The judgement that the page showed; another verifier may be quicker. */
export const seenMark = ({ verifier }: Pick<Item, "verifier">): string =>
	verifier?.at.toISOString() ?? "";

const Closed = ({ view, found }: VerifyItemProps) => (
	<>
		<h2 id="rubrik">{view.t("assessments.verify-rubric")}</h2>
		<Notice
			kind="calm"
			title={view.t(`assessments.state-${found.assessment.state}`)}
		>
			{view.t("assessments.verify-closed")}
		</Notice>
	</>
);
