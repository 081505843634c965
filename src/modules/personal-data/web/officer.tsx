import type { Office } from "#settings";
import { Facts } from "#ui/facts.tsx";
import { Section } from "#ui/layout/parts.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

/** Whom people write to about their data, as the installation says. */
export const Officer = ({
	view,
	officer: { name, address, email },
}: {
	readonly view: View;
	readonly officer: Office;
}) => {
	const { t } = view;
	const facts = [
		...(name === null
			? []
			: [{ term: t("personal-data.officer.name"), is: name }]),
		...(address === null
			? []
			: [{ term: t("personal-data.officer.address"), is: address }]),
		...(email === null
			? []
			: [
					{
						term: t("personal-data.officer.email"),
						is: <OutsideLink href={`mailto:${email}`}>{email}</OutsideLink>,
					},
				]),
	];
	return (
		<Section id="petugas" title={t("personal-data.officer")}>
			{facts.length > 0 ? (
				<Facts facts={facts} />
			) : (
				<p>
					{t("personal-data.officer.none")}{" "}
					<a href={link(view, "/kontak", {})}>
						{t("personal-data.officer.none.contact")}
					</a>
				</p>
			)}
		</Section>
	);
};
