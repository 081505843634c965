import { NoPrint } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { link } from "#ui/paths.ts";
import { QrCode } from "#ui/qr-code.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import type { SurveyHere } from "../with-survey.ts";

interface PosterPageProps extends SurveyHere {
	readonly view: View;
}

/** One sheet for the counter: a question, the code to scan, and the same address in words. */
export const PosterPage = ({ view, unit, survey }: PosterPageProps) => {
	const { t } = view;
	const address = `${view.origin}${link(
		view,
		"/survei/:unit/:instrument",
		{ unit: unit.slug, instrument: survey.instrument },
		{ di: "loket" },
	)}`;
	return (
		<PrintSheet
			view={view}
			title={t("surveys.poster.title", { unit: unit.name })}
			back={{
				name: t("surveys.run.title", { unit: unit.name }),
				href: link(view, "/survei/:unit/kelola", { unit: unit.slug }),
			}}
		>
			<NoPrint>
				<p>{t("surveys.poster.how")}</p>
			</NoPrint>
			<Sheet framed>
				<div class="in-cert stack poster">
					<p class="meta">{unit.name}</p>
					<h1>{t("surveys.answer.question")}</h1>
					<p class="lead">{t("surveys.poster.lead")}</p>
					<QrCode text={address} label={t("surveys.poster.qr")} />
					<ol>
						<li>{t("surveys.poster.step-1")}</li>
						<li>{t("surveys.poster.step-2")}</li>
						<li>{t("surveys.poster.step-3")}</li>
					</ol>
					<p>
						{t("surveys.poster.address")}
						<br />
						<strong class="mono">
							{view.origin.replace(/^https?:\/\//, "")}
							{inLanguage(view.lang, "/survei")}
						</strong>
					</p>
					<p>{t("surveys.poster.find", { unit: unit.name })}</p>
					<p class="meta">{t("surveys.poster.private")}</p>
				</div>
			</Sheet>
		</PrintSheet>
	);
};
