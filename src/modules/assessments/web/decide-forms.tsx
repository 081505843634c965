import type { Instrument } from "#instruments";
import { type FormState, typedValue as textIn } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import type { Content } from "#ui/content.ts";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	TextArea,
} from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { latestFinal } from "../index.ts";
import { addressOf } from "./address.ts";
import type { DecideCaseProps } from "./decide-case.tsx";
import { reasonField } from "./decide-form.ts";
import { itemName } from "./words.ts";

/** Award or refuse: two forms with the same room, each resting on a decree. */
export const DecideForms = (props: DecideCaseProps) => (
	<Section id="putuskan" title={props.view.t("assessments.decide-decide")}>
		<Section
			id="beri"
			level={3}
			title={props.view.t("assessments.decide-award")}
		>
			<Award {...props} />
		</Section>
		<Section
			id="tolak"
			level={3}
			title={props.view.t("assessments.decide-refuse")}
		>
			<Refusal {...props} />
		</Section>
	</Section>
);

/** What both ways of deciding post: which one it is, and the final values that lay before the assessor. */
const Decision = ({
	view,
	found,
	items,
	once,
	is,
	label,
	children,
}: DecideCaseProps & {
	readonly is: "beri" | "tolak";
	readonly label: string;
	readonly children: Content;
}) => (
	<Form
		view={view}
		action={link(view, "/keputusan/:unit/:instrument/:year", addressOf(found))}
		look="card"
		label={label}
		once={`${once}-${is}`}
	>
		<Hidden name="putusan" value={is} />
		<Hidden name="nilai_dilihat" value={latestFinal(items)} />
		{children}
	</Form>
);

const Award = (props: DecideCaseProps) => {
	const { view } = props;
	const { t } = view;
	const given = withBasis(props.state, props.found.instrument);
	return (
		<Decision {...props} is="beri" label={t("assessments.decide-award")}>
			<Field
				view={view}
				state={given}
				name="nomor"
				label={t("assessments.decide-number")}
				width="16"
			/>
			<DateFields
				view={view}
				state={given}
				name="tanggal"
				label={t("assessments.decide-on")}
			/>
			<DateFields
				view={view}
				state={given}
				name="berlaku"
				label={t("assessments.decide-from")}
			/>
			<DateFields
				view={view}
				state={given}
				name="sampai"
				label={t("assessments.decide-until")}
				hint={t("assessments.decide-until-hint")}
				optional
			/>
			<TextArea
				view={view}
				state={given}
				name="dasar"
				label={t("assessments.decide-basis")}
				rows={2}
			/>
			<p>
				<Button>{t("assessments.decide-award-do")}</Button>
			</p>
		</Decision>
	);
};

/** The legal basis is that of the instrument until somebody writes another. */
const withBasis = (state: FormState, { basis }: Instrument): FormState =>
	state.typed.dasar === undefined
		? {
				...state,
				typed: {
					...state.typed,
					dasar: [
						basis.map(({ regulation }) => say(regulation, "id")).join("; "),
					],
				},
			}
		: state;

const Refusal = (props: DecideCaseProps) => {
	const { view, items, state } = props;
	const { t } = view;
	const open = items.some(
		({ code }) => textIn(state, reasonField(code)) !== "",
	);
	return (
		<Decision {...props} is="tolak" label={t("assessments.decide-refuse")}>
			<Field
				view={view}
				state={state}
				name="tolak_nomor"
				label={t("assessments.decide-refuse-number")}
				width="16"
			/>
			<DateFields
				view={view}
				state={state}
				name="tolak_tanggal"
				label={t("assessments.decide-on")}
			/>
			<TextArea
				view={view}
				state={state}
				name="ringkasan"
				label={t("assessments.decide-summary")}
				hint={t("assessments.decide-summary-hint")}
				rows={3}
			/>
			<details open={open}>
				<summary>{t("assessments.decide-reasons")}</summary>
				<div class="fields">
					{items.map((item) => (
						<TextArea
							view={view}
							state={state}
							name={reasonField(item.code)}
							label={itemName(view.lang, item)}
							rows={2}
							optional
						/>
					))}
				</div>
			</details>
			<p>
				<Button kind="danger">{t("assessments.decide-refuse-do")}</Button>
			</p>
		</Decision>
	);
};
