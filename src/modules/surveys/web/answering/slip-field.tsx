import type { FormState } from "#kernel/form.ts";
import { Field } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";

interface SlipFieldProps {
	readonly view: View;
	readonly state: FormState;
	readonly optional?: boolean;
}

/** The number of a slip, where somebody was handed one. */
export const SlipField = ({ view, state, optional }: SlipFieldProps) => (
	<Field
		view={view}
		state={state}
		name="karcis"
		label={view.t("surveys.answer.slip")}
		hint={view.t("surveys.answer.slip.hint")}
		optional={optional}
		autocomplete="off"
		spellcheck={false}
		mono
		width="16"
	/>
);
