import { date } from "#ui/format.ts";
import { Meta } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { link } from "#ui/paths.ts";
import { addressOf } from "../region-path.tsx";
import { roundName } from "../words.ts";
import type { SentPageProps } from "./sent-page.tsx";

/** A sheet for each unit that nobody can sign in for: to be printed, and carried or posted. */
export const LettersPage = ({
	view,
	region,
	sending,
	unitNames,
	by,
}: SentPageProps) => {
	const { t, lang } = view;
	const letters = sending.reminders.filter(
		({ way, takenBackAt }) => way === "letter" && takenBackAt === null,
	);
	const title = t("targets.letters-title", { n: letters.length });
	return (
		<PrintSheet
			view={view}
			title={title}
			back={{
				name: t("targets.letters-back"),
				href: link(
					view,
					"/target/:provinsi/:instrument/:year/pengingat/:sending",
					{ ...addressOf(region), sending: sending.id },
				),
			}}
		>
			<h1 class="no-print">{title}</h1>
			{letters.map((letter) => (
				<Sheet framed>
					<div class="in-cert stack">
						<Meta>{date(lang, sending.at)}</Meta>
						<h2>{t("targets.letter-heading")}</h2>
						<p>
							{t("targets.letter-to", {
								unit: unitNames.get(letter.unitId) ?? "",
								place: region.province.name,
							})}
						</p>
						<p>
							{t("targets.letter-about", {
								round: roundName(view, region.round),
								closes: date(lang, region.round.closesOn),
							})}
						</p>
						<p>
							<strong>{letter.words}</strong>
						</p>
						<p>
							{t("targets.letter-how", {
								address: view.origin.replace(/^https?:\/\//, ""),
							})}
						</p>
						<p>{by ?? "Rangkul"}</p>
						{view.demo && <Meta>{t("targets.letter-sample")}</Meta>}
					</div>
				</Sheet>
			))}
		</PrintSheet>
	);
};
