import { largestText } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { FileField, TextArea } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";

interface TextFieldsProps {
	readonly view: View;
	readonly state: FormState;
	readonly rows: number;
}

/** The text of a draft: typed, or in a file that takes its place. */
export const TextFields = ({ view, state, rows }: TextFieldsProps) => (
	<>
		<TextArea
			view={view}
			state={state}
			name="teks"
			label={view.t("instruments.draft-text")}
			hint={view.t("instruments.draft-text-hint")}
			rows={rows}
			mono
		/>
		<FileField
			view={view}
			state={state}
			name="berkas"
			label={view.t("instruments.draft-file")}
			hint={view.t("instruments.draft-file-hint", {
				most: largestText / 1000,
			})}
			accept=".yaml,.yml,.txt,text/yaml"
			optional
		/>
	</>
);
