import { type Evidence, kindOfType } from "#evidence";
import { Facts } from "#ui/facts.tsx";
import { bytes, moment } from "#ui/format.ts";
import { Code, Meta, NoPrint } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Case, inGroups, type ProofReceipt } from "../../index.ts";
import { addressOf } from "../address.ts";
import { scanInWords } from "../proof-files/scan-words.ts";
import { itemName, roundName } from "../words.ts";
import { listFiles } from "./list-files.ts";

export interface ReceiptPageProps {
	readonly view: View;
	readonly found: Case;
	readonly receipt: ProofReceipt;
	readonly names: ReadonlyMap<string, string>;
	/** SHA-256 of the list of hashes: it stands for all of them. */
	readonly listHash: string;
	/** Who received them: the address of this site. */
	readonly origin: string;
	readonly now: Date;
}

/** What a unit has handed in, on paper: each file with its hash, and how anyone compares it. */
export const ReceiptPage = (props: ReceiptPageProps) => {
	const { view, found, receipt } = props;
	const { t } = view;
	const { unit, instrument, assessment } = found;
	const round = roundName(view, instrument, assessment.year);
	return (
		<PrintSheet
			view={view}
			title={`${t("assessments.receipt-title")}, ${unit.name}`}
			back={{
				name: round,
				href: link(
					view,
					"/penilaian/:unit/:instrument/:year",
					addressOf(found),
				),
			}}
		>
			<Sheet>
				<h1>{t("assessments.receipt-title")}</h1>
				<p class="lead">
					{unit.name}. {round}
				</p>
				<Received {...props} />
				{receipt.documents.length === 0 ? (
					<p>{t("assessments.receipt-empty")}</p>
				) : (
					<>
						{receipt.items.map(({ item, proofs }) => (
							<section class="stack" aria-labelledby={`b-${item.code}`}>
								<h2 id={`b-${item.code}`}>
									{item.code} {itemName(view.lang, item)}
								</h2>
								<ul class="list">
									{proofs.map((proof) => (
										<li>
											<Proof {...props} proof={proof} />
										</li>
									))}
								</ul>
							</section>
						))}
						<HowToCheck {...props} />
					</>
				)}
			</Sheet>
		</PrintSheet>
	);
};

const Received = ({
	view,
	receipt,
	found,
	origin,
	now,
	listHash,
}: ReceiptPageProps) => {
	const { t, lang } = view;
	const { submittedAt } = found.assessment;
	return (
		<Facts
			facts={[
				{ term: t("assessments.receipt-by"), is: `Rangkul, ${origin}` },
				{
					term: t("assessments.receipt-holds"),
					is: t("assessments.receipt-count", {
						n: receipt.documents.length,
						items: receipt.items.length,
					}),
				},
				{
					term: t("assessments.receipt-submitted"),
					is: submittedAt
						? moment(lang, submittedAt)
						: t("assessments.receipt-not-submitted"),
				},
				{ term: t("assessments.receipt-printed"), is: moment(lang, now) },
				...(receipt.documents.length > 0
					? [
							{
								term: t("assessments.receipt-list-hash"),
								is: <Code>{inGroups(listHash)}</Code>,
							},
						]
					: []),
			]}
		/>
	);
};

const Proof = ({
	view,
	names,
	proof,
}: ReceiptPageProps & { readonly proof: Evidence }) => {
	const { t, lang } = view;
	const who = proof.keptById && names.get(proof.keptById);
	return (
		<div class="stack">
			<div class="name">
				<strong class="long">{proof.name}</strong>
				<div class="why">
					{[
						t("assessments.receipt-version", { n: proof.version }),
						kindOfType(proof.type)?.word ?? proof.type,
						bytes(lang, proof.size),
						who || t("assessments.item-somebody"),
						moment(lang, proof.keptAt),
					].join(", ")}
					. {scanInWords(view, proof.scanned)}.
				</div>
			</div>
			<p>
				<span class="meta">
					{t(
						proof.original
							? "assessments.receipt-hash-kept"
							: "assessments.receipt-hash",
					)}{" "}
				</span>
				<Code>{inGroups(proof.sha256)}</Code>
			</p>
			{proof.original && (
				<p>
					<span class="meta">{t("assessments.receipt-hash-own")} </span>
					<Code>{inGroups(proof.original.sha256)}</Code>
				</p>
			)}
		</div>
	);
};

const HowToCheck = ({ view, found }: ReceiptPageProps) => {
	const { t } = view;
	const at = addressOf(found);
	return (
		<section class="stack" aria-labelledby="periksa">
			<h2 id="periksa">{t("assessments.receipt-check")}</h2>
			<p>{t("assessments.receipt-check-says")}</p>
			<p>
				<Code>sha256sum --check {listFiles["handed-in"]}</Code>
			</p>
			<NoPrint>
				<ul class="plain stack">
					{(["handed-in", "kept"] as const).map((of) => (
						<li>
							<a
								href={link(
									view,
									"/penilaian/:unit/:instrument/:year/tanda-terima/:list",
									{ ...at, list: listFiles[of] },
								)}
							>
								{t(`assessments.receipt-list-${of}`)}
							</a>
						</li>
					))}
				</ul>
			</NoPrint>
			<Meta>{t("assessments.receipt-check-note")}</Meta>
		</section>
	);
};
