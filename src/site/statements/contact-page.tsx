import { say } from "#kernel/text.ts";
import { canBeReached, type Settings } from "#settings";
import { Facts } from "#ui/facts.tsx";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { Lines, Mail, NotFilledIn, OfficeFacts, Phone } from "./office.tsx";

interface ContactPageProps {
	readonly view: View;
	readonly settings: Settings;
}

/** Who runs this site and how to reach them, as they say themselves. */
export const ContactPage = ({ view, settings }: ContactPageProps) => {
	const { t, lang } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("site.contact.title")}
			description={t("site.contact.lead")}
		>
			<PageHead title={t("site.contact.title")} lead={t("site.contact.lead")} />
			<Section
				id="penyelenggara"
				title={
					settings.organisation
						? say(settings.organisation, lang)
						: t("site.contact.organisation")
				}
			>
				{canBeReached(settings) ? (
					<Facts facts={factsOf(view, settings)} />
				) : (
					<NotFilledIn view={view} />
				)}
			</Section>
			<Section id="unit" title={t("site.contact.units")}>
				<p>{t("site.contact.units.says")}</p>
				<p>
					<a href={link(view, "/unit", {})}>{t("site.contact.units.link")}</a>
				</p>
			</Section>
			<Section id="aksesibilitas" title={t("site.contact.accessibility")}>
				<OfficeFacts view={view} office={settings.accessibility} />
			</Section>
			<Section id="data-pribadi" title={t("site.contact.privacy")}>
				<OfficeFacts view={view} office={settings.privacy} />
			</Section>
			<Section id="sistem" title={t("site.contact.caretaker")}>
				<OfficeFacts view={view} office={settings.caretaker} />
			</Section>
		</CitizenLayout>
	);
};

const factsOf = (
	{ t, lang }: View,
	{ address, phone, email, hours, website }: Settings,
) => [
	...(address === null
		? []
		: [{ term: t("site.contact.address"), is: <Lines text={address} /> }]),
	...(phone === null
		? []
		: [{ term: t("site.contact.phone"), is: <Phone number={phone} /> }]),
	...(email === null
		? []
		: [{ term: t("site.contact.email"), is: <Mail address={email} /> }]),
	...(hours === null
		? []
		: [
				{
					term: t("site.contact.hours"),
					is: <Lines text={say(hours, lang)} />,
				},
			]),
	...(website === null
		? []
		: [
				{
					term: t("site.contact.website"),
					is: <OutsideLink href={website}>{website}</OutsideLink>,
				},
			]),
];
