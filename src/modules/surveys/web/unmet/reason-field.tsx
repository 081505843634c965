import type { FormState } from "#kernel/form.ts";
import { Radios } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import { unmetFields, unmetReasons } from "../../index.ts";

interface ReasonFieldProps {
	readonly view: View;
	readonly state: FormState;
	readonly label: string;
}

/** Why somebody was not served: one of a fixed list, the same for the desk and for the person. */
export const ReasonField = ({ view, state, label }: ReasonFieldProps) => (
	<Radios
		view={view}
		state={state}
		name={unmetFields.reason}
		label={label}
		options={unmetReasons.map((code) => ({
			value: code,
			label: view.t(`surveys.unmet.reason.${code}`),
		}))}
	/>
);
