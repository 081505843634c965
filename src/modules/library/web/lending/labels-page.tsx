import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, Field, Form, Select, TextArea } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { layouts, lendingTerms as terms } from "../../index.ts";
import { LendingPage } from "./frame.tsx";

export const labelFields = {
	layout: "lembar-label",
	from: "mulai",
	barcodes: "kode",
} as const;

interface LabelsPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly state: FormState;
}

/** Which copies get a label, and on which sheet. */
export const LabelsPage = ({ view, unit, state }: LabelsPageProps) => {
	const { t, lang } = view;
	const part = { view, state };
	return (
		<LendingPage
			view={view}
			unit={unit}
			at="labels"
			title={t("library.lend.part.labels")}
			lead={t("library.labels.lead", { n: terms.mostLabels })}
			form={state}
		>
			<Form
				view={view}
				action={link(view, "/perpustakaan/meja/:unit/label", {
					unit: unit.slug,
				})}
			>
				<Select
					{...part}
					name={labelFields.layout}
					label={t("library.labels.layout")}
					options={layouts.map(({ code, says }) => ({
						value: code,
						label: say(says, lang),
					}))}
				/>
				<Field
					{...part}
					name={labelFields.from}
					label={t("library.labels.from")}
					hint={t("library.labels.from.hint")}
					inputmode="numeric"
					autocomplete="off"
					width="4"
				/>
				<TextArea
					{...part}
					name={labelFields.barcodes}
					label={t("library.labels.barcodes")}
					hint={t("library.labels.barcodes.hint")}
					rows={8}
				/>
				<div>
					<Button>{t("library.labels.do")}</Button>
				</div>
			</Form>
		</LendingPage>
	);
};
