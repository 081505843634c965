import type { FormState } from "#kernel/form.ts";
import type { Province } from "#territory";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	Radios,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	accessFacts,
	accessField,
	answers,
	certificateKinds,
	helperFields,
	helperRoles,
	helperStates,
	kinds,
	modes,
	planFields,
	terms,
} from "../../index.ts";
import { BothPlans } from "./both-plans.tsx";
import { revisionField } from "./plan-form.ts";

export interface PlanPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly kind: "new" | "change";
	/** Where the form is sent, in the language of the viewer. */
	readonly action: string;
	/** Of the event that is changed. */
	readonly revision: number | null;
	readonly provinces: readonly Province[];
	readonly state: FormState;
	/** Somebody was faster: the form as it stands now. */
	readonly theirs: FormState | null;
	readonly once: string;
}

/** What an event is, when and where, and what is ready for whoever comes. */
export const PlanPage = (props: PlanPageProps) => {
	const { view, unit, kind, state } = props;
	const { t } = view;
	const title = t(`events.plan.${kind}`);
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
									name: t("events.of-unit", { unit: unit.name }),
									href: link(view, "/acara/meja/:unit", { unit: unit.slug }),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t(`events.plan.${kind}.lead`)}
				/>
			}
		>
			{props.theirs && <BothPlans {...props} theirs={props.theirs} />}
			<Form view={view} action={props.action} once={props.once}>
				{props.revision !== null && (
					<Hidden name={revisionField} value={String(props.revision)} />
				)}
				<What {...props} />
				<WhenAndWhere {...props} />
				<Ready {...props} />
				<div>
					<Button>{t(`events.plan.${kind}.do`)}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

const What = ({ view, state }: PlanPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<>
			<Field
				{...part}
				name={planFields.title}
				label={t("events.field.title")}
				autocomplete="off"
			/>
			<Select
				{...part}
				name={planFields.kind}
				label={t("events.field.kind")}
				none={t("events.field.choose")}
				options={kinds.map((kind) => ({
					value: kind,
					label: t(`events.kind.${kind}`),
				}))}
			/>
			<TextArea
				{...part}
				name={planFields.about}
				label={t("events.field.about")}
				hint={t("events.field.about.hint", { n: terms.longestWords })}
				rows={5}
				optional
			/>
		</>
	);
};

const WhenAndWhere = ({ view, state, provinces }: PlanPageProps) => {
	const { t } = view;
	const part = { view, state };
	const places = (side: "room" | "line") => (
		<Field
			{...part}
			name={planFields[side]}
			label={t(`events.field.${side}`)}
			hint={t(`events.field.${side}.hint`)}
			width="8"
			inputmode="numeric"
			autocomplete="off"
			optional
		/>
	);
	return (
		<>
			<DateFields {...part} name={planFields.on} label={t("events.field.on")} />
			<Field
				{...part}
				name={planFields.from}
				label={t("events.field.from")}
				hint={t("events.field.from.hint")}
				width="8"
				autocomplete="off"
			/>
			<Field
				{...part}
				name={planFields.until}
				label={t("events.field.until")}
				width="8"
				autocomplete="off"
			/>
			<Select
				{...part}
				name={planFields.province}
				label={t("events.field.province")}
				hint={t("events.field.province.hint")}
				options={provinces.map(({ code, name }) => ({
					value: code,
					label: name,
				}))}
			/>
			<Radios
				{...part}
				name={planFields.mode}
				label={t("events.field.mode")}
				options={modes.map((mode) => ({
					value: mode,
					label: t(`events.mode.${mode}`),
				}))}
			/>
			<Field
				{...part}
				name={planFields.place}
				label={t("events.field.place")}
				hint={t("events.field.place.hint")}
				autocomplete="off"
				optional
			/>
			{places("room")}
			<Field
				{...part}
				name={planFields.online}
				label={t("events.field.online")}
				hint={t("events.field.online.hint")}
				inputmode="url"
				autocomplete="off"
				optional
			/>
			{places("line")}
		</>
	);
};

/** What is ready for whoever comes; whom to ask stands first, for it is asked whenever something is not known. */
const Ready = ({ view, state }: PlanPageProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<Section id="siap" title={t("events.plan.ready")}>
			<Field
				{...part}
				name={planFields.contact}
				label={t("events.field.contact")}
				hint={t("events.field.contact.hint")}
				autocomplete="off"
			/>
			<Radios
				{...part}
				name={planFields.certificate}
				label={t("events.certificate")}
				hint={t("events.field.certificate.hint")}
				options={certificateKinds.map((kind) => ({
					value: kind,
					label: t(`events.certificate.for.${kind}`),
				}))}
			/>
			<Field
				{...part}
				name={planFields.certificateMinutes}
				label={t("events.field.certificateMinutes")}
				hint={t("events.field.certificateMinutes.hint")}
				width="8"
				inputmode="numeric"
				autocomplete="off"
				optional
			/>
			<Radios
				{...part}
				name={planFields.certificateCodes}
				label={t("events.field.certificateCodes")}
				hint={t("events.field.certificateCodes.hint", {
					n: terms.lineCodeHolds,
				})}
				look="row"
				options={(["0", "1", "2"] as const).map((n) => ({
					value: n,
					label: t(`events.field.certificateCodes.${n}`),
				}))}
			/>
			{accessFacts.map((fact) => (
				<Radios
					{...part}
					name={accessField(fact)}
					label={t(`events.access.${fact}`)}
					look="row"
					options={answers.map((answer) => ({
						value: answer,
						label: t(`events.access.is.${answer}`),
					}))}
				/>
			))}
			{helperRoles.map((role) => {
				const field = helperFields(role);
				return (
					<>
						<Radios
							{...part}
							name={field.state}
							label={t(`events.helper.${role}`)}
							look="row"
							options={helperStates.map((one) => ({
								value: one,
								label: t(`events.helper.state.${one}`),
							}))}
						/>
						<Field
							{...part}
							name={field.who}
							label={t(`events.helper.${role}.who`)}
							hint={t("events.helper.who.hint")}
							autocomplete="off"
							optional
						/>
						<Field
							{...part}
							name={field.payment}
							label={t(`events.helper.${role}.payment`)}
							hint={t("events.helper.payment.hint")}
							autocomplete="off"
							optional
						/>
					</>
				);
			})}
		</Section>
	);
};
