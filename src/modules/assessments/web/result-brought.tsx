import { date, decimal } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Stat, Stats } from "#ui/stat.tsx";
import { PredicateFacts } from "./predicate-facts.tsx";
import { ResultHistory } from "./result-history.tsx";
import type { ResultProps } from "./result-page.tsx";

/**
 * A result that was decided elsewhere: what the papers say, and plainly that nothing stands behind it here.
 * No calculation sheet, no answers, no certificate of ours.
 */
export const BroughtResult = (props: ResultProps) => {
	const { view, found, predicates, history } = props;
	const predicate = predicates.at(-1);
	const brought = history.find(({ move }) => move === "bring");
	const score = predicate?.score ?? brought?.document.score ?? null;
	return (
		<>
			<Notice kind="info" title={view.t("assessments.brought-title")}>
				{view.t("assessments.brought-says", {
					day: date(view.lang, brought?.at ?? found.assessment.openedAt),
				})}
			</Notice>
			{predicate ? (
				<Section id="predikat" title={view.t("assessments.result-predicate")}>
					<PredicateFacts
						view={view}
						instrument={found.instrument}
						predicate={predicate}
					/>
				</Section>
			) : (
				<Section id="keputusan" title={view.t("assessments.brought-paper")}>
					{found.assessment.state === "refused" && (
						<p>{view.t("assessments.brought-refused")}</p>
					)}
					<p>{paperOf(props)}</p>
				</Section>
			)}
			<Section id="nilai" title={view.t("assessments.result-score")}>
				{score === null ? (
					<p>{view.t("assessments.brought-no-score")}</p>
				) : (
					<Stats>
						<Stat
							value={decimal(view.lang, score)}
							label={view.t("assessments.brought-score", {
								top: decimal(view.lang, found.instrument.top),
							})}
						/>
					</Stats>
				)}
			</Section>
			<ResultHistory {...props} />
			<Meta>
				<a href={link(view, "/instrumen/:id", { id: found.instrument.id })}>
					{view.t("assessments.result-instrument", { id: found.instrument.id })}
				</a>
			</Meta>
		</>
	);
};

const paperOf = ({ view, history }: ResultProps): string => {
	const { number = "", on } =
		history.find(({ move }) => move === "bring")?.document ?? {};
	if (!number && !on) return view.t("assessments.brought-no-paper");
	if (!number || !on) return number || date(view.lang, on ?? "");
	return view.t("assessments.result-decree-of", {
		number,
		day: date(view.lang, on),
	});
};
