import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Fold, Meta, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { followUpsIn, hasEnded, isState } from "../../index.ts";
import { minutesIn, PaperShown } from "../letter-shown.tsx";
import { type CasePageProps, placeOf } from "./case-page-props.ts";

/** Meetings on the case: their minutes, what they decided and what became of it. Nothing of it is seen elsewhere. */
export const MeetingsPart = (props: CasePageProps) => {
	const { view, header, pieces } = props;
	const { t, lang } = view;
	const place = placeOf({ header });
	const minutes = pieces.flatMap((piece) => {
		const paper = minutesIn(piece);
		return paper ? [{ id: piece.id, paper }] : [];
	});
	const decided = followUpsIn(pieces);
	const ended = isState(header.state) && hasEnded(header.state);
	if (ended && minutes.length === 0) return null;
	return (
		<Section id="rapat" title={t("rights-cases.minutes.title")}>
			<Meta>{t("rights-cases.minutes.says")}</Meta>
			{minutes.map(({ id, paper }) => (
				<Fold summary={paper.numbered}>
					<PaperShown paper={paper}>
						<p>
							<a
								href={link(view, "/ruang/meja/:unit/:id/rapat/:piece", {
									...place,
									piece: id,
								})}
							>
								{t("rights-cases.minutes.pdf")}
							</a>
						</p>
					</PaperShown>
				</Fold>
			))}
			{decided.length > 0 && (
				<>
					<p>
						<strong>{t("rights-cases.minutes.follow-ups")}</strong>
					</p>
					<ul>
						{decided.map(({ what, who, dueOn, done }) => (
							<li>
								{what}
								<br />
								{t(
									done === null
										? "rights-cases.minutes.open"
										: "rights-cases.minutes.done",
									{ who, day: date(lang, dueOn) },
								)}
							</li>
						))}
					</ul>
				</>
			)}
			{!ended && (
				<div>
					<LinkButton
						kind="outlined"
						href={link(view, "/ruang/meja/:unit/:id/rapat", place)}
					>
						{t("rights-cases.minutes.write")}
					</LinkButton>
				</div>
			)}
		</Section>
	);
};
