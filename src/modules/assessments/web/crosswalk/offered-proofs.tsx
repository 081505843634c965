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
	readonly offered: readonly OfferedProof[];
}

/** The form that the buttons of the list belong to: it stands after that of the item, for no form stands in another. */
export const OfferedForm = ({
	view,
	found,
	item,
	offered,
	once,
}: OfferedProofsProps & {
	readonly item: Item;
	readonly once: string;
}) =>
	offered.length === 0 ? null : (
		<Form
			view={view}
			id={formId}
			action={link(
				view,
				"/penilaian/:unit/:instrument/:year/butir/:code/bukti-padanan",
				{ ...addressOf(found), code: item.code },
			)}
			once={`${once}-bukti-padanan`}
		>
			{null}
		</Form>
	);

const formId = "pakai-padanan";

/** Proof that the unit handed in for another instrument that asks for the same thing. One press links it here; nothing is by itself. */
export const OfferedProofs = ({ view, found, offered }: OfferedProofsProps) => {
	const { t, lang } = view;
	if (offered.length === 0) return null;
	return (
		<section class="stack" aria-labelledby="bukti-padanan">
			<h3 id="bukti-padanan">{t("assessments.twin-proofs")}</h3>
			<p>{t("assessments.twin-proofs-says")}</p>
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
						<UseButton
							view={view}
							evidence={evidence}
							old={fits ? null : found.assessment.year}
						/>
					),
				}))}
			/>
			<p>
				<a href={link(view, "/instrumen/padanan", {})}>
					{t("assessments.twin-crosswalk")}
				</a>
			</p>
		</section>
	);
};

/** A file whose dates are not of the year is offered in other words, and more quietly. */
const UseButton = ({
	view: { t },
	evidence: { id, name },
	old,
}: {
	readonly view: View;
	readonly evidence: OfferedProof["evidence"];
	/** The year of performance that it does not fit; null where it does. */
	readonly old: number | null;
}) => {
	const year = String(old);
	return (
		<Button
			kind={old === null ? "outlined" : "quiet"}
			small
			form={formId}
			name="padanan"
			value={id}
			label={
				old === null
					? t("assessments.twin-use-named", { name })
					: t("assessments.twin-use-old-named", { name, year })
			}
		>
			{old === null
				? t("assessments.twin-use")
				: t("assessments.twin-use-old", { year })}
		</Button>
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
