import { type Evidence, kindOfType, type Seen } from "#evidence";
import { ProofView } from "#evidence/web";
import { principles } from "#instruments";
import { say } from "#kernel/text.ts";
import { bytes, date, moment } from "#ui/format.ts";
import { Checks } from "#ui/lane.tsx";
import { Fold, Hug } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Sides } from "#ui/sides.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { UnverifiedTag } from "#ui/unverified.tsx";
import type { View } from "#ui/view.ts";
import {
	againstFact,
	type Case,
	type Item,
	type ItemHistory,
	type ItemReport,
	type Mark,
	type PairSeen,
	type Said,
	type SentAnyway,
	verifierStatusOf,
} from "../index.ts";
import {
	evidenceFile,
	newPage,
	opensInPage,
	pagePicture,
} from "./evidence-address.ts";
import { FrozenFact } from "./facts/frozen-fact.tsx";
import { AuthorityClaim } from "./owners/authority-claim.tsx";

import {
	checksOf,
	checksToJudge,
	remarksOf,
} from "./preflight/remark-words.ts";
import { scanInWords } from "./proof-files/scan-words.ts";
import { returnInWords } from "./returns/return-words.ts";
import { answerInWords, itemName } from "./words.ts";

/** What whoever judges an item sees of it before the rubric: what is asked, claimed, proved, and was judged before. */
export interface JudgedItemProps {
	readonly view: View;
	readonly found: Case;
	readonly item: Item;
	/** All items of the unit, in the order of the instrument. */
	readonly items: readonly Item[];
	readonly proofs: readonly Evidence[];
	/** What can be shown of each proof, by hash. */
	readonly seen: ReadonlyMap<string, Seen>;
	/** Like proofs elsewhere that wait for an opinion or were found copied, by hash. */
	readonly pairs: ReadonlyMap<string, readonly PairSeen[]>;
	readonly history: ItemHistory;
	readonly names: ReadonlyMap<string, string>;
	/** What the machine says of it; null where it was not asked. */
	readonly report: ItemReport | null;
	/** Why the unit handed in although something serious was found. */
	readonly anyway: SentAnyway | null;
	/** Makes a double tap one judgement. */
	readonly once: string;
}

/** In the order in which it is read: indicator, claim, proof. */
export const JudgedItem = (props: JudgedItemProps) => (
	<>
		<Asked {...props} />
		<Claim {...props} />
		<AuthorityClaim {...props} />
		<Counted {...props} />
		<Proofs {...props} />
		<Before {...props} />
	</>
);

const Asked = ({ view, found, item, items }: JudgedItemProps) => {
	const { indicator, criterion, code } = item;
	const { t, lang } = view;
	return (
		<div>
			<p class="meta">
				{t("assessments.verify-place", {
					criterion: say(criterion.label, lang),
					at: items.indexOf(item) + 1,
					of: items.length,
					code,
				})}{" "}
				{found.unit.name}
			</p>
			<h1>{itemName(lang, item)}</h1>
			{indicator.help && <p>{say(indicator.help, lang)}</p>}
			<p class="meta">
				{[
					indicator.article ?? t("assessments.verify-article-unknown"),
					...indicator.principles.map((principle) =>
						say(principles[principle], lang),
					),
				].join(", ")}{" "}
				{!(indicator.verified && indicator.answer.verified) && (
					<UnverifiedTag view={view} />
				)}
			</p>
			{indicator.proof.length > 0 && (
				<p class="meta">
					{t("assessments.verify-asks-proof", {
						proofs: indicator.proof
							.map(
								({ text, required }) =>
									`${say(text, lang)}${required ? ` (${t("assessments.verify-required")})` : ""}`,
							)
							.join("; "),
					})}
				</p>
			)}
			<p class="narrow">
				<a href="#rubrik">{t("assessments.verify-to-rubric")}</a>
			</p>
		</div>
	);
};

const Claim = (props: JudgedItemProps) => {
	const { view, item } = props;
	// Beside a living figure it is said further below, side by side.
	if (item.fact && !item.verifier) return null;
	const title = view.t("assessments.verify-claim");
	const says = answerInWords(view, item.indicator, item.said?.answer ?? null);
	const meta = <SaidMeta {...props} said={item.said} />;
	if (!item.verifier)
		return (
			<Hug>
				<div class="side">
					<h2>{title}</h2>
					<p class="say">{says}</p>
					<p class="meta">{meta}</p>
				</div>
			</Hug>
		);
	return (
		<Sides
			level={2}
			unit={{ title, says, meta }}
			other={{
				title: view.t(
					verifierStatusOf(item) === "waiting"
						? "assessments.verify-judged-before"
						: "assessments.verify-judged-now",
				),
				says: markInWords(view, item, item.verifier),
				meta: <MarkMeta {...props} mark={item.verifier} />,
			}}
		/>
	);
};

/** What the house had counted by itself when this was handed in, beside what the unit said. */
const Counted = (props: JudgedItemProps) => {
	const { view, item } = props;
	return (
		item.fact && (
			<section class="stack" aria-labelledby="angka-hidup">
				<h2 id="angka-hidup">{view.t("assessments.fact-title")}</h2>
				<FrozenFact
					view={view}
					item={item}
					judged
					meta={<SaidMeta {...props} said={item.said} />}
				/>
			</section>
		)
	);
};

const SaidMeta = ({
	view,
	names,
	said,
}: JudgedItemProps & { readonly said: Said | null }) =>
	said === null ? null : (
		<>
			{nameIn(view, names, said.byId)}, {moment(view.lang, said.at)}
			{said.note && (
				<span class="why">
					{view.t("assessments.verify-note", { note: said.note })}
				</span>
			)}
		</>
	);

const MarkMeta = ({
	view,
	names,
	mark,
}: JudgedItemProps & { readonly mark: Mark }) => (
	<>
		{nameIn(view, names, mark.byId)}, {moment(view.lang, mark.at)}
		{returnInWords(view, mark) && (
			<span class="why">{returnInWords(view, mark)}</span>
		)}
	</>
);

export const markInWords = (
	view: View,
	{ indicator }: Pick<Item, "indicator">,
	{ outcome, answer }: Mark,
): string =>
	outcome === "accepted"
		? answerInWords(view, indicator, answer)
		: view.t(`assessments.verify-outcome-${outcome}`);

export const nameIn = (
	view: View,
	names: ReadonlyMap<string, string>,
	id: string | null,
): string => (id && names.get(id)) || view.t("assessments.item-somebody");

const Proofs = (props: JudgedItemProps) => {
	const { view, item, proofs } = props;
	// A figure that the house counted itself is the proof.
	if (proofs.length === 0 && againstFact(item) === "repeated") return null;
	if (proofs.length === 0) {
		const required = item.indicator.proof.some(({ required }) => required);
		return (
			<Notice
				kind={required ? "warn" : "calm"}
				title={view.t("assessments.verify-no-proof")}
			>
				{view.t(
					required
						? "assessments.verify-no-proof-required"
						: "assessments.verify-no-proof-says",
				)}
			</Notice>
		);
	}
	return (
		<>
			<OfWhole {...props} />
			{proofs.map((proof, at) => (
				<Proof {...props} proof={proof} at={at} />
			))}
		</>
	);
};

/** What the machine says of the item as a whole, and what the unit answers to what was found. */
const OfWhole = ({ view, item, report, anyway, names }: JudgedItemProps) => {
	const checks = report ? checksOf(view, report.said) : [];
	return (
		<>
			{checks.length > 0 && <Checks checks={checks} />}
			{anyway?.items.includes(item.code) && (
				<Notice kind="info">
					{view.t("assessments.preflight-given-reason", {
						who: nameIn(view, names, anyway.byId),
						reason: anyway.reason,
					})}
				</Notice>
			)}
		</>
	);
};

const Proof = ({
	view,
	found,
	item,
	items,
	proofs,
	names,
	seen,
	report,
	pairs,
	proof,
	at,
}: JudgedItemProps & { readonly proof: Evidence; readonly at: number }) => {
	const { t, lang } = view;
	const href = evidenceFile(view, found.unit, proof);
	const kind = kindOfType(proof.type);
	const elsewhere = items.filter(
		({ code, proofs: used }) =>
			code !== item.code && used.some(({ id }) => id === proof.id),
	);
	return (
		<section class="stack" aria-labelledby={`bukti-${at + 1}`}>
			<div class="group">
				<h2 id={`bukti-${at + 1}`}>
					{t("assessments.verify-proof", {
						at: at + 1,
						of: proofs.length,
						name: proof.name,
					})}
				</h2>
				<p>
					<a
						href={href}
						aria-describedby={`bukti-${at + 1}`}
						{...newPage(proof)}
					>
						{t(
							opensInPage(proof)
								? "assessments.verify-open-file"
								: "assessments.verify-save-file",
							{
								kind: kind?.word ?? proof.type,
								size: bytes(lang, proof.size),
							},
						)}
					</a>{" "}
					<a
						href={link(view, "/bukti/:unit/:id/tentang", {
							unit: found.unit.slug,
							id: proof.id,
						})}
						aria-label={t("assessments.proof-about-named", {
							name: proof.name,
						})}
					>
						{t("assessments.proof-about")}
					</a>
				</p>
			</div>
			{!kind?.picture && proof.description && <p>{proof.description}</p>}
			{/* What a scanner warned of is not shown; the checks below say so. */}
			{proof.scanned.outcome !== "infected" && (
				<ProofView
					view={view}
					seen={seen.get(proof.sha256) ?? { is: "waiting" }}
					name={proof.name}
					description={proof.description}
					hrefOf={(page) => pagePicture(view, found.unit, proof, page)}
					as="judge"
				/>
			)}
			<Checks
				checks={[
					{
						kind: "ok",
						says: [
							t("assessments.verify-kept", {
								who: nameIn(view, names, proof.keptById),
								day: date(lang, proof.keptAt),
							}),
							...(proof.documentDate
								? [
										t("assessments.verify-dated", {
											day: date(lang, proof.documentDate),
										}),
									]
								: []),
						].join(". "),
					},
					{
						kind: proof.scanned.outcome === "clean" ? "ok" : "warn",
						says: scanInWords(view, proof.scanned),
					},
					...(pairs.get(proof.sha256) ?? []).map((pair) => ({
						kind: "warn" as const,
						says: <LikeProof view={view} unitId={found.unit.id} pair={pair} />,
					})),
					...(elsewhere.length > 0
						? [
								{
									kind: "warn" as const,
									says: t("assessments.verify-used-elsewhere", {
										n: elsewhere.length,
									}),
								},
							]
						: []),
					...checksToJudge(view, remarksOf(report?.files ?? [], proof.id)),
				]}
			/>
		</section>
	);
};

/** A machine found it; the way leads to both, side by side, and nothing else follows. */
const LikeProof = ({
	view,
	unitId,
	pair: { id, sides },
}: Pick<JudgedItemProps, "view"> & {
	readonly unitId: string;
	readonly pair: PairSeen;
}) => {
	const other = sides.find((side) => side.unitId !== unitId) ?? sides[0];
	return (
		<>
			{view.t("assessments.pair-proof", { unit: other.unit.name })}{" "}
			<a href={link(view, "/bukti-mirip/:id", { id })}>
				{view.t("assessments.pair-proof-link")}
			</a>
		</>
	);
};

/** Nothing is overwritten: every version of the answer and every judgement, oldest first. */
const Before = (props: JudgedItemProps) => {
	const { view, item, history, names } = props;
	const happened = [
		...history.said.map(({ version, answer, byId, at }) => ({
			at,
			byId,
			title: view.t("assessments.verify-said-version", {
				version,
				answer: answerInWords(view, item.indicator, answer),
			}),
			reason: "",
		})),
		...history.marks.map((mark) => ({
			at: mark.at,
			byId: mark.byId,
			title: view.t(`assessments.verify-mark-${mark.layer}`, {
				says: markInWords(view, item, mark),
			}),
			reason: returnInWords(view, mark),
			// Only who judged takes a judgement back.
			...(mark.withdrawnAt
				? {
						withdrawn: view.t("assessments.verify-withdrawn-on", {
							by: nameIn(view, names, mark.byId),
							at: moment(view.lang, mark.withdrawnAt),
						}),
					}
				: {}),
		})),
	].sort((a, b) => a.at.getTime() - b.at.getTime());
	if (happened.length < 2) return null;
	return (
		<Fold
			summary={view.t("assessments.verify-history", { n: happened.length })}
		>
			<Timeline
				view={view}
				happenings={happened.map((one) => ({
					title: titleOf(view, one),
					state: "done" as const,
					says: [
						`${nameIn(view, names, one.byId)}, ${moment(view.lang, one.at)}`,
						...(one.reason ? [one.reason] : []),
						...("withdrawn" in one ? [one.withdrawn] : []),
					].join(". "),
				}))}
			/>
		</Fold>
	);
};

/** What was taken back is struck, and said to be: a line through words is seen, not heard. */
const titleOf = (
	view: View,
	one:
		| { readonly title: string }
		| { readonly title: string; readonly withdrawn: string },
) =>
	"withdrawn" in one ? (
		<>
			<s>{one.title}</s> {view.t("assessments.verify-withdrawn")}
		</>
	) : (
		one.title
	);
