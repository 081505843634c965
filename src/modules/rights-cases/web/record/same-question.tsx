import type { FormState } from "#kernel/form.ts";
import { Radios } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import { another, type Named } from "../../index.ts";
import { sameOf } from "./record-form.ts";

interface SameQuestionProps {
	readonly view: View;
	readonly state: FormState;
	/** The field that was typed in. */
	readonly field: string;
	/** Those whose names are like it. Nothing is asked where there are none. */
	readonly near: readonly Named[];
}

/** "Is it the same?": that one, or another one all the same. */
export const SameQuestion = ({
	view,
	state,
	field,
	near,
}: SameQuestionProps) =>
	near.length === 0 ? null : (
		<Radios
			view={view}
			state={state}
			name={sameOf(field)}
			label={view.t("rights-cases.record.same")}
			options={[
				...near.map(({ id, name }) => ({
					value: id,
					label: view.t("rights-cases.record.same.this", { name }),
				})),
				{ value: another, label: view.t("rights-cases.record.same.another") },
			]}
		/>
	);
