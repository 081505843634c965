import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Case, DeskRating } from "../../index.ts";
import { placeOf } from "./with-case.ts";

interface RatingProps {
	readonly view: View;
	readonly found: Case;
	readonly rating: DeskRating;
}

/** On the page of what has ended: whether the person's word on it can still be taken. What was said is shown to nobody. */
export const RatingHere = ({ view, found, rating }: RatingProps) =>
	rating === "not-now" ? null : (
		<Section id="penilaian" title={view.t("complaints.desk-rate.section")}>
			{rating === "may" ? (
				<List>
					<ListRow
						name={view.t("complaints.desk-rate.title")}
						href={link(
							view,
							"/pengaduan/meja/:unit/:id/penilaian",
							placeOf(found),
						)}
						says={view.t("complaints.desk-rate.says")}
					/>
				</List>
			) : (
				<p>{view.t(`complaints.desk-rate.${rating}`)}</p>
			)}
		</Section>
	);
