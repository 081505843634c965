import { EmptyState } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Card, Row, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Proof, retentionFile } from "../../index.ts";
import { RoomDeskLayout } from "../room-desk-layout.tsx";
import { termInWords } from "./term-words.ts";

interface PastPageProps {
	readonly view: View;
	readonly proofs: readonly Proof[];
	/** From 1. */
	readonly page: number;
	/** There are more after these. */
	readonly more: boolean;
}

/** What was deleted of cases that lay ready for whoever looks: that it was, by which rule, and its fingerprint. */
export const PastPage = ({ view, proofs, page, more }: PastPageProps) => {
	const { t } = view;
	const at = (n: number) =>
		`${link(view, "/ruang/meja/lampau", {})}?halaman=${n}`;
	return (
		<RoomDeskLayout
			view={view}
			heading={t("rights-cases.past.title")}
			here={t("rights-cases.past.title")}
			lead={t("rights-cases.past.lead")}
		>
			{proofs.length === 0 ? (
				<EmptyState title={t("rights-cases.past.none")}>
					{t("rights-cases.past.none.says")}
				</EmptyState>
			) : (
				<Stack>
					{proofs.map((proof) => (
						<OneProof view={view} proof={proof} />
					))}
				</Stack>
			)}
			{(page > 1 || more) && (
				<Row>
					{page > 1 && (
						<LinkButton href={at(page - 1)} kind="outlined">
							{t("rights-cases.desk.before")}
						</LinkButton>
					)}
					{more && (
						<LinkButton href={at(page + 1)} kind="outlined">
							{t("rights-cases.desk.after")}
						</LinkButton>
					)}
				</Row>
			)}
		</RoomDeskLayout>
	);
};

const OneProof = ({
	view,
	proof,
}: {
	readonly view: View;
	readonly proof: Proof;
}) => {
	const { t, lang } = view;
	return (
		<Card>
			<h2>{t(`rights-cases.past.${proof.part}`, { ref: proof.ref })}</h2>
			<Facts
				facts={[
					{ term: t("rights-cases.past.day"), is: date(lang, proof.deletedOn) },
					{
						term: t("rights-cases.past.rule"),
						is: t("rights-cases.past.rule.is", {
							rule: ruleInWords(view, proof.rule),
							version: proof.ruleVersion,
							term: termInWords(view, proof.months),
						}),
					},
					{
						term: t("rights-cases.past.what"),
						is: t("rights-cases.past.what.is", {
							pieces: proof.pieces,
							files: proof.files,
						}),
					},
					{
						term: t("rights-cases.past.store"),
						is:
							proof.filesGoneOn === null
								? t("rights-cases.past.store.left")
								: t("rights-cases.past.store.gone", {
										day: date(lang, proof.filesGoneOn),
									}),
					},
					{
						term: t("rights-cases.past.fingerprint"),
						is: <code class="mono">{proof.fingerprint}</code>,
					},
					{
						term: t("rights-cases.past.trail"),
						is: t("rights-cases.past.trail.is"),
					},
				]}
			/>
		</Card>
	);
};

/** The ending that the rule speaks of; a rule that the file has no more is called by its id. */
const ruleInWords = (view: View, id: string): string => {
	const rule = retentionFile().rules.find((one) => one.id === id);
	return rule ? view.says(`rights-cases.keep.ended.${rule.state}`) : id;
};
