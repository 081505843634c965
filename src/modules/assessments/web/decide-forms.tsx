import type { Instrument } from "#instruments";
import { type FormState, typedValue as textIn } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
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

const Award = ({ view, found, items, state, once }: DecideCaseProps) => {
	const { t } = view;
	const given = withBasis(state, found.instrument);
	return (
		<Form
			view={view}
			action={link(
				view,
				"/keputusan/:unit/:instrument/:year",
				addressOf(found),
			)}
			look="card"
			label={t("assessments.decide-award")}
			once={`${once}-beri`}
		>
			<Hidden name="putusan" value="beri" />
			<Hidden name="nilai_dilihat" value={latestFinal(items)} />
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
		</Form>
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

const Refusal = ({ view, found, items, state, once }: DecideCaseProps) => {
	const { t } = view;
	const open = items.some(
		({ code }) => textIn(state, reasonField(code)) !== "",
	);
	return (
		<Form
			view={view}
			action={link(
				view,
				"/keputusan/:unit/:instrument/:year",
				addressOf(found),
			)}
			look="card"
			label={t("assessments.decide-refuse")}
			once={`${once}-tolak`}
		>
			<Hidden name="putusan" value="tolak" />
			<Hidden name="nilai_dilihat" value={latestFinal(items)} />
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
					{items.map(({ code, indicator }) => (
						<TextArea
							view={view}
							state={state}
							name={reasonField(code)}
							label={say(indicator.label, view.lang)}
							rows={2}
							optional
						/>
					))}
				</div>
			</details>
			<p>
				<Button kind="danger">{t("assessments.decide-refuse-do")}</Button>
			</p>
		</Form>
	);
};
