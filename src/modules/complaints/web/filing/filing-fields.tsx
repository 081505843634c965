import { AskAheadFields } from "#accommodations/web";
import type { Service } from "#catalogue";
import { ServiceField } from "#catalogue/web";
import { type FormState, problemOf, typedValue } from "#kernel/form.ts";
import { pinDigits } from "#receipts";
import {
	Checkbox,
	DateFields,
	Field,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { concerns, fields, kinds, levels } from "../../index.ts";

interface Part {
	readonly view: View;
	readonly state: FormState;
}

/** What somebody wants to tell; `alone` where the title of the page asks it already. */
export const WhatFields = ({
	view,
	state,
	alone,
}: Part & { readonly alone?: boolean }) => (
	<Radios
		view={view}
		hideLabel={alone}
		state={state}
		name={fields.kind}
		label={view.t("complaints.filing.kind")}
		options={kinds.map((kind) => ({
			value: kind,
			label: view.t(`complaints.kind.${kind}`),
			says: view.t(`complaints.kind-says.${kind}`),
		}))}
	/>
);

/** What it is about: it decides who may read it. */
export const AboutFields = ({
	view,
	state,
	services,
	alone,
}: Part & {
	readonly services: readonly Service[];
	readonly alone?: boolean;
}) => (
	<>
		<Radios
			view={view}
			hideLabel={alone}
			state={state}
			name={fields.concern}
			label={view.t("complaints.filing.concern")}
			hint={
				<>
					{view.t("complaints.filing.concern.hint")}{" "}
					{view.t("complaints.filing.concern.room")}{" "}
					<a href={link(view, "/ruang", {})}>
						{view.t("complaints.start.room.go")}
					</a>
				</>
			}
			options={concerns.map((concern) => ({
				value: concern,
				label: view.t(`complaints.concern.${concern}`),
				says: view.t(`complaints.concern-says.${concern}`),
			}))}
		/>
		<ServiceField
			view={view}
			state={state}
			services={services}
			name={fields.service}
			label={view.t("complaints.filing.service")}
			none={view.t("complaints.filing.service.none")}
			optional
		/>
	</>
);

/** What happened, where and when. */
export const StoryFields = ({
	view,
	state,
	bySteps,
	placed,
}: Part & {
	readonly bySteps?: boolean;
	/** The place was asked before. */
	readonly placed?: boolean;
}) => (
	<>
		<TextArea
			view={view}
			state={state}
			name={fields.story}
			label={view.t("complaints.filing.story")}
			hint={
				<>
					{view.t("complaints.filing.story.hint")}{" "}
					{view.t(
						bySteps
							? "complaints.filing.story.or-next"
							: "complaints.filing.story.or-below",
					)}
				</>
			}
			rows={8}
		/>
		{!placed && (
			<Field
				view={view}
				state={state}
				name={fields.place}
				label={view.t("complaints.filing.place")}
				hint={view.t("complaints.filing.place.hint")}
				optional
			/>
		)}
		<DateFields
			view={view}
			state={state}
			name={fields.happenedOn}
			label={view.t("complaints.filing.when")}
			optional
		/>
	</>
);

/** Who may learn who it is, and how they are reached. */
export const WhoFields = ({ view, state }: Part) => {
	const { t } = view;
	const line = (
		name: string,
		label: string,
		more: {
			type?: "tel" | "email";
			autocomplete?: string;
			hint?: string;
			inputmode?: "numeric";
		} = {},
	) => (
		<Field
			view={view}
			state={state}
			name={name}
			label={label}
			optional
			{...more}
		/>
	);
	const touched = (...names: readonly string[]) =>
		names.some(
			(name) => typedValue(state, name) !== "" || problemOf(state, name),
		);
	return (
		<>
			<Radios
				view={view}
				state={state}
				name={fields.level}
				label={t("complaints.filing.level")}
				options={levels.map((level) => ({
					value: level,
					label: t(`complaints.level.${level}`),
					says: t(`complaints.level-says.${level}`),
				}))}
			/>
			<Fold
				id="kontak"
				summary={t("complaints.filing.contact")}
				open={touched(fields.name, fields.phone, fields.email, fields.address)}
			>
				<p>{t("complaints.filing.contact.says")}</p>
				{line(fields.name, t("complaints.filing.name"), {
					autocomplete: "name",
				})}
				{line(fields.phone, t("complaints.filing.phone"), {
					type: "tel",
					autocomplete: "tel",
				})}
				{line(fields.email, t("complaints.filing.email"), {
					type: "email",
					autocomplete: "email",
				})}
				{line(fields.address, t("complaints.filing.address"), {
					autocomplete: "address-line1",
				})}
			</Fold>
			<Fold
				id="bantuan"
				summary={t("complaints.filing.help")}
				open={touched(fields.asks, fields.signs, fields.interpreter)}
			>
				<AskAheadFields
					view={view}
					state={state}
					kinds={["interpreter", "companion", "reader"]}
					optional
				/>
				{line(fields.interpreter, t("complaints.filing.interpreter"), {
					hint: t("complaints.filing.interpreter.hint"),
				})}
			</Fold>
			<Fold
				id="pin-tambahan"
				summary={t("complaints.filing.pin-fold")}
				open={touched(fields.pin)}
			>
				{line(fields.pin, t("complaints.filing.pin"), {
					hint: t("complaints.filing.pin.hint", { n: pinDigits }),
					inputmode: "numeric",
					autocomplete: "off",
				})}
			</Fold>
			<Checkbox
				view={view}
				state={state}
				name={fields.publish}
				label={t("complaints.filing.publish")}
				says={t("complaints.filing.publish.says")}
			/>
		</>
	);
};
