import type { FormState } from "#kernel/form.ts";
import { Checkboxes, Radios } from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { needCodes, needFields, outcomes, unmetReasons } from "../../index.ts";
import { hasAny } from "../has-any.ts";

interface NeedsFieldsProps {
	readonly view: View;
	readonly state: FormState;
}

/** Whether people got what they came for, and what would have helped: asked with any survey, all of it voluntary. */
export const NeedsFields = ({ view, state }: NeedsFieldsProps) => {
	const { t, says } = view;
	const optionsOf = (words: string, codes: readonly string[]) =>
		codes.map((code) => ({ value: code, label: says(`${words}.${code}`) }));
	return (
		<>
			<Radios
				view={view}
				state={state}
				name={needFields.outcome}
				label={t("surveys.needs.outcome")}
				optional
				look="row"
				options={optionsOf("surveys.needs.outcome", outcomes)}
			/>
			<Fold
				id="perlu"
				summary={t("surveys.needs.fold")}
				open={hasAny(state, [needFields.needs, needFields.whyNot])}
			>
				<Checkboxes
					view={view}
					state={state}
					name={needFields.needs}
					label={t("surveys.needs.kinds")}
					hint={t("surveys.needs.why")}
					optional
					options={optionsOf("surveys.needs.kind", needCodes)}
				/>
				<Radios
					view={view}
					state={state}
					name={needFields.whyNot}
					label={t("surveys.needs.why-not")}
					optional
					options={optionsOf("surveys.unmet.reason", unmetReasons)}
				/>
			</Fold>
		</>
	);
};
