import type { FormState } from "#kernel/form.ts";
import { Button, Checkbox, Form, Hidden } from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Collection, Taken } from "../../index.ts";
import { LendingPage } from "../lending/frame.tsx";
import { scopeOf, stockFields } from "./scope.ts";

interface ClosePageProps extends Taken {
	readonly view: View;
	readonly unit: Unit;
	readonly collections: readonly Collection[];
	readonly state: FormState;
}

/** What closing does, before it is done. */
export const ClosePage = ({
	view,
	unit,
	stocktake,
	found,
	collections,
	state,
}: ClosePageProps) => {
	const { t } = view;
	const missing = found.differences.filter(({ kind }) => kind === "missing");
	const again = found.differences.filter(({ kind }) => kind === "found-again");
	return (
		<LendingPage
			view={view}
			unit={unit}
			at="stocktake"
			title={t("library.stock.close")}
			below={{ name: scopeOf(view, stocktake, collections) }}
			lead={t("library.stock.close.lead", {
				missing: missing.length,
				found: again.length,
			})}
			form={state}
		>
			{missing.length > 0 && (
				<Fold summary={t("library.stock.close.list", { n: missing.length })}>
					<List>
						{missing.slice(0, 200).map(({ title, barcode, place }) => (
							<ListRow
								name={title}
								says={[barcode, place].filter(Boolean).join(" · ")}
							/>
						))}
					</List>
				</Fold>
			)}
			<Form
				view={view}
				action={link(view, "/perpustakaan/meja/:unit/opname/:stocktake/tutup", {
					unit: unit.slug,
					stocktake: stocktake.id,
				})}
			>
				<Hidden name={stockFields.missing} value={String(missing.length)} />
				<Checkbox
					view={view}
					state={state}
					name={stockFields.sure}
					label={t("library.stock.close.sure")}
				/>
				<div>
					<Button kind="danger">{t("library.stock.close.do")}</Button>
				</div>
			</Form>
		</LendingPage>
	);
};
