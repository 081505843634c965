import { FileList } from "#ui/files.tsx";
import { Button, Form } from "#ui/form/index.ts";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Case, Item, OldProof } from "../../index.ts";
import { addressOf } from "../address.ts";
import { evidenceFile } from "../evidence-address.ts";
import { proofInWords } from "../proof/proof-words.ts";

interface OldProofsProps {
	readonly view: View;
	readonly found: Case;
	readonly item: Item;
	readonly proofs: readonly OldProof[];
	readonly once: string;
	readonly nameOf: (id: string | null) => string;
}

/** Documents that proved this item in an earlier year. They are looked at again, one by one, before they prove anything. */
export const OldProofs = ({
	view,
	found,
	item,
	proofs,
	once,
	nameOf,
}: OldProofsProps) => {
	if (proofs.length === 0) return null;
	return (
		<section class="stack section" aria-labelledby="bukti-lalu">
			<h2 id="bukti-lalu">{view.t("assessments.again-proofs")}</h2>
			<Notice kind="warn">{view.t("assessments.again-proofs-says")}</Notice>
			<Form
				view={view}
				action={link(
					view,
					"/penilaian/:unit/:instrument/:year/butir/:code/bukti-lalu",
					{ ...addressOf(found), code: item.code },
				)}
				once={`${once}-bukti-lalu`}
			>
				<FileList
					files={proofs.map(({ evidence, year, fits }) => ({
						name: evidence.name,
						href: evidenceFile(view, found.unit, evidence),
						says: [
							view.t("assessments.again-proved", { year: String(year) }),
							fits
								? view.t("assessments.again-proof-check")
								: view.t("assessments.again-proof-old", {
										year: String(found.assessment.year),
									}),
							proofInWords(view, evidence, nameOf(evidence.keptById)),
							evidence.description,
						]
							.filter(Boolean)
							.join(". "),
						end: (
							<Button
								kind="outlined"
								small
								name="berkas"
								value={evidence.id}
								label={view.t("assessments.again-proof-use-named", {
									name: evidence.name,
								})}
							>
								{view.t("assessments.again-proof-use")}
							</Button>
						),
					}))}
				/>
			</Form>
		</section>
	);
};
