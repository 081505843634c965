import { type Evidence, kindOfType } from "#evidence";
import { instrumentNamed } from "#instruments";
import { Crumbs } from "#ui/crumbs.tsx";
import { bytes, date, moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Code, PageHead, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import { Status } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Use } from "../../index.ts";
import { evidenceFile } from "../evidence-address.ts";
import { roundName } from "../words.ts";
import { proofInWords } from "./proof-words.ts";

export interface AboutEvidenceProps {
	readonly view: View;
	readonly unit: Unit;
	/** The newest first; at least one. */
	readonly versions: readonly [Evidence, ...Evidence[]];
	readonly uses: readonly Use[];
	readonly nameOf: (id: string | null) => string;
	/** Whether this person may open originals. */
	readonly mayUnseal: boolean;
}

/** One document: its versions with their prints, and where each of them proves something. */
export const AboutEvidencePage = (props: AboutEvidenceProps) => {
	const { view, unit, versions, nameOf } = props;
	const [newest] = versions;
	return (
		<OfficerLayout
			view={view}
			title={view.t("assessments.about-title", { name: newest.name })}
			head={
				<>
					<Crumbs view={view} path={[{ name: unit.name }]} />
					<PageHead
						title={newest.name}
						lead={proofInWords(view, newest, nameOf(newest.keptById))}
					/>
				</>
			}
		>
			<Stack loose>
				<Uses {...props} />
				<Versions {...props} />
			</Stack>
		</OfficerLayout>
	);
};

const Uses = ({ view, unit, uses }: AboutEvidenceProps) => (
	<DataTable
		id="dipakai"
		caption={view.t("assessments.about-uses")}
		rows={uses}
		empty={<p class="meta">{view.t("assessments.about-no-uses")}</p>}
		columns={[
			{
				key: "butir",
				label: view.t("assessments.about-item"),
				cell: ({ instrument: id, year, code }) => {
					const instrument = instrumentNamed(id);
					return (
						<a
							href={link(
								view,
								"/penilaian/:unit/:instrument/:year/butir/:code",
								{ unit: unit.slug, instrument: id, year: String(year), code },
							)}
						>
							{view.t("assessments.about-item-named", {
								round: instrument ? roundName(view, instrument, year) : id,
								code,
							})}
						</a>
					);
				},
			},
			{
				key: "versi",
				label: view.t("assessments.about-version"),
				numeric: true,
				cell: ({ version }) => String(version),
			},
			{
				key: "putusan",
				label: view.t("assessments.about-outcome"),
				cell: ({ outcome }) => (
					<Status view={view} is={outcomes[outcome ?? "none"]} />
				),
			},
		]}
	/>
);

const outcomes = {
	accepted: "accepted",
	returned: "returned",
	refused: "refused",
	lapsed: "expired",
	none: "waiting",
} as const;

const Versions = ({
	view,
	unit,
	versions,
	nameOf,
	mayUnseal,
}: AboutEvidenceProps) => (
	<>
		<DataTable
			id="versi"
			caption={view.t("assessments.about-versions")}
			rows={versions}
			wide
			columns={[
				{
					key: "versi",
					label: view.t("assessments.about-version"),
					cell: (version) => (
						<a href={evidenceFile(view, unit, version)}>
							{view.t("assessments.about-version-named", {
								version: version.version,
								kind: kindOfType(version.type)?.word ?? version.type,
								size: bytes(view.lang, version.size),
							})}
						</a>
					),
				},
				{
					key: "oleh",
					label: view.t("assessments.about-kept"),
					cell: ({ keptById, keptAt }) =>
						`${nameOf(keptById)}, ${moment(view.lang, keptAt)}`,
				},
				{
					key: "tanggal",
					label: view.t("assessments.about-dated"),
					cell: ({ documentDate, takenOn }) =>
						documentDate || takenOn
							? date(view.lang, documentDate ?? takenOn ?? "")
							: view.t("assessments.about-undated"),
				},
				{
					key: "sidik",
					label: "SHA-256",
					cell: ({ sha256 }) => <Code>{sha256}</Code>,
				},
				{
					key: "asli",
					label: view.t("assessments.about-original"),
					cell: (version) => (
						<OriginalCell
							view={view}
							unit={unit}
							version={version}
							mayUnseal={mayUnseal}
						/>
					),
				},
			]}
		/>
		<p class="meta">{view.t("assessments.about-original-says")}</p>
	</>
);

const OriginalCell = ({
	view,
	unit,
	version,
	mayUnseal,
}: Pick<AboutEvidenceProps, "view" | "unit" | "mayUnseal"> & {
	readonly version: Evidence;
}) => {
	if (!version.original) return view.t("assessments.about-original-same");
	return (
		<>
			<Code>{version.original.sha256}</Code>
			{mayUnseal && (
				<span class="why">
					<a
						href={link(
							view,
							"/bukti/:unit/:id/asli",
							{ unit: unit.slug, id: version.id },
							{ versi: String(version.version) },
						)}
					>
						{view.t("assessments.about-unseal")}
					</a>
				</span>
			)}
		</>
	);
};
