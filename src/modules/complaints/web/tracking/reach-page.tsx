import { ReachForm } from "#channels/web";
import type { FormState } from "#kernel/form.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Ways } from "./reach-routes.tsx";

interface ReachPageProps extends Ways {
	readonly view: View;
	readonly state: FormState;
	readonly once: string;
	readonly chosen: Ways["ways"][number] | null;
}

/** By which way they hear that there is news. */
export const ReachPage = ({ view, ...form }: ReachPageProps) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("channels.title")}
			form={form.state}
			unlisted
		>
			<PageHead title={t("channels.title")} lead={t("channels.lead")} />
			<ReachForm
				{...form}
				view={view}
				action={link(view, "/pengaduan/saya/kabar", {})}
			/>
			<p>
				<a href={link(view, "/pengaduan/saya", {})}>
					{t("complaints.mine.back")}
				</a>
			</p>
		</CitizenLayout>
	);
};
