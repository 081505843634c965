import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import type { View } from "#ui/view.ts";

/** Where the figures come from, who checks them, what is not known. */
export const AboutDataPage = ({ view }: { readonly view: View }) => (
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
		<Section id="belum" title={view.t("site.about.unverified")}>
			<p>{view.t("site.about.unverified.says")}</p>
		</Section>
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
		</Section>
	</CitizenLayout>
);
