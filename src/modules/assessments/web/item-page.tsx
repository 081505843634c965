import { type Evidence, evidenceKinds, kindOfType, type Seen } from "#evidence";
import { ProofView } from "#evidence/web";
import { AnswerFields } from "#instruments/web";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { FileList } from "#ui/files.tsx";
import {
	Button,
	DateFields,
	Field,
	FileField,
	Form,
	Hidden,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { bytes, date, moment } from "#ui/format.ts";
import { Checks } from "#ui/lane.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Status } from "#ui/tag.tsx";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import {
	type Case,
	type Item,
	type ItemReport,
	isReturned,
	statusOf,
	type Version,
} from "../index.ts";
import { addressOf } from "./address.ts";
import { evidenceFile, pagePicture } from "./evidence-address.ts";
import { Choices } from "./field/choices.tsx";
import { KeptNotice } from "./field/kept-notice.tsx";
import type { OverviewProps } from "./overview.tsx";
import { checksOf, remarksOf } from "./preflight/remark-words.ts";
import { scanInWords } from "./proof-files/scan-words.ts";
import { MendNote } from "./returns/mend-note.tsx";
import { returnInWords } from "./returns/return-words.ts";
import { answerInWords, itemName, roundName } from "./words.ts";

export interface ItemPageProps {
	readonly view: View;
	readonly found: Case;
	readonly item: Item;
	/** Position among all items, from 1. */
	readonly place: { readonly at: number; readonly of: number };
	readonly proofs: readonly Evidence[];
	/** What can be shown of each proof, by hash. */
	readonly seen: ReadonlyMap<string, Seen>;
	/** Other documents of the unit that could serve here too. */
	readonly others: readonly Evidence[];
	/** What the machine says of the item and its files. */
	readonly report: ItemReport | null;
	readonly names: ReadonlyMap<string, string>;
	readonly state: FormState;
	readonly open: boolean;
	/** Whether the form shows what the end of a session kept from being saved. */
	readonly kept?: boolean;
	readonly once: string;
	/** Of an item with open choices: who wrote what stands. */
	readonly versions: readonly Version[];
	/** Where it came back: by when it is mended, and what happens then. */
	readonly mend?: OverviewProps["mend"];
}

/** One indicator: what is asked, what the unit says, and what proves it. */
export const ItemPage = (props: ItemPageProps) => {
	const { view, found, item, state, open } = props;
	const label = itemName(view.lang, item);
	return (
		<OfficerLayout
			view={view}
			title={`${label}, ${say(found.instrument.title, view.lang)}`}
			form={state}
			head={<Head {...props} label={label} />}
			asideLabel={view.t("assessments.item-aside")}
			aside={<Asked {...props} />}
		>
			<Choices {...props} />
			{item.verifier?.outcome === "returned" && (
				<Notice
					kind="bad"
					title={view.t("assessments.item-returned", {
						who: nameOf(props, item.verifier.byId),
					})}
				>
					{returnInWords(view, item.verifier)}
				</Notice>
			)}
			{isReturned(item) && props.mend && (
				<MendNote view={view} {...props.mend} />
			)}
			{item.verifier?.outcome === "lapsed" && (
				<Notice kind="warn">{view.t("assessments.item-lapsed")}</Notice>
			)}
			{props.kept && (
				<KeptNotice
					view={view}
					action={link(view, "/penilaian/:unit/:instrument/:year/butir/:code", {
						...addressOf(found),
						code: item.code,
					})}
				/>
			)}
			{open && item.said !== null && item.said.answer === null && (
				<Notice kind="warn">{view.t("assessments.item-unfinished")}</Notice>
			)}
			{open ? <Answering {...props} /> : <Closed {...props} />}
		</OfficerLayout>
	);
};

const nameOf = ({ view, names }: ItemPageProps, id: string | null): string =>
	(id && names.get(id)) || view.t("assessments.item-somebody");

const Head = ({
	view,
	found,
	item,
	place,
	label,
}: ItemPageProps & { readonly label: string }) => (
	<>
		<Crumbs
			view={view}
			path={[
				{
					name: roundName(view, found.instrument, found.assessment.year),
					href: link(
						view,
						"/penilaian/:unit/:instrument/:year",
						addressOf(found),
					),
				},
				{ name: say(item.criterion.label, view.lang) },
			]}
		/>
		<PageHead
			title={label}
			lead={view.t("assessments.item-place", {
				at: place.at,
				of: place.of,
				code: item.code,
			})}
			beside={<Status view={view} is={statusOf(item)} />}
		/>
	</>
);

const Asked = ({ view, item }: ItemPageProps) => {
	const { indicator } = item;
	return (
		<div class="stack">
			<h2>{view.t("assessments.item-asked")}</h2>
			{indicator.help && <p>{say(indicator.help, view.lang)}</p>}
			{indicator.proof.length > 0 && (
				<ul>
					{indicator.proof.map(({ text, required }) => (
						<li>
							{say(text, view.lang)}
							{required && ` (${view.t("assessments.item-required")})`}
						</li>
					))}
				</ul>
			)}
			{indicator.article && <p class="meta">{indicator.article}</p>}
			{!indicator.verified && (
				<p>
					<UnverifiedTag view={view} />
				</p>
			)}
			{indicator.note && <p class="meta">{say(indicator.note, view.lang)}</p>}
		</div>
	);
};

const Answering = (props: ItemPageProps) => {
	const { view, found, item, state } = props;
	const at = { ...addressOf(found), code: item.code };
	return (
		<Form
			view={view}
			action={link(view, "/penilaian/:unit/:instrument/:year/butir/:code", at)}
			multipart
			once={props.once}
			kept
		>
			<Hidden
				name="versi"
				value={state.typed.versi?.[0] ?? String(item.said?.version ?? 0)}
			/>
			<AnswerFields
				view={view}
				indicator={item.indicator}
				state={state}
				label={view.t("assessments.item-question")}
			/>
			<TextArea
				view={view}
				state={state}
				name="catatan"
				label={view.t("assessments.item-note")}
				hint={view.t("assessments.item-note-hint")}
				rows={4}
				optional
			/>
			<Proofs {...props} />
			<p class="row">
				<Button name="lakukan" value="simpan">
					{view.t("assessments.item-save")}
				</Button>
				<Button kind="outlined" name="lakukan" value="nanti">
					{view.t("assessments.item-save-later")}
				</Button>
			</p>
		</Form>
	);
};

const Proofs = (props: ItemPageProps) => {
	const { view, state, proofs, others, item } = props;
	return (
		<fieldset class="fields card">
			<legend>
				<h2>{view.t("assessments.item-proof", { n: proofs.length })}</h2>
			</legend>
			<FileField
				view={view}
				state={state}
				name="berkas"
				label={view.t("assessments.item-file")}
				hint={view.t("assessments.item-file-hint", {
					kinds: evidenceKinds.map(({ word }) => word).join(", "),
				})}
				optional
			/>
			<Field
				view={view}
				state={state}
				name="keterangan"
				label={view.t("assessments.item-file-says")}
				hint={view.t("assessments.item-file-says-hint")}
				optional
			/>
			<DateFields
				view={view}
				state={state}
				name="tanggal_dokumen"
				label={view.t("assessments.item-file-date")}
				optional
			/>
			{others.length > 0 && (
				<Select
					view={view}
					state={state}
					name="berkas_lama"
					label={view.t("assessments.item-file-again")}
					none={view.t("assessments.item-file-again-none")}
					options={others.map(({ id, name, keptAt }) => ({
						value: id,
						label: `${name}, ${date(view.lang, keptAt)}`,
					}))}
					optional
				/>
			)}
			<p>
				<Button kind="outlined" small name="lakukan" value="bukti">
					{view.t("assessments.item-file-add")}
				</Button>
			</p>
			<ProofList {...props} item={item} removable />
		</fieldset>
	);
};

const ProofList = (props: ItemPageProps & { readonly removable?: boolean }) => {
	const { view, found, proofs, report, removable } = props;
	if (proofs.length === 0)
		return <p class="meta">{view.t("assessments.item-no-proof")}</p>;
	const whole = checksOf(view, report?.said ?? []);
	return (
		<>
			{whole.length > 0 && <Checks checks={whole} />}
			<FileList
				files={proofs.map((proof) => ({
					name: proof.name,
					href: evidenceFile(view, found.unit, proof),
					says: (
						<>
							{proofInWords(props, proof)}
							<OfMachine
								checks={checksOf(
									view,
									remarksOf(report?.files ?? [], proof.id),
								)}
							/>
							<Look {...props} proof={proof} />
						</>
					),
					...(removable
						? {
								end: (
									<Button
										kind="quiet"
										small
										name="lakukan"
										value={`lepas ${proof.id}`}
										label={view.t("assessments.item-file-remove-named", {
											name: proof.name,
										})}
									>
										{view.t("assessments.item-file-remove")}
									</Button>
								),
							}
						: {}),
				}))}
			/>
		</>
	);
};

const OfMachine = ({
	checks,
}: {
	readonly checks: ReturnType<typeof checksOf>;
}) => (checks.length > 0 ? <Checks checks={checks} /> : null);

/** The unit sees what whoever judges will see: folded where it opens, at once where something is to be mended. */
const Look = ({
	view,
	found,
	seen,
	proof,
}: ItemPageProps & { readonly proof: Evidence }) => {
	const known = seen.get(proof.sha256) ?? { is: "waiting" };
	const shown = (
		<ProofView
			view={view}
			seen={known}
			name={proof.name}
			description={proof.description}
			hrefOf={(page) => pagePicture(view, found.unit, proof, page)}
			as="owner"
		/>
	);
	// What a scanner warned of is not shown; the words beside the file say so.
	if (proof.scanned.outcome === "infected") return null;
	return known.is === "opened" ? (
		<Fold
			summary={view.t("assessments.item-file-look", {
				name: proof.name,
			})}
		>
			{shown}
		</Fold>
	) : (
		shown
	);
};

const proofInWords = (
	props: ItemPageProps,
	{
		type,
		size,
		keptById,
		keptAt,
		description,
		documentDate,
		scanned,
	}: Evidence,
): string => {
	const { lang } = props.view;
	return [
		`${kindOfType(type)?.word ?? type}, ${bytes(lang, size)}`,
		`${nameOf(props, keptById)}, ${date(lang, keptAt)}`,
		...(documentDate
			? [
					props.view.t("assessments.item-file-dated", {
						day: date(lang, documentDate),
					}),
				]
			: []),
		...(description ? [description] : []),
		scanInWords(props.view, scanned),
	].join(". ");
};

const Closed = (props: ItemPageProps) => {
	const { view, item } = props;
	return (
		<>
			<p class="say">
				{answerInWords(view, item.indicator, item.said?.answer ?? null)}
			</p>
			{item.said?.note && <p>{item.said.note}</p>}
			{item.said && (
				<p class="meta">
					{nameOf(props, item.said.byId)}, {moment(view.lang, item.said.at)}
				</p>
			)}
			<h2>{view.t("assessments.item-proof", { n: props.proofs.length })}</h2>
			<ProofList {...props} />
			{item.verifier?.outcome === "accepted" && (
				<Notice
					kind="ok"
					title={view.t("assessments.item-accepted", {
						who: nameOf(props, item.verifier.byId),
					})}
				>
					{[
						answerInWords(view, item.indicator, item.verifier.answer),
						item.verifier.reason,
					]
						.filter(Boolean)
						.join(". ")}
				</Notice>
			)}
		</>
	);
};
