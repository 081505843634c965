import { ReachForm, type ReachFormProps } from "#channels/web";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";

/** By which way they hear that a copy lies ready, or has to be back: that there is news, and never what. */
export const NewsPage = ({ view, ...form }: Omit<ReachFormProps, "action">) => {
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("library.card.news")}
			form={form.state}
			unlisted
		>
			<PageHead
				title={t("library.card.news")}
				lead={t("library.card.news.lead")}
			/>
			<ReachForm
				{...form}
				view={view}
				action={link(view, "/perpustakaan/kartu/kabar", {})}
			/>
			<p>
				<a href={link(view, "/perpustakaan/kartu", {})}>
					{t("library.card.back")}
				</a>
			</p>
		</CitizenLayout>
	);
};
