import type { FormState } from "#kernel/form.ts";
import { FilterBar } from "#ui/filter-bar.tsx";
import { Field } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface CheckFormProps {
	readonly view: View;
	readonly state: FormState;
}

/** Asks for a number by address: an answer can be kept, sent and gone back to. */
export const CheckForm = ({ view, state }: CheckFormProps) => (
	<FilterBar
		view={view}
		action={link(view, "/sertifikat", {})}
		label={view.t("letters.check.form")}
		button={view.t("letters.check.button")}
	>
		<Field
			view={view}
			state={state}
			name="nomor"
			label={view.t("letters.check.number")}
			hint={view.t("letters.check.number.hint")}
			autocomplete="off"
			spellcheck={false}
			mono
		/>
	</FilterBar>
);
