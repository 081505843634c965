import type { Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { LinkButton } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Code, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { nameOfFile } from "./name-of-file.ts";

interface PackagePageProps {
	readonly view: View;
	readonly instrument: Instrument;
	readonly year: number;
	/** How many results are public. */
	readonly results: number;
	/** In base64. */
	readonly publicKey: string;
	/** Another one is being made just now. */
	readonly busy: boolean;
}

/** What the package is, who can check it, and how. */
export const PackagePage = (props: PackagePageProps) => {
	const { view, instrument, year, results } = props;
	const { t } = view;
	const at = { instrument: instrument.id, year: String(year) };
	const named = { name: say(instrument.title, view.lang), year: at.year };
	const table = link(view, "/hasil/:instrument/:year", at);
	return (
		<CitizenLayout
			view={view}
			title={t("packages.title", named)}
			description={t("packages.lead")}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{ name: t("packages.crumb", named), href: table },
							{ name: t("packages.short") },
						]}
					/>
				}
				title={t("packages.title", named)}
				lead={t("packages.lead")}
			/>
			{props.busy && (
				<Notice kind="calm" title={t("packages.busy")}>
					{t("packages.busy-says")}
				</Notice>
			)}
			{results === 0 ? (
				<EmptyState title={t("packages.empty")}>
					{t("packages.empty-says")}{" "}
					<a href={table}>{t("packages.to-table")}</a>
				</EmptyState>
			) : (
				<Section id="unduh" title={t("packages.get")}>
					<p>{t("packages.get-says", { n: results })}</p>
					<p>
						<LinkButton
							icon="download"
							href={link(view, "/hasil/:instrument/:year/paket/unduh", at)}
							download
						>
							{t("packages.get-button")}
						</LinkButton>
					</p>
				</Section>
			)}
			<Section id="isi-paket" title={t("packages.holds")}>
				<ul>
					{contents.map((key) => (
						<li>{t(key)}</li>
					))}
				</ul>
			</Section>
			<HowToCheck {...props} />
		</CitizenLayout>
	);
};

const contents = [
	"packages.holds.instrument",
	"packages.holds.answers",
	"packages.holds.proof",
	"packages.holds.trail",
	"packages.holds.not",
] as const;

const HowToCheck = ({
	view,
	instrument,
	year,
	publicKey,
}: PackagePageProps) => {
	const { t } = view;
	return (
		<>
			<Section id="periksa" title={t("packages.check")}>
				<ol>
					<li>{t("packages.check.get")}</li>
					<li>
						{t("packages.check.run")}
						<br />
						<Code>
							npm run -s rangkul -- verify {nameOfFile(instrument.id, year)}{" "}
							--key {publicKey}
						</Code>
					</li>
					<li>{t("packages.check.own")}</li>
				</ol>
			</Section>
			<Section id="kunci" title={t("packages.key")}>
				<p>{t("packages.key.says")}</p>
				<p>
					<Code>{publicKey}</Code>
				</p>
				<p>
					<a href={link(view, "/hasil/kunci", {})}>
						{t("packages.key.address")}
					</a>
				</p>
			</Section>
		</>
	);
};
