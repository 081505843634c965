import { instrumentNamed, nodeOf } from "#instruments";
import { say } from "#kernel/text.ts";
import { bytes } from "#ui/format.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Case, Spared, Use } from "../../index.ts";
import { evidenceFile } from "../evidence-address.ts";

interface SparedPartProps {
	readonly view: View;
	readonly found: Case;
	readonly spared: Spared;
}

/** The double work that the unit was spared: counted from links that exist, with the list to count it again. */
export const SparedPart = ({ view, found, spared }: SparedPartProps) => {
	const { t, lang } = view;
	if (spared.files.length === 0) return null;
	return (
		<section class="stack" aria-labelledby="dihemat">
			<h2 id="dihemat">{t("assessments.spared-title")}</h2>
			<p>
				{t("assessments.spared-says", {
					files: spared.files.length,
					uploads: spared.uploads,
					size: bytes(lang, spared.bytes),
				})}
			</p>
			<Fold summary={t("assessments.spared-list", { n: spared.files.length })}>
				<List>
					{spared.files.map(({ evidence, uses }) => (
						<ListRow
							name={evidence.name}
							href={evidenceFile(view, found.unit, evidence)}
							says={
								<ul class="plain">
									{uses.map((use) => (
										<li>{useInWords(view, use)}</li>
									))}
								</ul>
							}
							end={bytes(lang, evidence.original?.size ?? evidence.size)}
						/>
					))}
				</List>
			</Fold>
			<p>
				<a href={link(view, "/instrumen/padanan", {})}>
					{t("assessments.twin-crosswalk")}
				</a>
			</p>
		</section>
	);
};

const useInWords = (
	{ t, lang }: View,
	{ instrument: id, year, code }: Use,
): string => {
	const instrument = instrumentNamed(id);
	const node = instrument && nodeOf(instrument, code);
	return t("assessments.spared-use", {
		item: node ? say(node.label, lang) : code,
		instrument: instrument ? say(instrument.title, lang) : id,
		year: String(year),
	});
};
