import { type Evidence, evidenceKinds, type Upload } from "#evidence";
import { type FormState, valuesOf } from "#kernel/form.ts";
import { FileUpload } from "#ui/file-upload.tsx";
import {
	Button,
	DateFields,
	Field,
	FileField,
	Select,
} from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Fold } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import {
	type Item,
	largestProof,
	type OfferedProof,
	type Use,
} from "../../index.ts";
import { addressOf } from "../address.ts";
import { OfferedProofs } from "../crosswalk/offered-proofs.tsx";
import { provedByFact } from "../facts/fact-words.ts";
import { ProvedByFact } from "../facts/proved-by-fact.tsx";
import { ProofList, type ProofListProps } from "./proof-list.tsx";
import { usesInWords } from "./proof-words.ts";

export interface ProofPartProps extends Omit<ProofListProps, "open"> {
	readonly item: Item;
	readonly state: FormState;
	/** Other documents of the unit that could serve here too, and where they serve already. */
	readonly others: readonly Evidence[];
	readonly usesOfOthers: readonly Use[];
	/** Proof of other instruments that ask for the same thing. */
	readonly offered: readonly OfferedProof[];
	/** What this person has on the way for this item. */
	readonly uploads: readonly Upload[];
}

/** What proves the item: what is there, what is on the way, and how to add more. */
export const ProofPart = (props: ProofPartProps) => {
	const { view, proofs, item } = props;
	const byFact = provedByFact(item);
	return (
		<fieldset class="fields card">
			<legend>
				<h2 id="bukti" tabindex={-1}>
					{byFact === null
						? view.t("assessments.item-proof", { n: proofs.length })
						: view.t("assessments.fact-proofs", { n: byFact })}
				</h2>
			</legend>
			{byFact === null ? (
				<ProofList {...props} open />
			) : (
				<ProvedByFact view={view} />
			)}
			<OfferedProofs {...props} />
			<h3>{view.t("assessments.proof-add")}</h3>
			<FileFields {...props} />
			<Others {...props} />
			<p>
				<Button kind="outlined" small name="lakukan" value="bukti">
					{view.t("assessments.item-file-add")}
				</Button>
			</p>
		</fieldset>
	);
};

const FileFields = (props: ProofPartProps) => {
	const { view, state, item, found, uploads, proofs } = props;
	const { t } = view;
	const said = (name: string) => valuesOf(state, name).some(Boolean);
	const validity = ["berlaku_dari", "berlaku_sampai"];
	const inValidity = (name: string) =>
		validity.some((field) => name.startsWith(field));
	return (
		<>
			<FileUpload
				view={view}
				to={link(
					view,
					"/penilaian/:unit/:instrument/:year/butir/:code/unggahan",
					{ ...addressOf(found), code: item.code },
				)}
				uploads={uploads}
				takes="unggahan"
				deed="lakukan"
				cancels={(id) => `batal ${id}`}
				chosen={
					state.problems.length > 0 ? valuesOf(state, "unggahan") : undefined
				}
			>
				<FileField
					view={view}
					state={state}
					name="berkas"
					label={t("assessments.item-file")}
					hint={t("assessments.item-file-hint", {
						kinds: evidenceKinds.map(({ word }) => word).join(", "),
						most: Math.floor(largestProof(item.indicator) / 1024 / 1024),
					})}
					optional
				/>
			</FileUpload>
			<Field
				view={view}
				state={state}
				name="keterangan"
				label={t("assessments.item-file-says")}
				hint={t("assessments.item-file-says-hint")}
				optional
			/>
			<DateFields
				view={view}
				state={state}
				name="tanggal_dokumen"
				label={t("assessments.item-file-date")}
				hint={t("assessments.item-file-date-hint")}
				optional
			/>
			<Fold
				summary={t("assessments.proof-validity")}
				open={
					state.problems.some(({ field }) => inValidity(field)) ||
					Object.keys(state.typed).some(
						(name) => inValidity(name) && said(name),
					)
				}
			>
				<DateFields
					view={view}
					state={state}
					name="berlaku_dari"
					label={t("assessments.proof-from")}
					optional
				/>
				<DateFields
					view={view}
					state={state}
					name="berlaku_sampai"
					label={t("assessments.proof-until")}
					hint={t("assessments.proof-until-hint")}
					optional
				/>
			</Fold>
			{proofs.length > 0 && (
				<Select
					view={view}
					state={state}
					name="pengganti"
					label={t("assessments.proof-replaces")}
					hint={t("assessments.proof-replaces-hint")}
					none={t("assessments.proof-replaces-none")}
					options={proofs.map(({ id, name }) => ({ value: id, label: name }))}
					optional
				/>
			)}
		</>
	);
};

const Others = ({ view, state, others, usesOfOthers }: ProofPartProps) =>
	others.length === 0 ? null : (
		<Select
			view={view}
			state={state}
			name="berkas_lama"
			label={view.t("assessments.item-file-again")}
			none={view.t("assessments.item-file-again-none")}
			options={others.map(({ id, name, keptAt }) => ({
				value: id,
				label: `${name}, ${date(view.lang, keptAt)}. ${usesInWords(
					view,
					usesOfOthers.filter(({ evidenceId }) => evidenceId === id),
				)}`,
			}))}
			optional
		/>
	);
