import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import {
	DateFields,
	Field,
	FileField,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import { conditions, type FacilityKind } from "../../index.ts";
import { fields } from "./read-check.ts";

/** How it is, what was measured, what a reader must know, and a photo with its day: the same for whoever looks. */
export const CheckFields = ({
	kind,
	...given
}: {
	readonly view: View;
	readonly state: FormState;
	readonly kind: FacilityKind;
}) => {
	const { t, lang } = given.view;
	return (
		<>
			<Radios
				{...given}
				name={fields.condition}
				label={t("catalogue.check.condition")}
				options={conditions.map((condition) => ({
					value: condition,
					label: t(`catalogue.facility.condition.${condition}`),
					says: t(`catalogue.check.condition.${condition}.says`),
				}))}
			/>
			{kind.measures.map((measure) => (
				<Field
					{...given}
					name={fields.measure(measure.code)}
					label={t("catalogue.check.measure", {
						what: say(measure.label, lang),
						unit: say(measure.unit, lang),
					})}
					inputmode="decimal"
					autocomplete="off"
					optional
				/>
			))}
			<TextArea
				{...given}
				name={fields.says}
				label={t("catalogue.check.says")}
				hint={t("catalogue.check.says.hint")}
				rows={2}
				optional
			/>
			<FileField
				{...given}
				name={fields.photo}
				label={t("catalogue.check.photo")}
				hint={t("catalogue.check.photo.hint")}
				accept="image/jpeg,image/png,image/webp"
				capture="environment"
				optional
			/>
			<DateFields
				{...given}
				name={fields.photoDay}
				label={t("catalogue.check.photo-day")}
				optional
			/>
			<Field
				{...given}
				name={fields.photoShows}
				label={t("catalogue.check.photo-shows")}
				hint={t("catalogue.check.photo-shows.hint")}
				autocomplete="off"
				optional
			/>
		</>
	);
};
