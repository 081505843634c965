import { fullDate } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Status, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { PartAtDesk } from "../../index.ts";
import { nameOfRound } from "../round-words.ts";
import { leftInWords } from "./calendar.tsx";
import { partLooks } from "./part-words.ts";

interface DeskPartsProps {
	readonly view: View;
	readonly parts: readonly PartAtDesk[];
}

/** What an office answers in the assessment of its region, with the day until which it is asked for. */
export const DeskParts = ({ view, parts }: DeskPartsProps) => (
	<Section id="bagian" title={view.t("assessments.desk-parts")}>
		<List>
			{parts.map(({ assessment, region, office, part, due, ...counts }) => (
				<ListRow
					name={nameOfRound(view, assessment)}
					href={link(view, "/penilaian/:unit/:instrument/:year/bagian/:opd", {
						unit: region.slug,
						instrument: assessment.instrument,
						year: String(assessment.year),
						opd: office.slug,
					})}
					says={[
						`${region.name}, ${office.name}.`,
						`${view.t("assessments.unit-progress", { done: counts.answered, all: counts.all })}.`,
						...(counts.returned > 0
							? [
									view.t("assessments.part-returned", {
										n: counts.returned,
									}),
								]
							: []),
						...(due &&
						assessment.state === "answering" &&
						part.state !== "handed-over"
							? [
									view.t("assessments.part-due", {
										day: fullDate(view.lang, due),
										left: leftInWords(view, due),
									}),
								]
							: []),
					].join(" ")}
					end={
						counts.returned > 0 ? (
							<Status view={view} is="returned" />
						) : assessment.state === "awarded" ||
							assessment.state === "refused" ? (
							view.t(`assessments.state-${assessment.state}`)
						) : (
							<Tag {...partLooks[part.state]}>
								{view.t(`assessments.part-${part.state}`)}
							</Tag>
						)
					}
				/>
			))}
		</List>
	</Section>
);
