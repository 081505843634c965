import type { FormState } from "#kernel/form.ts";
import { Button, Field } from "#ui/form/index.ts";
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
	<form
		class="fields"
		method="get"
		action={link(view, "/sertifikat", {})}
		aria-label={view.t("letters.check.form")}
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
		<div>
			<Button kind={main ? "filled" : "outlined"}>
				{view.t("letters.check.button")}
			</Button>
		</div>
	</form>
);
