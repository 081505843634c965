import { type FormState, valuesOf } from "#kernel/form.ts";
import type { Province } from "#territory";
import { Checkboxes, DateFields, Field } from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { fields, topics } from "../index.ts";

interface FieldsProps {
	readonly view: View;
	readonly state: FormState;
	readonly provinces: readonly Province[];
}

/** What both agreed on: title, topics, where. */
export const ScopeFields = ({ view, state, provinces }: FieldsProps) => {
	const { t } = view;
	const part = { view, state };
	return (
		<>
			<Field
				{...part}
				name={fields.title}
				label={t("partners.field.title")}
				autocomplete="off"
			/>
			<Checkboxes
				{...part}
				name={fields.topics}
				label={t("partners.field.topics")}
				options={topics.map((topic) => ({
					value: topic,
					label: t(`partners.topic.${topic}`),
				}))}
			/>
			<Fold
				summary={t("partners.field.provinces.some", {
					n: valuesOf(state, fields.provinces).length,
				})}
				open={state.problems.some(({ field }) => field === fields.provinces)}
			>
				<Checkboxes
					{...part}
					name={fields.provinces}
					label={t("partners.field.provinces")}
					hint={t("partners.field.provinces.hint")}
					options={provinces.map(({ code, name }) => ({
						value: code,
						label: name,
					}))}
					optional
				/>
			</Fold>
		</>
	);
};

/** Number, day, and the positions that signed. */
export const SignedFields = ({
	view,
	state,
}: Omit<FieldsProps, "provinces">) => {
	const { t } = view;
	const part = { view, state };
	return (
		<>
			<Field
				{...part}
				name={fields.number}
				label={t("partners.field.number")}
				hint={t("partners.field.number.hint")}
				autocomplete="off"
			/>
			<DateFields
				{...part}
				name={fields.signedOn}
				label={t("partners.field.signedOn")}
			/>
			<Field
				{...part}
				name={fields.officeSigns}
				label={t("partners.field.officeSigns")}
				hint={t("partners.field.position.hint")}
				autocomplete="off"
			/>
			<Field
				{...part}
				name={fields.partnerSigns}
				label={t("partners.field.partnerSigns")}
				autocomplete="off"
			/>
		</>
	);
};
