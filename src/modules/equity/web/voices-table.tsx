import { type ShareInTime, shareInTime } from "#complaints";
import type { Population, Voice } from "#equity";
import type { Dimension } from "#surveys";
import { decimal, number } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type Column, DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { perHundredThousand } from "../index.ts";
import { groupName } from "./words.ts";

interface VoicesTableProps {
	readonly view: View;
	readonly dimension: Dimension;
	readonly voices: readonly Voice[];
	readonly population: Population | null;
}

/** Who complains, how often, and whether each group is answered as soon: of those who named themselves. */
export const VoicesTable = ({
	view,
	dimension,
	voices,
	population,
}: VoicesTableProps) => {
	if (voices.length === 0) return null;
	const { t, lang } = view;
	const hidden = t("equity.hidden");
	const columns: Column<Voice>[] = [
		{
			key: "group",
			label: t("equity.group"),
			cell: ({ group }) => groupName(view, dimension, group),
		},
		{
			key: "n",
			label: t("equity.voices.n"),
			numeric: true,
			cell: ({ n }) => (n === null ? hidden : number(lang, n)),
		},
		{
			key: "rate",
			label: t("equity.voices.rate"),
			numeric: true,
			cell: (voice) => {
				const people = population?.people.get(voice.group);
				const rate =
					voice.n === null ? null : perHundredThousand(voice.n, people ?? 0);
				return rate === null ? "–" : decimal(lang, rate);
			},
		},
		{
			key: "in-time",
			label: t("equity.voices.in-time"),
			numeric: true,
			cell: (voice) => inWords(view, shareInTime(voice)) ?? hidden,
		},
		{
			key: "days",
			label: t("equity.voices.days"),
			numeric: true,
			cell: ({ medianDays }) =>
				medianDays === null ? hidden : number(lang, medianDays),
		},
	];
	return (
		<Section id="pengaduan" title={t("equity.voices")}>
			<p>{t("equity.voices.says")}</p>
			<DataTable
				id="tabel-pengaduan"
				caption={t("equity.voices.table")}
				hideCaption
				columns={columns}
				rows={voices}
			/>
			<Meta>
				{t("equity.voices.caveat")}{" "}
				<a href={link(view, "/kesetaraan/pengaduan.csv", {})}>
					{t("equity.data.download")}
				</a>
			</Meta>
		</Section>
	);
};

const inWords = ({ lang }: View, share: ShareInTime | null): string | null =>
	share &&
	`${decimal(lang, share.share)}% (${decimal(lang, share.from)}–${decimal(lang, share.to)})`;
