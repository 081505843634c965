import { largestWorkbook } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { FileField } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";

/** A workbook to upload. What is wrong in it is said by sheet and row, and nothing else changes. */
export const SheetField = ({
	view,
	state,
}: {
	readonly view: View;
	readonly state: FormState;
}) => (
	<FileField
		view={view}
		state={state}
		name="lembar"
		label={view.t("instruments.sheet-file")}
		hint={view.t("instruments.sheet-file-hint", {
			most: largestWorkbook / 1_000_000,
		})}
		accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	/>
);
