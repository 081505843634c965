import { AnswerFields } from "#instruments/web";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Stack } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Status } from "#ui/tag.tsx";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	againstFact,
	type Case,
	type Item,
	type ItemReport,
	isReturned,
	type OfferedProof,
	type OldProof,
	statusOf,
	type Version,
} from "../index.ts";
import { addressOf } from "./address.ts";
import { OldProofs } from "./again/old-proofs.tsx";
import { OfferedForm } from "./crosswalk/offered-proofs.tsx";
import { FactPart } from "./facts/fact-part.tsx";
import { provedByFact, takesFirst } from "./facts/fact-words.ts";
import { NoteField } from "./facts/note-field.tsx";
import { ProvedByFact } from "./facts/proved-by-fact.tsx";
import { AutoSave } from "./field/auto-save.tsx";
import { Choices } from "./field/choices.tsx";
import { KeptNotice } from "./field/kept-notice.tsx";
import { seenFieldsIn, versionField } from "./field/seen.ts";
import { homeLink } from "./home-of.ts";
import type { OverviewProps } from "./overview.tsx";
import { WhoAnswers } from "./owners/who-answers.tsx";
import { ProofList } from "./proof/proof-list.tsx";
import { ProofPart } from "./proof/proof-part.tsx";
import type { ProofPartData } from "./proof/proof-part-of.ts";
import { MendNote } from "./returns/mend-note.tsx";
import { returnInWords } from "./returns/return-words.ts";
import { answerInWords, itemName, roundName } from "./words.ts";

export interface ItemPageProps extends ProofPartData {
	readonly view: View;
	readonly found: Case;
	readonly item: Item;
	/** Position among all items, from 1. */
	readonly place: { readonly at: number; readonly of: number };
	/** What the machine says of the item and its files. */
	readonly report: ItemReport | null;
	readonly names: ReadonlyMap<string, string>;
	readonly state: FormState;
	readonly open: boolean;
	/** Whether the form shows what the end of a session kept from being saved. */
	readonly kept?: boolean;
	/** Documents that proved this item in an earlier year. */
	readonly earlier: readonly OldProof[];
	/** Proof of other instruments that ask for the same thing. */
	readonly offered: readonly OfferedProof[];
	/** The person as the page's script names them to the server. */
	readonly owner: string | null;
	readonly once: string;
	/** Of an item with open choices: who wrote what stands. */
	readonly versions: readonly Version[];
	/** The office that answers it, where the region gave it to one. */
	readonly office?: Unit | null;
	/** What higher modules say of the item. */
	readonly beside?: Content;
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
			islands={open ? ["auto-save", "file-upload"] : []}
			head={<Head {...props} label={label} />}
			asideLabel={view.t("assessments.item-aside")}
			aside={
				<>
					<Asked {...props} />
					{props.beside}
				</>
			}
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
				<Notice kind="warn">
					{item.said.copiedFrom === null
						? view.t("assessments.item-unfinished")
						: view.t("assessments.again-item", {
								year: String(item.said.copiedFrom),
							})}
				</Notice>
			)}
			<FactPart {...props} />
			{open ? (
				<Answering {...props} />
			) : (
				<Stack>
					<WhoAnswers {...props} />
					<Closed {...props} />
				</Stack>
			)}
			<OfferedForm {...props} />
			<OldProofs
				{...props}
				proofs={props.earlier}
				nameOf={(id) => nameOf(props, id)}
			/>
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
					href: homeLink(view, found),
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
							{required &&
								` (${view.t(againstFact(item) === "none" ? "assessments.item-required" : "assessments.fact-required")})`}
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
				name={versionField}
				value={
					state.typed[versionField]?.[0] ?? String(item.said?.version ?? 0)
				}
			/>
			{seenFieldsIn(state.typed).map(([name, value]) => (
				<Hidden name={name} value={value} />
			))}
			<AnswerFields
				view={view}
				indicator={item.indicator}
				state={state}
				label={view.t("assessments.item-question")}
			/>
			<NoteField view={view} item={item} state={state} />
			<ProofPart {...props} nameOf={(id) => nameOf(props, id)} />
			<AutoSave view={view} found={found} item={item} owner={props.owner} />
			<p class="row">
				<Button
					name="lakukan"
					value="simpan"
					kind={takesFirst(item) ? "outlined" : "filled"}
				>
					{view.t(
						item.said?.copiedFrom == null
							? "assessments.item-save"
							: "assessments.again-confirm-save",
					)}
				</Button>
				<Button kind="outlined" name="lakukan" value="nanti">
					{view.t("assessments.item-save-later")}
				</Button>
			</p>
		</Form>
	);
};

const Closed = (props: ItemPageProps) => {
	const { view, item } = props;
	const byFact = provedByFact(item);
	return (
		<>
			{/* Beside a living figure it is said above, side by side. */}
			{!item.fact && (
				<p class="say">
					{answerInWords(view, item.indicator, item.said?.answer ?? null)}
				</p>
			)}
			{item.said?.note && <p>{item.said.note}</p>}
			{item.said && (
				<p class="meta">
					{nameOf(props, item.said.byId)}, {moment(view.lang, item.said.at)}
				</p>
			)}
			{byFact === null ? (
				<>
					<h2>
						{view.t("assessments.item-proof", { n: props.proofs.length })}
					</h2>
					<ProofList
						{...props}
						nameOf={(id) => nameOf(props, id)}
						open={false}
					/>
				</>
			) : (
				<>
					<h2>{view.t("assessments.fact-proofs", { n: byFact })}</h2>
					<ProvedByFact view={view} />
				</>
			)}
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
