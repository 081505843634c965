import { type Evidence, kindOfType } from "#evidence";
import { instrumentNamed } from "#instruments";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
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

export interface AboutEvidenceProps {
	readonly view: View;
	readonly unit: Unit;
	/** The newest first; at least one. */
	readonly versions: readonly [Evidence, ...Evidence[]];
	readonly uses: readonly Use[];
	readonly nameOf: (id: string | null) => string;
	/** Whether this person may open the original of a version. */
	readonly mayUnseal: (of: Evidence) => boolean;
}

/** One document: its versions with their prints, and where each of them proves something. */
export const AboutEvidencePage = (props: AboutEvidenceProps) => {
	const { view, unit, versions } = props;
	const [newest] = versions;
	return (
		<OfficerLayout
			view={view}
			title={view.t("assessments.about-title", { name: newest.name })}
			head={
				<>
					<Crumbs view={view} path={[{ name: unit.name }]} />
					<PageHead title={newest.name} lead={newest.description} />
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

const Versions = (props: AboutEvidenceProps) => (
	<section class="stack" aria-labelledby="versi">
		<h2 id="versi">{props.view.t("assessments.about-versions")}</h2>
		<p class="meta">{props.view.t("assessments.about-original-says")}</p>
		{props.versions.map((version) => (
			<Version {...props} version={version} />
		))}
	</section>
);

type OneVersion = AboutEvidenceProps & { readonly version: Evidence };

const Version = (props: OneVersion) => {
	const { view, unit, version, nameOf } = props;
	const { t, lang } = view;
	const day = version.documentDate ?? version.takenOn;
	return (
		<div class="card stack">
			<h3>
				<a href={evidenceFile(view, unit, version)}>
					{t("assessments.about-version-named", {
						version: version.version,
						kind: kindOfType(version.type)?.word ?? version.type,
						size: bytes(lang, version.size),
					})}
				</a>
			</h3>
			<Facts
				look="narrow"
				facts={[
					{
						term: t("assessments.about-kept"),
						is: `${nameOf(version.keptById)}, ${moment(lang, version.keptAt)}`,
					},
					{
						term: t("assessments.about-dated"),
						is: day ? date(lang, day) : t("assessments.about-undated"),
					},
					{ term: "SHA-256", is: <Code>{version.sha256}</Code> },
					{
						term: t("assessments.about-original"),
						is: <OriginalFact {...props} />,
					},
				]}
			/>
		</div>
	);
};

const OriginalFact = ({ view, unit, version, mayUnseal }: OneVersion) => {
	if (!version.original)
		return <>{view.t("assessments.about-original-same")}</>;
	return (
		<>
			<Code>{version.original.sha256}</Code>
			{mayUnseal(version) && (
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
