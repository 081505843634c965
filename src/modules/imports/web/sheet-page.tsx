import type { Import } from "#imports";
import type { FormState } from "#kernel/form.ts";
import { Button, Field, Form, Hidden, Radios } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Frame } from "./frame.tsx";

interface SheetPageProps {
	readonly view: View;
	readonly import: Import;
	readonly state: FormState;
}

/** Which sheet of the file, and which of its rows holds the heads. */
export const SheetPage = ({ view, import: one, state }: SheetPageProps) => (
	<Frame
		view={view}
		title={view.t("imports.sheet-title")}
		lead={view.t("imports.sheet-lead")}
		step="columns"
		form={state}
	>
		<Form
			view={view}
			action={link(view, "/kelola/impor/:id/lembar", { id: one.id })}
		>
			<Hidden name="versi" value={String(one.version)} />
			<Radios
				view={view}
				state={state}
				name="lembar"
				label={view.t("imports.sheet-sheet")}
				options={one.sheets.map((name) => ({ value: name, label: name }))}
			/>
			<Field
				view={view}
				state={state}
				name="baris"
				label={view.t("imports.sheet-row")}
				inputmode="numeric"
				autocomplete="off"
				width="4"
			/>
			<div>
				<Button>{view.t("imports.sheet-button")}</Button>
			</div>
		</Form>
	</Frame>
);
