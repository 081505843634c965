import { LinkButton } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { referralsIn } from "../../index.ts";
import { type CasePageProps, placeOf } from "../desk/case-page-props.ts";

/** One line on the page of a case; all of it has a page of its own. */
export const ReferralLine = ({ view, header, pieces }: CasePageProps) => {
	const { t } = view;
	const all = referralsIn(pieces);
	return (
		<Section id="sambungan" title={t("rights-cases.referral.title")}>
			{all.length === 0 ? (
				<p>{t("rights-cases.referral.none")}</p>
			) : (
				<ul>
					{all.map((one) => (
						<li>
							{one.body}: {view.says(`rights-cases.referral.${one.state}`)}
						</li>
					))}
				</ul>
			)}
			<p>
				<LinkButton
					kind="outlined"
					href={link(
						view,
						"/ruang/meja/:unit/:id/sambung",
						placeOf({ header }),
					)}
				>
					{t("rights-cases.referral.open")}
				</LinkButton>
			</p>
		</Section>
	);
};
