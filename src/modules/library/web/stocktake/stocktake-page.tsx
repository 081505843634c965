import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { EmptyState } from "#ui/empty.tsx";
import {
	Button,
	Field,
	Form,
	Hidden,
	LinkButton,
	Select,
} from "#ui/form/index.ts";
import { fullDate } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Stat, Stats } from "#ui/stat.tsx";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Collection, Stocktake, Taken } from "../../index.ts";
import { LendingPage } from "../lending/frame.tsx";
import { formKey } from "../lending/with-library.ts";
import { Closed, Reading } from "./reading.tsx";
import { scopeOf, stockFields } from "./scope.ts";

interface StocktakesPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly stocktakes: readonly Stocktake[];
	readonly collections: readonly Collection[];
	readonly state: FormState;
	readonly form: string;
}

/** The sessions of an office, and a new one. */
export const StocktakesPage = ({
	view,
	unit,
	stocktakes,
	collections,
	state,
	form,
}: StocktakesPageProps) => {
	const { t, lang } = view;
	const part = { view, state };
	return (
		<LendingPage
			view={view}
			unit={unit}
			at="stocktake"
			title={t("library.lend.part.stocktake")}
			lead={t("library.stock.lead")}
			form={state}
		>
			{stocktakes.length === 0 ? (
				<EmptyState title={t("library.stock.none")}>
					{t("library.stock.none.says")}
				</EmptyState>
			) : (
				<List>
					{stocktakes.map((one) => (
						<ListRow
							name={scopeOf(view, one, collections)}
							href={link(view, "/perpustakaan/meja/:unit/opname/:stocktake", {
								unit: unit.slug,
								stocktake: one.id,
							})}
							says={
								one.closedOn === null
									? t("library.stock.begun", {
											day: fullDate(lang, one.begunOn),
										})
									: t("library.stock.closed", {
											day: fullDate(lang, one.closedOn),
											n: one.missing ?? 0,
										})
							}
						/>
					))}
				</List>
			)}
			<Section id="mulai" title={t("library.stock.begin")}>
				<Form
					view={view}
					action={link(view, "/perpustakaan/meja/:unit/opname", {
						unit: unit.slug,
					})}
					label={t("library.stock.begin")}
				>
					<Hidden name={formKey} value={form} />
					<Select
						{...part}
						name={stockFields.collection}
						label={t("library.stock.collection")}
						none={t("library.stock.all")}
						options={collections.map(({ id, name }) => ({
							value: id,
							label: say(name, lang),
						}))}
						optional
					/>
					<Field
						{...part}
						name={stockFields.place}
						label={t("library.stock.place")}
						hint={t("library.stock.place.hint")}
						autocomplete="off"
						optional
					/>
					<div>
						<Button>{t("library.stock.begin")}</Button>
					</div>
				</Form>
			</Section>
		</LendingPage>
	);
};

export interface StocktakePageProps extends Taken {
	readonly view: View;
	readonly unit: Unit;
	readonly collections: readonly Collection[];
	readonly state: FormState;
	readonly form: string;
}

/** Reading by camera, scanner or hand, and what differs so far. */
export const StocktakePage = (props: StocktakePageProps) => {
	const { view, unit, stocktake, found, collections, state } = props;
	const { t } = view;
	const open = stocktake.closedOn === null;
	const scope = scopeOf(view, stocktake, collections);
	return (
		<LendingPage
			view={view}
			unit={unit}
			at="stocktake"
			title={scope}
			below={{ name: scope }}
			lead={t(open ? "library.stock.open" : "library.stock.is-closed", {
				day: fullDate(view.lang, stocktake.closedOn ?? stocktake.begunOn),
			})}
			form={state}
			islands={["stock-scan"]}
		>
			{open ? <Reading {...props} /> : <Closed {...props} />}
			{open ? (
				<Stats>
					<Stat
						value={String(found.seen)}
						label={t("library.stock.seen", { n: found.expected })}
					/>
					<Stat
						value={String(found.readings)}
						label={t("library.stock.readings")}
					/>
				</Stats>
			) : (
				<Notice kind="ok">
					{t("library.stock.result", {
						expected: stocktake.expected ?? 0,
						missing: stocktake.missing ?? 0,
						found: stocktake.found ?? 0,
					})}
				</Notice>
			)}
			<Differences {...props} />
			{open && (
				<p>
					<LinkButton
						kind="outlined"
						href={link(
							view,
							"/perpustakaan/meja/:unit/opname/:stocktake/tutup",
							{ unit: unit.slug, stocktake: stocktake.id },
						)}
					>
						{t("library.stock.close")}
					</LinkButton>
				</p>
			)}
		</LendingPage>
	);
};

const Differences = ({ view, unit, stocktake, found }: StocktakePageProps) => {
	const { t } = view;
	const shown = found.differences.slice(0, 200);
	return (
		<Section
			id="selisih"
			title={t("library.stock.differences", { n: found.differences.length })}
			beside={
				<a
					href={link(
						view,
						"/perpustakaan/meja/:unit/opname/:stocktake/selisih",
						{ unit: unit.slug, stocktake: stocktake.id },
					)}
				>
					{t("library.stock.file")}
				</a>
			}
		>
			<DataTable
				id="tabel-selisih"
				caption={t("library.stock.caption")}
				hideCaption
				wide
				rows={shown}
				empty={<p>{t("library.stock.no-difference")}</p>}
				columns={[
					{
						key: "barcode",
						label: t("library.stock.barcode"),
						cell: ({ barcode }) => barcode,
					},
					{
						key: "kind",
						label: t("library.stock.what"),
						cell: ({ kind, times }) =>
							t(`library.stock.kind.${kind}`, { n: times }),
					},
					{
						key: "title",
						label: t("library.reserved.title"),
						cell: ({ title }) => title || t("library.stock.no-title"),
					},
					{
						key: "place",
						label: t("library.stock.belongs"),
						cell: ({ place, readAt }) =>
							readAt
								? t("library.stock.from-to", { place: place || "-", readAt })
								: place || "-",
					},
				]}
			/>
			{found.differences.length > shown.length && (
				<Meta>{t("library.stock.more", { n: shown.length })}</Meta>
			)}
		</Section>
	);
};
