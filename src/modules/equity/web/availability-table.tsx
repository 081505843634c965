import type { AvailabilityTold, NeedMet } from "#equity";
import { say } from "#kernel/text.ts";
import { decimal, number } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type Column, DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import { periodName } from "./words.ts";

interface AvailabilityTableProps {
	readonly view: View;
	/** `null` before anybody looked. */
	readonly told: AvailabilityTold | null;
	/** Of the nation the share is weighed by need; a province alone has nothing to weigh it by. */
	readonly isNation: boolean;
}

/** Need by need: how many offices somebody can manage, and where those live who need it. */
export const AvailabilityTable = ({
	view,
	told,
	isNation,
}: AvailabilityTableProps) => {
	if (!told || told.needs.length === 0) return null;
	const { t, lang } = view;
	const percent = (share: string) => `${decimal(lang, share)}%`;
	const columns: Column<NeedMet>[] = [
		{
			key: "need",
			label: t("equity.availability.need"),
			cell: ({ need }) => say(need.label, lang),
		},
		{
			key: "share",
			label: t("equity.availability.share"),
			numeric: true,
			cell: ({ share }) => percent(share),
		},
		{
			key: "offices",
			label: t("equity.availability.offices"),
			numeric: true,
			cell: ({ usable, offices }) =>
				t("equity.availability.of", { usable, offices }),
		},
		...(isNation
			? [
					{
						key: "weighed",
						label: t("equity.availability.weighed"),
						numeric: true,
						cell: ({ weighed }: NeedMet) =>
							weighed === null ? t("equity.share.unknown") : percent(weighed),
					},
				]
			: []),
		{
			key: "people",
			label: t("equity.availability.people"),
			numeric: true,
			cell: ({ people }) =>
				people === null ? t("equity.share.unknown") : number(lang, people),
		},
	];
	const unknown = Math.max(
		...told.needs.map(({ offices, onRecord }) => offices - onRecord),
	);
	return (
		<Section id="sarana" title={t("equity.availability")}>
			<p>{t("equity.availability.says")}</p>
			<DataTable
				id="tabel-sarana"
				caption={t("equity.availability.table")}
				hideCaption
				columns={columns}
				rows={told.needs}
			/>
			<Meta>
				{t("equity.availability.source", {
					period: periodName(view, told.period),
					unknown,
				})}{" "}
				<a href={link(view, "/bisa-dikunjungi", {})}>
					{t("equity.availability.find")}
				</a>
			</Meta>
		</Section>
	);
};
