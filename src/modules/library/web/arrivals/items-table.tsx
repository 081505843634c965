import { Meta, Section } from "#ui/layout/parts.tsx";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { type ArrivalKind, type KeptItem, shownOfReport } from "../../index.ts";
import { noteInWords, placeInWords } from "./arrival-words.ts";

interface ItemsTableProps {
	readonly view: View;
	readonly id: string;
	readonly title: string;
	readonly kind: ArrivalKind;
	readonly items: readonly KeptItem[];
}

/** Records of a file with what is to be said of them; nothing where there are none. */
export const ItemsTable = ({
	view,
	id,
	title,
	kind,
	items,
}: ItemsTableProps) => {
	const { t } = view;
	if (items.length === 0) return null;
	return (
		<Section id={id} title={title}>
			{items.length >= shownOfReport && (
				<Meta>{t("library.in.first-of", { n: shownOfReport })}</Meta>
			)}
			<DataTable
				id={`tabel-${id}`}
				caption={title}
				hideCaption
				rows={items}
				columns={[
					{
						key: "title",
						label: t("library.in.record"),
						cell: (one) => (
							<>
								{one.title ||
									t(
										kind === "slims-members"
											? "library.in.a-member"
											: "library.in.untitled",
									)}
								<Meta>
									{t("library.in.number", { n: one.number })},{" "}
									{placeInWords(view, kind, one.place)}
								</Meta>
							</>
						),
					},
					{
						key: "verdict",
						label: t("library.in.verdict"),
						cell: ({ verdict, notes }) => (
							<>
								{t(`library.in.verdict.${verdict}`)}
								{notes.map((note) => (
									<Meta>{noteInWords(view, note)}</Meta>
								))}
							</>
						),
					},
				]}
			/>
		</Section>
	);
};
