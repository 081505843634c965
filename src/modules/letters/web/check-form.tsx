import type { FormState } from "#kernel/form.ts";
import { AskForm, Field } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface CheckFormProps {
	readonly view: View;
	readonly state: FormState;
	/** Whether checking is what the page is about. */
	readonly main?: boolean;
}

/** Asks for a number by address: an answer can be kept, sent and gone back to. */
export const CheckForm = ({ view, state, main = false }: CheckFormProps) => (
	<AskForm
		action={link(view, "/sertifikat", {})}
		label={view.t("letters.check.form")}
		button={view.t("letters.check.button")}
		kind={main ? "filled" : "outlined"}
	>
		<Field
			view={view}
			state={state}
			name="nomor"
			label={view.t("letters.check.number")}
			hint={view.t("letters.check.number.hint")}
			autocomplete="off"
			spellcheck={false}
			width={main ? "16" : "full"}
			mono
		/>
	</AskForm>
);
