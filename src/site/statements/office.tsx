import type { Office } from "#settings";
import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

interface OfficeFactsProps {
	readonly view: View;
	readonly office: Office;
}

/** An office and its ways; where nobody has filled any in, it says so. */
export const OfficeFacts = ({ view, office }: OfficeFactsProps) => {
	const facts = factsOf(view, office);
	return facts.length === 0 ? (
		<NotFilledIn view={view} />
	) : (
		<Facts facts={facts} />
	);
};

const factsOf = ({ t }: View, { name, address, phone, email }: Office) => [
	...(name === null ? [] : [{ term: t("site.contact.office"), is: name }]),
	...(address === null
		? []
		: [{ term: t("site.contact.address"), is: <Lines text={address} /> }]),
	...(phone === null
		? []
		: [{ term: t("site.contact.phone"), is: <Phone number={phone} /> }]),
	...(email === null
		? []
		: [{ term: t("site.contact.email"), is: <Mail address={email} /> }]),
];

export const Lines = ({ text }: { readonly text: string }) => (
	<>
		{text.split("\n").map((line, at) => (
			<>
				{at > 0 && <br />}
				{line}
			</>
		))}
	</>
);

/** Dialled without what people write between the digits; an extension is told to whoever answers. */
export const Phone = ({ number }: { readonly number: string }) => (
	<OutsideLink
		href={`tel:${number.replace(/(ext|pesawat|psw).*$/i, "").replace(/[^+\d]/g, "")}`}
	>
		{number}
	</OutsideLink>
);

export const Mail = ({ address }: { readonly address: string }) => (
	<OutsideLink href={`mailto:${address}`}>{address}</OutsideLink>
);

/** Honest for everybody, and a way for those who can mend it. */
export const NotFilledIn = ({ view }: { readonly view: View }) => (
	<Notice kind="info">
		{view.t("site.contact.none")}{" "}
		{view.may("settings.manage") && (
			<a href={link(view, "/kelola/setelan", {})}>
				{view.t("site.contact.none.fill")}
			</a>
		)}
	</Notice>
);
