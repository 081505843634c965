import { Spelled } from "#receipts/web";
import { Bars } from "#ui/bars.tsx";
import { fullDate } from "#ui/format.ts";
import { Code, Meta, NoPrint, Stack } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Barcode, quietZone } from "../../index.ts";

interface CardSheetProps {
	readonly view: View;
	readonly unit: Unit;
	readonly memberId: string;
	readonly name: string;
	readonly validUntil: string;
	/** In groups; `null` where it was shown before and cannot be shown again. */
	readonly number: string | null;
	readonly barcode: Barcode | null;
}

/** A card in large print, to cut out. It is shown once, in the answer itself: its number stands nowhere. */
export const CardSheet = ({
	view,
	unit,
	memberId,
	name,
	validUntil,
	number,
	barcode,
}: CardSheetProps) => {
	const { t } = view;
	const address = `${view.origin}${link(view, "/perpustakaan/kartu", {})}`;
	return (
		<PrintSheet
			view={view}
			title={t("library.card.printed")}
			back={{
				name: name || t("library.lend.part.members"),
				href: link(view, "/perpustakaan/meja/:unit/anggota/:member", {
					unit: unit.slug,
					member: memberId,
				}),
			}}
			staff
			once
		>
			<h1>{t("library.card.printed")}</h1>
			<NoPrint>
				<Notice kind={number ? "warn" : "info"}>
					{t(number ? "library.card.once" : "library.card.gone")}
				</Notice>
			</NoPrint>
			{number && barcode && (
				<Sheet framed>
					<div class="in-cert stack">
						<h2>{t("library.card.of", { unit: unit.name })}</h2>
						<p class="lead">{name}</p>
						<Bars
							bars={barcode.bars}
							width={barcode.width}
							quiet={quietZone}
							label={t("library.card.barcode", { number })}
						/>
						<Stack>
							<Meta>{t("library.card.number")}</Meta>
							<Code large>{number}</Code>
						</Stack>
						<p>
							{t("library.card.until", {
								day: fullDate(view.lang, validUntil),
							})}
						</p>
						<p>
							{t("library.card.look", {
								address: address.replace(/^https?:\/\//, ""),
							})}
						</p>
						<Meta>{t("library.card.privacy")}</Meta>
					</div>
				</Sheet>
			)}
			{number && (
				<NoPrint>
					<Spelled view={view} code={number} />
				</NoPrint>
			)}
		</PrintSheet>
	);
};
