import type { FormState } from "#kernel/form.ts";
import { typedValue } from "#kernel/form.ts";
import {
	Button,
	Checkbox,
	Form,
	Hidden,
	LinkButton,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { ActionBar } from "#ui/lane.tsx";
import { Fold } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import type { Item, Lane, LaneItem, Remark } from "../../index.ts";
import { ReturnFields } from "../returns/return-fields.tsx";
import { seenMark } from "../verify-item.tsx";
import { linkToItem } from "./lane-address.ts";
import { decisionFields } from "./read-decision.ts";
import { asClaimed, levelClaimed, RubricFields } from "./rubric.tsx";

export interface DecisionProps {
	readonly view: View;
	readonly lane: Lane;
	readonly laneItem: LaneItem;
	readonly item: Item;
	readonly remarks: readonly Remark[];
	readonly state: FormState;
	/** Made with the page: a second sending is the same decision. */
	readonly key: string;
}

/** Where a form of the lane stands when something in it is to be mended, or was begun. */
const isReturning = (state: FormState): boolean =>
	typedValue(state, "putusan") === "kembalikan";

/** Rubric, reason, save; below it the way back to the unit. Nothing is chosen beforehand. */
export const DecisionForms = (props: DecisionProps) => (
	<>
		<h2 id="rubrik">{props.view.t("assessments.verify-rubric")}</h2>
		<AcceptForm {...props} />
		<ReturnForm {...props} />
	</>
);

const AcceptForm = (props: DecisionProps) => {
	const { view, lane, laneItem, item } = props;
	const state = isReturning(props.state) ? nothing : props.state;
	const keys = view.look.shortcuts === "keys";
	return (
		<Form
			view={view}
			action={linkToItem(view, lane, laneItem)}
			id="putuskan"
			label={view.t("assessments.verify-rubric")}
		>
			<Facts {...props} />
			<Hidden name="klaim" value={levelClaimed(item) ?? asClaimed} />
			<RubricFields view={view} state={state} item={item} />
			<Reasons
				{...props}
				state={state}
				within={isReturning(props.state) ? "terima" : undefined}
				label={view.t("assessments.verify-reason")}
				hint={view.t("assessments.lane-reason-hint")}
			/>
			<ActionBar>
				<Button name="putusan" value="terima" shortcut={keys ? "s" : undefined}>
					{view.t("assessments.lane-save")}
				</Button>
				<LinkButton
					href="#kembalikan"
					kind="outlined"
					shortcut={keys ? "r" : undefined}
				>
					{view.t("assessments.verify-return")}
				</LinkButton>
			</ActionBar>
		</Form>
	);
};

const nothing: FormState = { typed: {}, problems: [] };

const ReturnForm = (props: DecisionProps) => {
	const { view, lane, laneItem } = props;
	const returning = isReturning(props.state);
	const state = returning ? props.state : nothing;
	return (
		<div id="kembalikan" tabindex={-1}>
			<Fold summary={view.t("assessments.return-this")} open={returning}>
				<Form
					view={view}
					action={linkToItem(view, lane, laneItem)}
					id="pulangkan"
					label={view.t("assessments.return-this")}
				>
					<Facts {...props} />
					<ReturnFields view={view} state={state} />
					<Reasons
						{...props}
						state={state}
						within={returning ? undefined : "kembali"}
						label={view.t("assessments.lane-return-words")}
						hint={view.t("assessments.lane-return-words-hint")}
					/>
					<div>
						<Button name="putusan" value="kembalikan" kind="outlined">
							{view.t("assessments.lane-return-do")}
						</Button>
					</div>
				</Form>
			</Fold>
		</div>
	);
};

/** What the page showed: key, version of the answer, the judgement before. */
const Facts = ({ item, key }: DecisionProps) => (
	<>
		<Hidden name={decisionFields.key} value={key} />
		<Hidden
			name={decisionFields.version}
			value={String(item.said?.version ?? 0)}
		/>
		<Hidden name={decisionFields.seen} value={seenMark(item)} />
	</>
);

const Reasons = ({
	view,
	state,
	remarks,
	within,
	label,
	hint,
}: DecisionProps & {
	readonly within?: string | undefined;
	readonly label: string;
	readonly hint: string;
}) => (
	<>
		<TextArea
			view={view}
			state={state}
			name={decisionFields.reason}
			within={within}
			label={label}
			hint={hint}
			rows={3}
			optional
		/>
		{remarks.length > 0 && (
			<Select
				view={view}
				state={state}
				name={decisionFields.remark}
				within={within}
				label={view.t("assessments.lane-remark")}
				none={view.t("assessments.lane-remark-none")}
				options={remarks.map(({ id, text }) => ({
					value: id,
					label: shortened(text),
				}))}
				optional
			/>
		)}
		<Checkbox
			view={view}
			state={state}
			name={decisionFields.keep}
			within={within}
			label={view.t("assessments.lane-remark-keep")}
		/>
	</>
);

/** A row of a list holds about so many signs. */
const fits = 70;
const shortened = (text: string): string =>
	text.length > fits ? `${text.slice(0, fits - 1)}…` : text;
