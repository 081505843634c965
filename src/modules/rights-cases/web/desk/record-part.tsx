import { LinkButton } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type CasePageProps, placeOf } from "./case-page-props.ts";

/** What is known of it, in one line, and the way to where it is written. */
export const RecordPart = ({ view, header, record }: CasePageProps) => {
	const { t } = view;
	const { people, acts } = record;
	return (
		<Section id="isi-berkas" title={t("rights-cases.record.here")}>
			<p>
				{acts.length + people.length === 0
					? t("rights-cases.record.summary.none")
					: t("rights-cases.record.summary", {
							acts: acts.length,
							people: people.length,
						})}
			</p>
			<div>
				<LinkButton
					href={link(view, "/ruang/meja/:unit/:id/isi", placeOf({ header }))}
					kind="outlined"
				>
					{t("rights-cases.record.open")}
				</LinkButton>
			</div>
		</Section>
	);
};
