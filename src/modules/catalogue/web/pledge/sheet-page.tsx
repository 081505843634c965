import { say } from "#kernel/text.ts";
import { classes } from "#ui/content.ts";
import { date } from "#ui/format.ts";
import { NoPrint } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { link } from "#ui/paths.ts";
import { QrCode } from "#ui/qr-code.tsx";
import type { View } from "#ui/view.ts";
import type { Pledge } from "../../index.ts";
import { PledgeText, promiseOf, Signature } from "./pledge-card.tsx";
import type { Office } from "./pledge-page.tsx";

interface SheetPageProps {
	readonly view: View;
	readonly unit: Office;
	readonly pledge: Pledge;
}

/** So many services fit on the sheet in the largest type. */
const most = 6;

/** One sheet for the wall, in large type; its code leads to the page, which says whether it still holds. */
export const SheetPage = ({ view, unit, pledge }: SheetPageProps) => {
	const { t, lang } = view;
	const here = link(view, "/unit/:unit/maklumat", { unit: unit.slug });
	return (
		<PrintSheet
			view={view}
			title={t("catalogue.pledge.sheet.title", { unit: unit.name })}
			back={{
				name: t("catalogue.pledge.sheet.back"),
				href: link(view, "/unit/:unit/maklumat/:number", {
					unit: unit.slug,
					number: String(pledge.number),
				}),
			}}
		>
			<NoPrint>
				<p>{t("catalogue.pledge.sheet.how")}</p>
			</NoPrint>
			<Sheet framed>
				<div
					class={classes(
						"in-cert stack",
						pledge.covers.length <= most && "wall",
					)}
				>
					<p class="meta">{unit.name}</p>
					<h1>{t("catalogue.pledge.kind")}</h1>
					<PledgeText view={view} pledge={pledge} />
					<ul>
						{pledge.covers.map((one) => (
							<li>
								<strong>{say(one.content.name, lang)}</strong>{" "}
								{promiseOf(view, one)}
							</li>
						))}
					</ul>
					<div class="row between">
						<Signature view={view} pledge={pledge} />
						<QrCode
							text={`${view.origin}${here}`}
							label={t("catalogue.pledge.sheet.qr")}
							small
						/>
					</div>
					<p class="meta">
						{t("catalogue.pledge.sheet.foot", {
							n: pledge.number,
							day: date(lang, pledge.reviewOn),
							address: `${view.origin.replace(/^https?:\/\//, "")}${here}`,
						})}
					</p>
				</div>
			</Sheet>
		</PrintSheet>
	);
};
