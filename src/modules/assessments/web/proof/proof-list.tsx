import { type Evidence, isOutdated, type Seen } from "#evidence";
import { ProofView } from "#evidence/web";
import { FileList } from "#ui/files.tsx";
import { Button } from "#ui/form/index.ts";
import { Checks } from "#ui/lane.tsx";
import { Fold } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type Case,
	fitsYear,
	type ItemReport,
	isFinding,
	type Use,
} from "../../index.ts";
import { evidenceFile, opensInPage, pagePicture } from "../evidence-address.ts";
import { checksOf, remarksOf } from "../preflight/remark-words.ts";
import { proofInWords, usesInWords } from "./proof-words.ts";

export interface ProofListProps {
	readonly view: View;
	readonly found: Case;
	readonly proofs: readonly Evidence[];
	/** What can be shown of each proof, by hash. */
	readonly seen: ReadonlyMap<string, Seen>;
	/** What the machine says of the item and its files. */
	readonly report: ItemReport | null;
	/** Where the documents prove something besides this item. */
	readonly elsewhere: readonly Use[];
	readonly nameOf: (id: string | null) => string;
	/** Whether links may be ended and renewed now. */
	readonly open: boolean;
}

/** The id of a proof's link on the page: whoever removes the one before it is led here. */
export const proofId = (evidenceId: string): string => `bukti-${evidenceId}`;

/** What proves the item, each file with what is known of it and what can be done with it. */
export const ProofList = (props: ProofListProps) => {
	const { view, found, proofs, report, nameOf, open } = props;
	if (proofs.length === 0)
		return <p class="meta">{view.t("assessments.item-no-proof")}</p>;
	return (
		<>
			<OfMachine view={view} said={(report?.said ?? []).filter(isFinding)} />
			<FileList
				files={proofs.map((proof) => ({
					id: proofId(proof.id),
					name: proof.name,
					href: evidenceFile(view, found.unit, proof),
					apart: opensInPage(proof)
						? view.t("assessments.item-file-apart")
						: undefined,
					says: (
						<>
							{proof.description && <p>{proof.description}</p>}
							{proofInWords(view, proof, nameOf(proof.keptById))}
							<Beside {...props} proof={proof} />
							{isRead(props, proof) && (
								<OfMachine
									view={view}
									said={remarksOf(report?.files ?? [], proof.id)}
								/>
							)}
							<Look {...props} proof={proof} />
						</>
					),
					...(open ? { end: <Deeds view={view} proof={proof} /> } : {}),
				}))}
			/>
		</>
	);
};

/** Until the server has read a file, that alone is said of it. */
const isRead = ({ seen }: ProofListProps, { sha256 }: Evidence): boolean =>
	(seen.get(sha256)?.is ?? "waiting") !== "waiting";

const OfMachine = ({
	view,
	said,
}: {
	readonly view: View;
	readonly said: Parameters<typeof checksOf>[1];
}) => {
	const checks = checksOf(view, said);
	return checks.length > 0 ? <Checks checks={checks} /> : null;
};

type OneProof = ProofListProps & { readonly proof: Evidence };

/** What somebody who attaches a file would want to know of it. */
const Beside = ({ view, found, proof, elsewhere }: OneProof) => {
	const uses = elsewhere.filter(({ evidenceId }) => evidenceId === proof.id);
	const { year } = found.assessment;
	return (
		<>
			{!fitsYear(proof, year) && (
				<span class="why">
					{view.t("assessments.proof-other-year", { year: String(year) })}
				</span>
			)}
			{isOutdated(proof) && (
				<span class="why">
					{view.t("assessments.proof-newer", {
						newest: proof.newest,
						version: proof.version,
					})}
				</span>
			)}
			<span class="why">
				{usesInWords(view, uses)}{" "}
				<a
					href={link(view, "/bukti/:unit/:id/tentang", {
						unit: found.unit.slug,
						id: proof.id,
					})}
					aria-label={view.t("assessments.proof-about-named", {
						name: proof.name,
					})}
				>
					{view.t("assessments.proof-about")}
				</a>
			</span>
		</>
	);
};

/** The unit sees what whoever judges will see: folded where it opens, at once where something is to be mended. */
const Look = ({ view, found, seen, proof }: OneProof) => {
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
		<Fold summary={view.t("assessments.item-file-look", { name: proof.name })}>
			{shown}
		</Fold>
	) : (
		shown
	);
};

const Deeds = ({
	view,
	proof,
}: {
	readonly view: View;
	readonly proof: Evidence;
}) => (
	<>
		{isOutdated(proof) && (
			<Button
				kind="outlined"
				small
				name="lakukan"
				value={`perbarui ${proof.id}`}
				label={view.t("assessments.proof-renew-named", { name: proof.name })}
			>
				{view.t("assessments.proof-renew")}
			</Button>
		)}
		<Button
			kind="quiet"
			small
			name="lakukan"
			value={`lepas ${proof.id}`}
			label={view.t("assessments.item-file-remove-named", { name: proof.name })}
		>
			{view.t("assessments.item-file-remove")}
		</Button>
	</>
);
