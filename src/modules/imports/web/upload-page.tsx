import { kindNames } from "#imports";
import type { FormState } from "#kernel/form.ts";
import { Button, FileField, Form, Radios } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Frame } from "./frame.tsx";
import { kindInWords } from "./words.ts";

interface UploadPageProps {
	readonly view: View;
	readonly state: FormState;
	readonly once: string;
}

/** Step 1: which list, and the file. */
export const UploadPage = ({ view, state, once }: UploadPageProps) => (
	<Frame
		view={view}
		title={view.t("imports.new-title")}
		lead={view.t("imports.new-lead")}
		step="file"
		form={state}
	>
		<Form
			view={view}
			action={link(view, "/kelola/impor/baru", {})}
			once={once}
			multipart
		>
			<Radios
				view={view}
				state={state}
				name="isi"
				label={view.t("imports.new-kind")}
				look="levels"
				options={kindNames.map((kind) => ({
					value: kind,
					label: kindInWords(view, kind),
					says: view.t(`imports.order-${kind}`),
				}))}
			/>
			<FileField
				view={view}
				state={state}
				name="berkas"
				label={view.t("imports.new-file")}
				hint={view.t("imports.new-file-hint")}
				accept=".xlsx,.xlsm,.csv,text/csv"
			/>
			<div>
				<Button>{view.t("imports.new-button")}</Button>
			</div>
		</Form>
	</Frame>
);
