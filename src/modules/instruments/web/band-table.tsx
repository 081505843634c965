import type { Band, BandTable } from "#instruments";
import { say } from "#kernel/text.ts";
import { decimal } from "#ui/format.ts";
import { type Column, DataTable } from "#ui/table.tsx";
import { Unverified } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";

interface BandsProps {
	readonly view: View;
	readonly id: string;
	readonly caption: string;
	readonly table: BandTable;
	readonly hideCaption?: boolean;
	/** Bands of an indicator's figure, each with what it is worth; else of the score. */
	readonly ofFigures?: boolean;
}

/** Limits and what they lead to, in the words of the source. */
export const Bands = ({
	view,
	id,
	caption,
	table,
	hideCaption,
	ofFigures,
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
			wide={ofFigures}
			rows={table.bands}
			columns={[
				{
					key: "band",
					label: view.t(
						ofFigures
							? "instruments.bands-col-source"
							: "instruments.bands-col-band",
					),
					cell: ({ label, zone }) =>
						[say(label, view.lang), zone].filter(Boolean).join(", "),
				},
				{
					key: "range",
					label: view.t(
						ofFigures
							? "instruments.bands-col-figure"
							: "instruments.bands-col-range",
					),
					numeric: true,
					cell: (band) => rangeInWords(view, band),
				},
				...(ofFigures ? [worthOf(view)] : []),
			]}
		/>
	</>
);

const worthOf = (view: View): Column<Band> => ({
	key: "worth",
	label: view.t("instruments.bands-col-worth"),
	numeric: true,
	cell: ({ value }) => (value === null ? "–" : decimal(view.lang, value)),
});

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
