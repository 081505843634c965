import { fullDate } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { isCounted, type ListedGathering, terms } from "../index.ts";
import { type About, addressOf } from "./consultation-words.tsx";

/** In the address: sheets entered before this one. */
export const beforeField = "sebelum";

/** The sheets of meetings, each with its answers to print; who signed is read by the office alone. */
export const GatheringsPart = ({
	view,
	unit,
	consultation,
	gatherings,
}: About & { readonly gatherings: readonly ListedGathering[] }) => {
	const { t, lang } = view;
	if (gatherings.length === 0) return null;
	const address = addressOf({ unit, consultation });
	const end = ({ id, takenBackWhy }: ListedGathering) =>
		takenBackWhy !== null ? (
			<Tag shape="diamond" tone="plain">
				{t("consultations.take-back.tag")}
			</Tag>
		) : isCounted(consultation, unit, view.now) ? null : (
			<a
				href={link(
					view,
					"/konsultasi/meja/:unit/:consultation/lembar/:contribution/penarikan",
					{ ...address, contribution: id },
				)}
			>
				{t("consultations.take-back.do")}
			</a>
		);
	return (
		<Section id="musyawarah" title={t("consultations.gatherings")}>
			<List>
				{gatherings.map((one) => (
					<ListRow
						name={one.place}
						href={link(
							view,
							"/konsultasi/meja/:unit/:consultation/lembar/:contribution",
							{ ...address, contribution: one.id },
						)}
						says={t("consultations.gathering.says", {
							people: one.people ?? 0,
							day: one.heldOn ? fullDate(lang, one.heldOn) : "",
							signatories: one.signatories.join(", "),
						})}
						end={end(one)}
					/>
				))}
			</List>
			{gatherings.length >= terms.listed && (
				<p>
					<a
						rel="next"
						href={link(view, "/konsultasi/meja/:unit/:consultation", address, {
							[beforeField]: gatherings.at(-1)?.id,
						})}
					>
						{t("consultations.gatherings.more")}
					</a>
				</p>
			)}
		</Section>
	);
};
