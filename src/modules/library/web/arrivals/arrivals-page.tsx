import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Button, FileField, Form, Radios, Select } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { Fold, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Arrival, type Collection, largestArrival } from "../../index.ts";
import { ArrivalFrame } from "./arrival-frame.tsx";

interface ArrivalsPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly collections: readonly Collection[];
	readonly arrivals: readonly Arrival[];
	readonly state: FormState;
	readonly once: string;
}

/** What may be in a file, in the order of the form. */
export const contents = [
	"marc",
	"slims-books",
	"slims-items",
	"slims-members",
] as const;

/** Bringing a file, and those that were brought. */
export const ArrivalsPage = (props: ArrivalsPageProps) => {
	const { view, unit, arrivals, state } = props;
	const { t } = view;
	return (
		<ArrivalFrame
			view={view}
			unit={unit}
			title={t("library.in.title")}
			lead={t("library.in.lead", { unit: unit.name })}
			state={state}
		>
			<Bring {...props} />
			<Fold summary={t("library.in.slims.how")}>
				<p>{t("library.in.slims.how.says")}</p>
			</Fold>
			{arrivals.length > 0 && (
				<Section id="berkas-masuk" title={t("library.in.list")}>
					<DataTable
						id="tabel-masuk"
						caption={t("library.in.list.table")}
						hideCaption
						rows={arrivals}
						columns={[
							{
								key: "file",
								label: t("library.in.file"),
								cell: ({ id, fileName }) => (
									<a
										href={link(view, "/perpustakaan/meja/:unit/masuk/:id", {
											unit: unit.slug,
											id,
										})}
									>
										{fileName}
									</a>
								),
							},
							{
								key: "state",
								label: t("library.in.state"),
								cell: (one) => t(`library.in.state.${one.state}`),
							},
							{
								key: "at",
								label: t("library.in.at"),
								cell: ({ at }) => moment(view.lang, at),
							},
						]}
					/>
				</Section>
			)}
		</ArrivalFrame>
	);
};

const Bring = ({ view, unit, collections, state, once }: ArrivalsPageProps) => {
	const { t } = view;
	return (
		<Form
			view={view}
			action={link(view, "/perpustakaan/meja/:unit/masuk", { unit: unit.slug })}
			once={once}
			multipart
		>
			<Radios
				view={view}
				state={state}
				name="isi"
				label={t("library.in.what")}
				look="levels"
				options={contents.map((what) => ({
					value: what,
					label: t(`library.in.what.${what}`),
					says: t(`library.in.what.${what}.says`),
				}))}
			/>
			<Select
				view={view}
				state={state}
				name="koleksi"
				label={t("library.in.collection")}
				// Of several none goes without saying.
				none={
					collections.length > 1 ? t("library.in.collection.none") : undefined
				}
				options={collections.map(({ id, name }) => ({
					value: id,
					label: say(name, view.lang),
				}))}
			/>
			<FileField
				view={view}
				state={state}
				name="berkas"
				label={t("library.in.file")}
				hint={t("library.in.file.hint", { n: largestArrival / 1_000_000 })}
				accept=".mrc,.marc,.xml,.csv,.zip"
			/>
			<div>
				<Button>{t("library.in.button")}</Button>
			</div>
		</Form>
	);
};
