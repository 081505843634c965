import type { Band, BandTable } from "#instruments";
import { say } from "#kernel/text.ts";
import { decimal } from "#ui/format.ts";
import { DataTable } from "#ui/table.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";

interface BandsProps {
	readonly view: View;
	readonly id: string;
	readonly caption: string;
	readonly table: BandTable;
	readonly hideCaption?: boolean;
}

/** Limits and what they lead to, in the words of the source. */
export const Bands = ({
	view,
	id,
	caption,
	table,
	hideCaption,
}: BandsProps) => (
	<>
		{!table.verified && (
			<Unverified view={view}>
				{table.note && say(table.note, view.lang)}
			</Unverified>
		)}
		<DataTable
			id={id}
			caption={caption}
			hideCaption={hideCaption}
			rows={table.bands}
			columns={[
				{
					key: "band",
					label: view.t("instruments.bands-col-band"),
					cell: ({ label, zone, value }) =>
						[
							say(label, view.lang),
							zone,
							value === null ? null : decimal(view.lang, value),
						]
							.filter(Boolean)
							.join(", "),
				},
				{
					key: "range",
					label: view.t("instruments.bands-col-range"),
					numeric: true,
					cell: (band) => rangeInWords(view, band),
				},
			]}
		/>
	</>
);

export function rangeInWords(
	{ t, lang }: View,
	{ from, above, to, below }: Band,
): string {
	const low =
		from !== undefined
			? t("instruments.band-from", { from: decimal(lang, from) })
			: above !== undefined
				? t("instruments.band-above", { from: decimal(lang, above) })
				: null;
	const high =
		to !== undefined
			? t("instruments.band-to", { to: decimal(lang, to) })
			: below !== undefined
				? t("instruments.band-below", { to: decimal(lang, below) })
				: null;
	if (from !== undefined && to !== undefined)
		return t("instruments.band-between", {
			from: decimal(lang, from),
			to: decimal(lang, to),
		});
	return [low, high].filter(Boolean).join(", ") || t("instruments.band-open");
}
