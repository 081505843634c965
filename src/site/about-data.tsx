import type { Instrument } from "#instruments";
import { say } from "#kernel/text.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { securityPath } from "./security-txt.ts";

interface AboutDataProps {
	readonly view: View;
	readonly instruments: readonly Instrument[];
}

/** Where the figures come from, who checks them, what is verified and what is not known. */
export const AboutDataPage = ({ view, instruments }: AboutDataProps) => (
	<CitizenLayout
		view={view}
		title={view.t("site.about.title")}
		description={view.t("site.about.lead")}
	>
		<PageHead
			title={view.t("site.about.title")}
			lead={view.t("site.about.lead")}
		/>
		{view.demo && (
			<Section id="peragaan" title={view.t("site.about.demo")}>
				<p>{view.t("site.about.demo.says")}</p>
			</Section>
		)}
		<Section id="pemeriksa" title={view.t("site.about.checked")}>
			<p>{view.t("site.about.checked.says")}</p>
		</Section>
		<Section id="hitungan" title={view.t("site.about.calc")}>
			<p>{view.t("site.about.calc.says")}</p>
		</Section>
		<Verified view={view} instruments={instruments} />
		<Section id="wilayah" title={view.t("site.about.regions")}>
			<p>{view.t("site.about.regions.says")}</p>
			<p>
				<OutsideLink href="https://github.com/fityannugroho/idn-area-data">
					{view.t("site.about.source")}
				</OutsideLink>
			</p>
		</Section>
		<Section id="jejak" title={view.t("site.about.trail")}>
			<p>{view.t("site.about.trail.says")}</p>
			<p>
				<a href={link(view, "/keadaan", {})}>
					{view.t("site.about.condition")}
				</a>
			</p>
			<p>
				<a href={link(view, "/api", {})}>{view.t("site.about.api")}</a>
			</p>
		</Section>
		<Section id="celah" title={view.t("site.about.hole")}>
			<p>{view.t("site.about.hole.says")}</p>
			<p>
				<a href={to(securityPath, {})}>security.txt</a>
			</p>
		</Section>
	</CitizenLayout>
);

/** Named one by one, out of the instruments themselves: the list is as long as it has to be. */
const Verified = ({ view, instruments }: AboutDataProps) => {
	const { t, lang } = view;
	const open = instruments.filter(({ verified }) => !verified);
	return (
		<Section
			id="belum"
			title={t("site.about.unverified")}
			beside={t("site.about.unverified.count", {
				n: open.length,
				of: instruments.length,
			})}
		>
			<p>{t("site.about.unverified.says")}</p>
			<List>
				{open.map(({ id, title, complete }) => (
					<ListRow
						name={say(title, lang)}
						href={link(view, "/instrumen/:id", { id })}
						says={t(
							complete
								? "site.about.unverified.whole"
								: "site.about.unverified.part",
						)}
					/>
				))}
			</List>
		</Section>
	);
};
