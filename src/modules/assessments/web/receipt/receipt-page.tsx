import { kindOfType } from "#evidence";
import { Facts } from "#ui/facts.tsx";
import { bytes, moment } from "#ui/format.ts";
import { Code, Meta, NoPrint } from "#ui/layout/parts.tsx";
import { PrintSheet, Sheet } from "#ui/layout/print-sheet.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Case,
	inGroups,
	type ProofReceipt,
	type ProvingDocument,
} from "../../index.ts";
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
						{receipt.documents.map((document, at) => (
							<Proof {...props} document={document} at={at} />
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
						items: receipt.proved,
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
	document,
	at,
}: ReceiptPageProps & {
	readonly document: ProvingDocument;
	readonly at: number;
}) => {
	const { t, lang } = view;
	const { original, proves, keptById } = document;
	const id = `dokumen-${at + 1}`;
	return (
		<section class="stack" aria-labelledby={id}>
			<h2 id={id} class="long">
				{at + 1}. {document.name}
			</h2>
			<Facts
				facts={[
					{
						term: t("assessments.receipt-proves"),
						is: proves
							.map((item) => `${item.code} ${itemName(lang, item)}`)
							.join("; "),
					},
					{
						term: t("assessments.receipt-file"),
						is: [
							t("assessments.receipt-version", { n: document.version }),
							kindOfType(document.type)?.word ?? document.type,
							bytes(lang, document.size),
						].join(", "),
					},
					{
						term: t("assessments.receipt-from"),
						is: [
							(keptById && names.get(keptById)) ||
								t("assessments.item-somebody"),
							moment(lang, document.keptAt),
						].join(", "),
					},
					{
						term: t("assessments.receipt-virus"),
						is: scanInWords(view, document.scanned),
					},
					{
						term: t(
							original
								? "assessments.receipt-hash-kept"
								: "assessments.receipt-hash",
						),
						is: <Code>{inGroups(document.sha256)}</Code>,
					},
					...(original
						? [
								{
									term: t("assessments.receipt-hash-own"),
									is: <Code>{inGroups(original.sha256)}</Code>,
								},
							]
						: []),
				]}
			/>
		</section>
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
