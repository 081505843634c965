import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import type { Plain } from "./doors.ts";

const questions: readonly {
	readonly id: string;
	readonly asks: Plain;
	readonly says: Plain;
}[] = [
	{ id: "akun", asks: "site.help.account", says: "site.help.account.says" },
	{ id: "hasil", asks: "site.help.read", says: "site.help.read.says" },
	{
		id: "sertifikat",
		asks: "site.help.certificate",
		says: "site.help.certificate.says",
	},
	{ id: "sandi", asks: "site.help.password", says: "site.help.password.says" },
	{ id: "orang", asks: "site.help.contact", says: "site.help.contact.says" },
];

/** Short answers, all in sight: nothing has to be unfolded to be found. */
export const HelpPage = ({ view }: { readonly view: View }) => (
	<CitizenLayout
		view={view}
		title={view.t("site.help.title")}
		description={view.t("site.help.lead")}
	>
		<PageHead
			title={view.t("site.help.title")}
			lead={view.t("site.help.lead")}
		/>
		{questions.map(({ id, asks, says }) => (
			<Section id={id} title={view.t(asks)}>
				<p>{view.t(says)}</p>
			</Section>
		))}
	</CitizenLayout>
);
