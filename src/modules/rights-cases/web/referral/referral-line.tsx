import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type Referral, referralsIn } from "../../index.ts";
import { type CasePageProps, placeOf } from "../desk/case-page-props.ts";
import { letterIn } from "../letter-shown.tsx";

/** One line on the page of a case; all of it has a page of its own. */
export const ReferralLine = (props: CasePageProps) => {
	const { view, header, pieces } = props;
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
							<Receipt {...props} one={one} />
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

/** Until when the receipt of what was sent is waited for; nothing once it is there. */
const Receipt = ({
	view,
	pieces,
	awaited,
	one,
}: CasePageProps & { readonly one: Referral }) => {
	const letter = pieces
		.map(letterIn)
		.find((sent) => one.letter !== "" && sent?.paper.number === one.letter);
	const waits = awaited.find(({ id }) => id === letter?.awaited);
	if (!waits) return null;
	return (
		<>
			{". "}
			{view.t(
				waits.toldOn
					? "rights-cases.referral.receipt.late"
					: "rights-cases.referral.receipt.until",
				{ day: date(view.lang, waits.dueOn) },
			)}
		</>
	);
};
