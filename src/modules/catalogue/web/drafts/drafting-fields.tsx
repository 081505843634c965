import type { FormState } from "#kernel/form.ts";
import { typedValue } from "#kernel/form.ts";
import { DateFields, Field, Hidden, TextArea } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { fields } from "./draft-form.ts";

/** Above the service itself: why it is to change, until when everybody is asked, and where it is talked about. */
export const DraftingFields = ({
	view,
	state,
}: {
	readonly view: View;
	readonly state: FormState;
}) => {
	const { t } = view;
	const part = { view, state };
	return (
		<Section id="umum" title={t("catalogue.draft.asked")}>
			<Hidden
				name={fields.basedOn}
				value={typedValue(state, fields.basedOn) || "0"}
			/>
			<TextArea
				{...part}
				name={fields.why}
				label={t("catalogue.draft.why")}
				hint={t("catalogue.draft.why.hint")}
				rows={3}
			/>
			<DateFields
				{...part}
				name={fields.until}
				label={t("catalogue.draft.until")}
				hint={t("catalogue.draft.until.hint")}
			/>
			<Field
				{...part}
				name={fields.discussedAt}
				label={t("catalogue.draft.discussed")}
				hint={t("catalogue.draft.discussed.hint")}
				inputmode="url"
				autocomplete="off"
				optional
			/>
		</Section>
	);
};
