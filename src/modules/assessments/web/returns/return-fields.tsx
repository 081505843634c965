import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Radios } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import {
	isReturnCode,
	type Judgement,
	returnCodes,
	returnReason,
} from "../../index.ts";

/** Name of the field with the reason for a return; what the verifier adds is the reason field of the form. */
export const returnField = "sebab_kembali";

/** Why an item goes back: one of the reasons, each with the sentence that the unit will read. */
export const ReturnFields = ({
	view,
	state,
}: {
	readonly view: View;
	readonly state: FormState;
}) => (
	<Radios
		view={view}
		state={state}
		name={returnField}
		label={view.t("assessments.return-why")}
		hint={view.t("assessments.return-why-hint")}
		options={returnCodes.map((code) => {
			const { label, says } = returnReason(code);
			return {
				value: code,
				label: say(label, view.lang),
				says: say(says, view.lang),
			};
		})}
		optional
	/>
);

/** The return that was typed; null while no reason was chosen. */
export function returnIn(state: FormState, words: string): Judgement | null {
	const code = state.typed[returnField]?.[0] ?? "";
	return isReturnCode(code)
		? { outcome: "returned", code, reason: words }
		: null;
}
