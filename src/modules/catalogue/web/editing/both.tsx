import type { FormState } from "#kernel/form.ts";
import { Field, TextArea } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import { english } from "./content-form.ts";

/** A text in Indonesian, and the same in English. */
export const Both = ({
	view,
	state,
	name,
	label,
	hint,
	rows,
	optional,
}: {
	readonly view: View;
	readonly state: FormState;
	readonly name: string;
	readonly label: string;
	readonly hint?: string;
	readonly rows?: number;
	readonly optional?: boolean;
}) => {
	const inEnglish = view.t("catalogue.edit.english", { what: label });
	return rows ? (
		<>
			<TextArea {...{ view, state, name, label, hint, rows, optional }} />
			<TextArea
				view={view}
				state={state}
				name={english(name)}
				label={inEnglish}
				rows={rows}
				optional
			/>
		</>
	) : (
		<>
			<Field
				{...{ view, state, name, label, hint, optional }}
				autocomplete="off"
			/>
			<Field
				view={view}
				state={state}
				name={english(name)}
				label={inEnglish}
				autocomplete="off"
				optional
			/>
		</>
	);
};
