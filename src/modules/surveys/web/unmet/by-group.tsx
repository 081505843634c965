import { number } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { rather, type UnservedGroup } from "../../index.ts";

/** Who was not served, by group: for the desk, and only groups of which enough people told. */
export const ByGroup = ({
	view,
	groups,
	fewest,
}: {
	readonly view: View;
	/** Fewer people are not told. */
	readonly fewest: number;
	readonly groups: readonly UnservedGroup[];
}) => {
	const { t, lang } = view;
	const cell = (n: number | null) =>
		n === null
			? t("surveys.unmet.desk.few", { least: fewest })
			: number(lang, n);
	return (
		<Section id="kelompok" title={t("surveys.unmet.group")}>
			{groups.length === 0 ? (
				<p>{t("surveys.unmet.group.none", { least: fewest })}</p>
			) : (
				<DataTable
					id="menurut-kelompok"
					caption={t("surveys.unmet.group.table")}
					hideCaption
					rows={groups}
					columns={[
						{
							key: "group",
							label: t("surveys.unmet.group.name"),
							cell: (row) => nameOf(view, row),
						},
						{
							key: "desk",
							label: t("surveys.unmet.desk.at-desk"),
							numeric: true,
							cell: ({ atDesk }) => cell(atDesk),
						},
						{
							key: "people",
							label: t("surveys.unmet.desk.by-people"),
							numeric: true,
							cell: ({ byPeople }) => cell(byPeople),
						},
					]}
				/>
			)}
			<Meta>{t("surveys.unmet.group.says", { least: fewest })}</Meta>
		</Section>
	);
};

const nameOf = (
	{ t, says }: View,
	{ dimension, group }: UnservedGroup,
): string =>
	t("surveys.unmet.group.of", {
		about: dimension,
		group:
			group === rather
				? says("surveys.self.rather-not")
				: dimension === "disability"
					? t("surveys.unmet.group.disability", { group })
					: says(`surveys.self.${dimension}.${group}`),
	});
