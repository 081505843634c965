import { say } from "#kernel/text.ts";
import { FileList } from "#ui/files.tsx";
import { Button, Form } from "#ui/form/index.ts";
import { bytes } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Case, Item, OfferedProof, Served } from "../../index.ts";
import { addressOf } from "../address.ts";
import { evidenceFile } from "../evidence-address.ts";

interface OfferedProofsProps {
	readonly view: View;
	readonly found: Case;
	readonly item: Item;
	readonly offered: readonly OfferedProof[];
	readonly once: string;
}

/** Proof that the unit handed in for another instrument that asks for the same thing. One press links it here; nothing is by itself. */
export const OfferedProofs = ({
	view,
	found,
	item,
	offered,
	once,
}: OfferedProofsProps) => {
	const { t, lang } = view;
	if (offered.length === 0) return null;
	return (
		<section class="stack section" aria-labelledby="bukti-padanan">
			<h2 id="bukti-padanan" tabindex={-1}>
				{t("assessments.twin-proofs")}
			</h2>
			<p>{t("assessments.twin-proofs-says")}</p>
			<Form
				view={view}
				action={link(
					view,
					"/penilaian/:unit/:instrument/:year/butir/:code/bukti-padanan",
					{ ...addressOf(found), code: item.code },
				)}
				once={`${once}-bukti-padanan`}
			>
				<FileList
					files={offered.map(({ evidence, served, fits }) => ({
						name: evidence.name,
						href: evidenceFile(view, found.unit, evidence),
						says: (
							<>
								{served.map((one) => (
									<p>{servedInWords(view, one)}</p>
								))}
								{!fits && (
									<span class="why">
										{t("assessments.again-proof-old", {
											year: String(found.assessment.year),
										})}
									</span>
								)}
								<span class="why">
									{[bytes(lang, evidence.size), evidence.description]
										.filter(Boolean)
										.join(". ")}
								</span>
							</>
						),
						end: (
							<Button
								kind="outlined"
								small
								name="berkas"
								value={evidence.id}
								label={t("assessments.twin-use-named", {
									name: evidence.name,
								})}
							>
								{t("assessments.twin-use")}
							</Button>
						),
					}))}
				/>
			</Form>
			<p>
				<a href={link(view, "/instrumen/padanan", {})}>
					{t("assessments.twin-crosswalk")}
				</a>
			</p>
		</section>
	);
};

const servedInWords = (
	{ t, lang }: View,
	{ label, title, year, outcome, fits }: Served,
): string =>
	[
		t("assessments.twin-served", {
			item: say(label, lang),
			instrument: say(title, lang),
			year: String(year),
		}),
		...(outcome === "accepted" || outcome === "returned"
			? [t(`assessments.twin-${outcome}`)]
			: []),
		...(fits === "same" ? [] : [t(`assessments.twin-fits-${fits}`)]),
	].join(" ");
