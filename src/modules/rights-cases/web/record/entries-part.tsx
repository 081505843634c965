import { LinkButton } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { actsInOrder, type CaseRecord, usesOf } from "../../index.ts";
import { placeOf } from "../desk/case-page-props.ts";
import { partWord, type RecordPageProps } from "./record-page-props.ts";

/** People, places and duty bearers, each with where they stand, and a way to call them otherwise. */
export const EntriesPart = (props: RecordPageProps) => {
	const { view, record, names } = props;
	const { t } = view;
	return (
		<>
			<Entries
				{...props}
				id="orang"
				title={t("rights-cases.record.people")}
				add={{ kind: "orang", label: t("rights-cases.record.person.add") }}
				rows={record.people.map(({ id, name, part }) => ({
					id,
					name,
					says: partWord(view, part),
				}))}
			/>
			<Entries
				{...props}
				id="tempat"
				title={t("rights-cases.record.places")}
				add={{ kind: "tempat", label: t("rights-cases.record.place.add") }}
				rows={record.places.map(({ id, name }) => ({ id, name, says: "" }))}
			/>
			<Entries
				{...props}
				id="pihak"
				title={t("rights-cases.record.bearers")}
				rows={record.bearers.map(({ id, kind }) => ({
					id,
					name: names.get(id) ?? "",
					says: t(`rights-cases.record.kind.${kind}`),
				}))}
			/>
		</>
	);
};

const Entries = ({
	view,
	header,
	record,
	id,
	title,
	add,
	rows,
}: RecordPageProps & {
	readonly id: string;
	readonly title: string;
	readonly add?: { readonly kind: string; readonly label: string };
	readonly rows: readonly {
		readonly id: string;
		readonly name: string;
		readonly says: string;
	}[];
}) => {
	const here = link(view, "/ruang/meja/:unit/:id/isi", placeOf({ header }));
	return (
		<Section id={id} title={title}>
			{rows.length === 0 ? (
				<p class="hint">{view.t("rights-cases.record.none")}</p>
			) : (
				<List>
					{rows.map((row) => (
						<ListRow
							name={row.name}
							href={`${here}?ubah=${row.id}#tulis`}
							says={[row.says, whereUsed(view, record, row.id)]
								.filter(Boolean)
								.join(" · ")}
						/>
					))}
				</List>
			)}
			{add && (
				<div>
					<LinkButton
						href={`${here}?baru=${add.kind}#tulis`}
						kind="outlined"
						small
					>
						{add.label}
					</LinkButton>
				</div>
			)}
		</Section>
	);
};

/** "peristiwa 1, 3", or nothing. */
export function whereUsed(
	view: RecordPageProps["view"],
	record: CaseRecord,
	id: string,
): string {
	const inOrder = actsInOrder(record);
	const numbers = usesOf(record, id).map((act) => inOrder.indexOf(act) + 1);
	return numbers.length === 0
		? ""
		: view.t("rights-cases.record.used", {
				n: numbers.length,
				acts: numbers.toSorted((a, b) => a - b).join(", "),
			});
}
