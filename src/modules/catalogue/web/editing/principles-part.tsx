import { type FormState, typedValue } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Field, Select } from "#ui/form/index.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Facility,
	facilityKindNamed,
	type ServicePrinciple,
	servicePrinciples,
	serviceStandard,
} from "../../index.ts";
import { Both } from "./both.tsx";
import { english, rowsOf, rowsTyped } from "./content-form.ts";
import { choiceOf, principleFields } from "./principle-fields.ts";

interface PrinciplesPartProps {
	readonly view: View;
	readonly state: FormState;
	readonly facilities: readonly Facility[];
	/** The service that is changed, by its word in addresses; null for a new one. */
	readonly slug: string | null;
}

/** What the office says of the twelve principles, and what shows them besides what is seen anyway. */
export const PrinciplesPart = (props: PrinciplesPartProps) => {
	const { view, state, slug } = props;
	const { t } = view;
	return (
		<Section id="asas" title={t("catalogue.edit.principles")}>
			<p class="hint">
				{t("catalogue.edit.principles.says")}{" "}
				{slug !== null && (
					<a href={`${link(view, "/layanan/:slug", { slug })}#asas`}>
						{t("catalogue.edit.principles.now")}
					</a>
				)}
			</p>
			{servicePrinciples().principles.map((principle) => (
				<OnePrinciple {...props} principle={principle} />
			))}
			{Array.from(
				{ length: rowsOf(rowsTyped(state, "bukti")) },
				(_, i) => i + 1,
			).map((row) => (
				<Proof {...props} row={row} />
			))}
		</Section>
	);
};

/** Folded where nothing was said of it. */
const OnePrinciple = ({
	view,
	state,
	principle: { code, label, question },
}: PrinciplesPartProps & { readonly principle: ServicePrinciple }) => {
	const name = principleFields.says(code);
	const typed = [name, english(name)].some(
		(field) => typedValue(state, field).trim() !== "",
	);
	return (
		<Fold summary={say(label, view.lang)} open={typed}>
			<div class="fields">
				<Both
					view={view}
					state={state}
					name={name}
					label={view.t("catalogue.edit.principle", {
						what: say(label, view.lang),
					})}
					hint={say(question, view.lang)}
					rows={2}
					optional
				/>
			</div>
		</Fold>
	);
};

const Proof = ({
	view,
	state,
	facilities,
	row,
}: PrinciplesPartProps & { readonly row: number }) => {
	const { t, lang } = view;
	const part = { view, state };
	return (
		<fieldset class="fields">
			<legend>{t("catalogue.edit.proof", { n: row })}</legend>
			<Select
				{...part}
				name={principleFields.proof(row, "asas")}
				label={t("catalogue.edit.proof.principle")}
				none={t("catalogue.edit.proof.none")}
				options={servicePrinciples().principles.map(({ code, label }) => ({
					value: code,
					label: say(label, lang),
				}))}
			/>
			<Select
				{...part}
				name={principleFields.proof(row, "apa")}
				label={t("catalogue.edit.proof.what")}
				none={t("catalogue.edit.proof.none")}
				options={[
					...serviceStandard().components.map(({ code, label }) => ({
						value: choiceOf({ kind: "component", code }),
						label: say(label, lang),
						group: t("catalogue.edit.proof.components"),
					})),
					...facilities.map(({ id, kind, place }) => ({
						value: choiceOf({ kind: "facility", id }),
						label: `${say(facilityKindNamed(kind)?.label ?? { id: kind }, lang)}, ${place}`,
						group: t("catalogue.edit.proof.facilities"),
					})),
				]}
			/>
			<Field
				{...part}
				name={principleFields.proof(row, "alamat")}
				label={t("catalogue.edit.proof.address")}
				inputmode="url"
				autocomplete="off"
				optional
			/>
		</fieldset>
	);
};
