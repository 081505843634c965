import { beginning } from "#kernel/beginning.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { ToldAlike } from "../../index.ts";

interface AlikeHereProps extends ToldAlike {
	readonly view: View;
}

/** Who told the same: which one is worked on, and whom its answer reaches as well. */
export const AlikeHere = ({
	view,
	follows,
	followers,
	strangers,
	joined,
}: AlikeHereProps) => {
	const { t } = view;
	const lines = follows ? [follows] : followers;
	if (lines.length === 0 && !joined) return null;
	return (
		<Section id="sama" title={t("complaints.alike-here.title")}>
			{joined && (
				<p>
					{t("complaints.join.copy")} {joined.title}
				</p>
			)}
			{lines.length > 0 && (
				<>
					<Meta>
						{t(
							follows
								? "complaints.alike-here.follows"
								: "complaints.alike-here.followers",
						)}
					</Meta>
					{strangers && !follows && (
						<p>{t("complaints.alike-here.strangers")}</p>
					)}
					<List>
						{lines.map(({ unit, id, ref, story }) => (
							<ListRow
								name={ref}
								href={link(view, "/pengaduan/meja/:unit/:id", { unit, id })}
								says={
									story === "" ? t("complaints.join.none") : shortened(story)
								}
							/>
						))}
					</List>
				</>
			)}
		</Section>
	);
};

/** Its first words, for a line. */
const shortened = (story: string): string => beginning(story, 140);
