import type { FormState } from "#kernel/form.ts";
import { Button, Field, Form, TextArea } from "#ui/form/index.ts";
import { number } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";

export const fields = { source: "sumber", lines: "baris" } as const;

export interface There {
	readonly place: string;
	readonly year: number;
	readonly source: string;
	readonly lines: number;
}

interface PopulationPageProps {
	readonly view: View;
	readonly there: readonly There[];
	readonly state: FormState;
}

/** How many people live where, by group, with who counted them: beside it stands who never arrives. */
export const PopulationPage = ({ view, there, state }: PopulationPageProps) => {
	const { t, lang } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("equity.population.title")}
			form={state}
			head={
				<PageHead
					title={t("equity.population.title")}
					lead={t("equity.population.lead")}
				/>
			}
		>
			<Form view={view} action={link(view, "/kelola/penduduk", {})}>
				<Field
					view={view}
					state={state}
					name={fields.source}
					label={t("equity.population.source")}
					hint={t("equity.population.source.hint")}
					autocomplete="off"
					maxlength={300}
				/>
				<TextArea
					view={view}
					state={state}
					name={fields.lines}
					label={t("equity.population.lines")}
					hint={t("equity.population.lines.hint")}
					rows={10}
					mono
				/>
				<div>
					<Button>{t("equity.population.save")}</Button>
				</div>
			</Form>
			<Section id="tercatat" title={t("equity.population.there")}>
				<DataTable
					id="tabel-penduduk"
					caption={t("equity.population.there")}
					hideCaption
					columns={[
						{
							key: "place",
							label: t("equity.population.place"),
							cell: ({ place }) => place,
						},
						{
							key: "year",
							label: t("equity.population.year"),
							cell: ({ year }) => year,
						},
						{
							key: "source",
							label: t("equity.population.source"),
							cell: ({ source }) => source,
						},
						{
							key: "lines",
							label: t("equity.population.count"),
							numeric: true,
							cell: ({ lines }) => number(lang, lines),
						},
					]}
					rows={there}
					empty={<Meta>{t("equity.population.none")}</Meta>}
				/>
			</Section>
		</OfficerLayout>
	);
};
