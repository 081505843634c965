import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Found } from "../../index.ts";
import { kindWord } from "../words.tsx";

interface TitlesFoundProps {
	readonly view: View;
	readonly text: string;
	readonly found: Found;
}

/** The nearest titles that hold all words, for a search over more than libraries; nothing where none does. */
export const TitlesFound = ({ view, text, found }: TitlesFoundProps) => {
	const { t } = view;
	if (found.by !== "all" || found.total === 0) return null;
	return (
		<Section id="perpustakaan" title={t("library.found-beside")}>
			<List>
				{found.hits.slice(0, 3).map((hit) => (
					<ListRow
						name={hit.title}
						href={link(view, "/perpustakaan/buku/:number", {
							number: hit.controlNumber,
						})}
						says={[hit.authors[0], hit.year].filter(Boolean).join(" · ")}
						end={kindWord(view, hit.kind)}
					/>
				))}
			</List>
			<p>
				<a href={link(view, "/perpustakaan", {}, { q: text })}>
					{t("library.found-beside.all")}
				</a>
			</p>
		</Section>
	);
};
